package dev.waymark.core.reply;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that days are written in. The words are here, as the program's runtime is made
/// without the JDK's: looking through all languages would make every start slower.
public enum Language {
  EN("%s %d %s", "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  DE(
      "%s, %d. %s",
      "Mo. Di. Mi. Do. Fr. Sa. So.", "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
  FR(
      "%s %d %s",
      "lun. mar. mer. jeu. ven. sam. dim.",
      "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
  ES(
      "%s, %d %s",
      "lun mar mié jue vie sáb dom", "ene feb mar abr may jun jul ago sept oct nov dic"),
  IT("%s %d %s", "lun mar mer gio ven sab dom", "gen feb mar apr mag giu lug ago set ott nov dic"),
  PT(
      "%s, %d de %s",
      "seg. ter. qua. qui. sex. sáb. dom.",
      "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
  NL("%s %d %s", "ma di wo do vr za zo", "jan feb mrt apr mei jun jul aug sep okt nov dec"),
  SV(
      "%s %d %s",
      "mån tis ons tors fre lör sön", "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."),
  DA(
      "%s %d. %s",
      "man. tirs. ons. tors. fre. lør. søn.",
      "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec."),
  FI("%s %d.%s.", "ma ti ke to pe la su", "1 2 3 4 5 6 7 8 9 10 11 12"),
  PL(
      "%s, %d %s",
      "pon. wt. śr. czw. pt. sob. niedz.", "sty lut mar kwi maj cze lip sie wrz paź lis gru"),
  CS("%s %d. %s.", "po út st čt pá so ne", "1 2 3 4 5 6 7 8 9 10 11 12");

  private final String order;
  private final String days;
  private final String months;

  /// @param order how weekday, day and month stand together
  Language(String order, String days, String months) {
    this.order = order;
    this.days = days;
    this.months = months;
  }

  /// `de`
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// `Fri 20 Nov`
  public String day(LocalDate day) {
    return order.formatted(
        word(days, day.getDayOfWeek().getValue()),
        day.getDayOfMonth(),
        word(months, day.getMonthValue()));
  }

  /// @param number from 1
  private static String word(String words, int number) {
    return words.split(" ", -1)[number - 1];
  }
}
