package dev.waymark.core.request;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Words that hold a sentence together. By themselves they name nothing, whatever titles they stand
/// in.
public final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a an the this that these those it its he she they them him her his hers their i me my"
               + " mine you your we us our who whom whose what which where when why how nobody"
               + " someone somebody anyone anybody everyone everybody everything something anything"
               + " nothing no none not never all any some each both there here then if or and but"
               + " nor so as than to of in on at by for from with into onto over under about after"
               + " before until till since unless without up off out again too also do does did be"
               + " is are was were am been has have had will would shall should can could might"
               + " must")
              .split(" ", -1));

  private FunctionWords() {}

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /// Whether there is nothing else in it.
  public static boolean only(String text) {
    return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(WORDS::contains);
  }
}
