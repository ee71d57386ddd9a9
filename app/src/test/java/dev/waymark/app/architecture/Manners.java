package dev.waymark.app.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The house rules that ArchUnit has no words for.
final class Manners {

  static final ArchCondition<JavaClass> NOT_LOOK_AT_THE_CLOCK =
      complaining(
          "not look at the clock",
          type ->
              type.getAccessesFromSelf().stream()
                  .filter(Manners::looksAtTheClock)
                  .map(JavaAccess::getDescription));

  static final ArchCondition<JavaClass> TAKE_AT_MOST_FIVE_PARAMETERS =
      complaining(
          "take at most five constructor parameters",
          type ->
              type.isRecord() || type.isAnonymousClass() || type.isLocalClass()
                  ? Stream.of()
                  : type.getConstructors().stream()
                      .filter(constructor -> written(constructor) > 5)
                      .map(JavaConstructor::getFullName));

  private static final int PARAMETERS_JAVAC_ADDS_TO_AN_ENUM = 2;

  private Manners() {}

  private static boolean looksAtTheClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getName();
    return switch (name) {
      case "now" ->
          owner.getPackageName().startsWith("java.time")
              && !access.getTarget().getFullName().contains(Clock.class.getName());
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "getInstance" -> owner.isAssignableTo(Calendar.class);
      case "<init>" -> access.getTarget().getFullName().equals(Date.class.getName() + ".<init>()");
      default ->
          owner.isEquivalentTo(Clock.class)
              && (name.startsWith("system") || name.startsWith("tick"));
    };
  }

  private static int written(JavaConstructor constructor) {
    var type = constructor.getOwner();
    int added = 0;
    if (type.isEnum()) {
      added = PARAMETERS_JAVAC_ADDS_TO_AN_ENUM;
    } else if (type.isNestedClass() && !type.getModifiers().contains(JavaModifier.STATIC)) {
      added = 1;
    }
    return constructor.getRawParameterTypes().size() - added;
  }

  private static ArchCondition<JavaClass> complaining(
      String description, Function<JavaClass, Stream<String>> complaints) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        complaints
            .apply(type)
            .map(complaint -> SimpleConditionEvent.violated(type, complaint))
            .forEach(events::add);
      }
    };
  }

  /// Looks into the sources, because a caption is a comment.
  static final class BeInACaptionedPackage extends ArchCondition<JavaClass> {
    private static final Pattern CAPTION =
        Pattern.compile("(?s)^(///\\s*\\S.*|/\\*\\*[\\s*]*[^\\s*/].*?\\*/.*)");

    private final List<Path> sources;

    BeInACaptionedPackage(List<Path> sources) {
      super("be in a captioned, null-marked package");
      this.sources = List.copyOf(sources);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      var home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        events.add(violated(type, "has no @NullMarked package-info"));
      } else if (!CAPTION.matcher(packageInfo(home.getName())).matches()) {
        events.add(violated(type, "has no caption over its package"));
      }
    }

    private static ConditionEvent violated(JavaClass type, String how) {
      return SimpleConditionEvent.violated(type, type.getName() + " " + how);
    }

    private String packageInfo(String name) {
      var file = Path.of(name.replace('.', '/'), "package-info.java");
      return sources.stream()
          .map(folder -> folder.resolve(file))
          .filter(Files::exists)
          .map(BeInACaptionedPackage::read)
          .findFirst()
          .orElse("");
    }

    private static String read(Path file) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
