/// Stands for a mocking library, of which there is none here.
package org.mockito;

public record Planted() {}
