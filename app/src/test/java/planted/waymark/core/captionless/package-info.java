@NullMarked
package planted.waymark.core.captionless;

import org.jspecify.annotations.NullMarked;
