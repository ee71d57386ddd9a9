package dev.waymark.bots.chat.form;

import dev.waymark.bots.chat.form.Field.Pick;
import dev.waymark.core.event.CheckIn.Part;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Verb;
import dev.waymark.core.roadmap.Ref;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be filled in, and the lines of the grammar that it then comes to.
public enum Form {
  UPDATE("Post an update", "Post"),
  BLOCK("What is in the way?", "Block"),
  DONE("Done", "Done"),
  ADD("New item", "Add"),
  LINK("Link to roadmap", "Link"),
  CHECK_IN("How does it go?", "Send"),
  AWAY("Away until", "Say so");

  /// Stands for the item that the first line was about.
  public static final String SAME = "{}";

  private static final String ITEM = "item";
  private static final String STATE = "state";
  private static final String TEXT = "text";
  private static final String UNTIL = "until";
  private static final Pattern PART =
      Pattern.compile("(yesterday|today|blockers):", Pattern.CASE_INSENSITIVE);

  private final String title;
  private final String submit;

  Form(String title, String submit) {
    this.title = title;
    this.submit = submit;
  }

  public String title() {
    return title;
  }

  /// What stands on the button that sends it.
  public String submit() {
    return submit;
  }

  /// @param about the item where it is known, or the message it comes of; empty where it has to be
  ///   said
  public List<Field> fields(String about) {
    Field item = Field.line(ITEM, "Item", "A ref such as KMS-12, or words of its title");
    return switch (this) {
      case UPDATE ->
          Stream.concat(
                  about.isEmpty() ? Stream.of(item) : Stream.of(),
                  Stream.of(
                      Field.pick(
                          STATE,
                          "How is it?",
                          new Pick("note", "As before"),
                          new Pick("start", "In progress"),
                          new Pick("done", "Done"),
                          new Pick("block", "Blocked"),
                          new Pick("unblock", "No longer blocked")),
                      Field.text(TEXT, "What is new?", "Why, if it is blocked").optional()))
              .toList();
      case BLOCK -> List.of(Field.text(TEXT, "Reason", "What it waits for, and on whom"));
      case DONE ->
          List.of(Field.text(TEXT, "What shows it?", "A link, a file, or a sentence").optional());
      case ADD ->
          List.of(
              Field.line("milestone", "Milestone", "Its title, or words of it"),
              Field.line(TEXT, "Title", "What is to be done"));
      case CHECK_IN ->
          Stream.of(Part.values())
              .map(part -> Field.text(part.word(), label(part), hint(part)).optional())
              .toList();
      case AWAY ->
          List.of(
              Field.line(UNTIL, "The last day", "2026-12-01, fri, +2w, or none for back again"));
      case LINK ->
          List.of(
              Field.pick(
                  STATE,
                  "What is this message?",
                  new Pick("link", "Evidence for an item"),
                  new Pick("note", "A note on an item"),
                  new Pick("add", "A new item")),
              Field.line(ITEM, "Item; for a new one its milestone", "A ref, or words of a title"),
              Field.text(TEXT, "Note, or title of the new item", "").optional());
    };
  }

  /// @param answers by the fields' names, without blanks around them; empty for none
  public Filled filled(String about, Map<String, String> answers) {
    String text = answers.getOrDefault(TEXT, "");
    String state = answers.getOrDefault(STATE, "");
    String item = quoted(about.isEmpty() || this == LINK ? answers.getOrDefault(ITEM, "") : about);
    return switch (this) {
      case UPDATE -> update(state, item, text);
      case BLOCK -> text.isEmpty() ? Filled.missing(TEXT) : Filled.of(blocked(item, text));
      case DONE ->
          beginsWithName(text) || !RequestText.asSaid(Verb.DONE, text).equals(text)
              ? Filled.of("done " + item, "note " + SAME + " " + text)
              : Filled.of(("done " + item + " " + text).strip());
      case ADD -> {
        String add =
            "add "
                + quoted(answers.getOrDefault("milestone", ""))
                + " "
                + RequestText.asSaid(Verb.ADD, text);
        yield text.isEmpty()
            ? Filled.missing(TEXT)
            : about.isEmpty() ? Filled.of(add) : Filled.of(add, "note " + SAME + " " + about);
      }
      case CHECK_IN -> checkIn(about, answers);
      case AWAY -> Filled.of("away until " + answers.getOrDefault(UNTIL, ""));
      case LINK ->
          switch (state) {
            case "link" -> Filled.of("link " + item + " " + about);
            case "note" -> Filled.of("note " + item + " " + (text + " " + about).strip());
            case "add" ->
                text.isEmpty()
                    ? Filled.missing(TEXT)
                    : Filled.of("add " + item + " " + text, "note " + SAME + " " + about);
            default -> Filled.missing(STATE);
          };
    };
  }

  private static String label(Part part) {
    return switch (part) {
      case YESTERDAY -> "Yesterday";
      case TODAY -> "Today";
      case BLOCKERS -> "What is in the way?";
    };
  }

  private static String hint(Part part) {
    return switch (part) {
      case YESTERDAY -> "What you did since your last working day";
      case TODAY -> "What you are at; refs such as KMS-12 help";
      case BLOCKERS -> "Left empty for nothing";
    };
  }

  /// Its own words for a part would end the part before.
  private static Filled checkIn(String day, Map<String, String> answers) {
    StringBuilder line = new StringBuilder("checkin on:" + day);
    boolean empty = true;
    for (Part part : Part.values()) {
      String said = answers.getOrDefault(part.word(), "");
      empty &= said.isEmpty();
      line.append(' ').append(part.word()).append(": ");
      line.append(said.isEmpty() ? "none" : PART.matcher(said).replaceAll("$1 :"));
    }
    return empty ? Filled.missing(Part.TODAY.word()) : Filled.of(line.toString());
  }

  /// What is written in a field is one text.
  private static String blocked(String item, String text) {
    return "block " + item + " " + RequestText.asSaid(Verb.BLOCK, text);
  }

  private static Filled update(String state, String item, String text) {
    return switch (state) {
      case "note" -> text.isEmpty() ? Filled.missing(TEXT) : Filled.of("note " + item + " " + text);
      case "block" -> text.isEmpty() ? Filled.missing(TEXT) : Filled.of(blocked(item, text));
      case "start", "done", "unblock" -> {
        String change = state + " " + item;
        yield text.isEmpty() ? Filled.of(change) : Filled.of(change, "note " + SAME + " " + text);
      }
      default -> Filled.missing(STATE);
    };
  }

  /// Then it would be taken for one more item that is done.
  private static boolean beginsWithName(String text) {
    return !text.isEmpty()
        && ("#\"“”„‟«»＂".indexOf(text.charAt(0)) >= 0
            || Ref.parse(text.split("[\\s,]", 2)[0]).isPresent());
  }

  /// In quotes a name ends where it ends, whatever follows it.
  private static String quoted(String name) {
    String bare = name.replaceAll("[\"“”„‟«»＂]", "").strip();
    return bare.chars().anyMatch(Character::isWhitespace) ? '"' + bare + '"' : bare;
  }
}
