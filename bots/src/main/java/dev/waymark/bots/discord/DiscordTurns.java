package dev.waymark.bots.discord;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Blank;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Pressed;
import dev.waymark.bots.chat.Recent;
import dev.waymark.bots.chat.Roles;
import dev.waymark.bots.chat.Submitted.Taken;
import dev.waymark.bots.chat.Submitted.Wrong;
import dev.waymark.bots.chat.card.Offer;
import dev.waymark.bots.chat.card.Offer.Weight;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.bots.chat.card.Sheet.Part;
import dev.waymark.core.reply.Line;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes to the desk what was said, pressed or filled in. A window closes when it is sent; so what
/// is wrong in it is said with a button that opens it again, as it was filled in.
final class DiscordTurns {
  private static final int DRAFTS = 1_000;

  private record Draft(String user, String code) {}

  private final ChatDesk desk;
  private final Roles roles;
  private final Map<Draft, Map<String, String>> drafts =
      Collections.synchronizedMap(new Recent<>(DRAFTS));

  DiscordTurns(ChatDesk desk, Roles roles) {
    this.desk = desk;
    this.roles = roles;
  }

  Pressed take(DiscordParcel parcel) {
    if (parcel.role() != null) {
      roles.give(DiscordParcel.identity(parcel.user()), parcel.role());
    }
    return switch (parcel.kind()) {
      case WORDS -> Pressed.beside(desk.answer(parcel.said()));
      case PRESS -> desk.press(parcel.said());
      case FORM ->
          switch (desk.submit(parcel.said(), parcel.answers())) {
            case Taken(var pressed) -> pressed;
            case Wrong(var errors) -> Pressed.beside(again(parcel, errors));
          };
    };
  }

  /// The form that a press opens before anything is done, with what was in it last.
  Optional<Blank> blank(DiscordParcel parcel) {
    return desk.blank(parcel.said())
        .map(
            blank -> {
              Map<String, String> draft = drafts.remove(new Draft(parcel.user(), blank.code()));
              return draft == null ? blank : new Blank(blank.fill(), draft);
            });
  }

  private Answer again(DiscordParcel parcel, Map<String, String> errors) {
    drafts.put(new Draft(parcel.user(), parcel.text()), parcel.answers());
    List<Line> lines =
        errors.values().stream().map(sentence -> Line.of(Line.plain(sentence))).toList();
    Offer offer = new Offer("Fill it in again…", parcel.text(), Weight.MAIN);
    Sheet sheet = new Sheet(List.of(new Part(lines, List.of(offer))));
    return new Answer(Audience.ASKER, "", parcel.text(), () -> lines, sheet, List.of());
  }
}
