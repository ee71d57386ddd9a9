package dev.waymark.app.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A rule, and the classes planted to show that it bites.
///
/// @param planted class names below the planted root
record Rule(ArchRule rule, List<String> planted) {

  Rule(ArchRule rule, String... planted) {
    this(rule, List.of(planted));
  }

  String name() {
    return rule.getDescription();
  }
}
