package dev.waymark.app.demo;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.ChatDesk;
import dev.waymark.bots.chat.Said;
import dev.waymark.core.event.Identity;
import dev.waymark.core.event.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A conversation in a channel, through the desk that Slack and Discord come to.
public final class Chatter {
  /// What comes in front of every request in a chat.
  private static final String COMMAND = "/roadmap ";

  /// One thing said and what was said back.
  ///
  /// @param said with the command in front, as it is typed
  public record Turn(String person, String said, Answer answer) {}

  private record Line(String person, String words) {}

  private static final List<Line> SCRIPT =
      List.of(
          new Line("ben", "status"),
          new Line("ben", "done phone"),
          new Line("ben", "start audit log"),
          new Line("ben", "start audit log export"),
          new Line("anna", "block SAML the identity provider has not answered"),
          new Line("ben", "done health badge"),
          new Line("ben", "undo"));

  private Chatter() {}

  /// Says everything there is to say, in order.
  public static List<Turn> over(Sample sample) {
    ChatDesk desk =
        new ChatDesk(
            sample.wiring().assistant()::answer,
            sample.wiring().world().people(),
            sample.wiring()::greeting,
            sample.clock());
    List<Turn> turns = new ArrayList<>();
    for (Line line : SCRIPT) {
      String delivery = String.valueOf(turns.size());
      Identity who =
          new Identity(Identity.Kind.SLACK, "U-" + line.person().toUpperCase(Locale.ROOT));
      Answer answer = desk.answer(new Said(delivery, Surface.SLACK, who, "demo", line.words()));
      turns.add(new Turn(line.person(), COMMAND + line.words(), answer));
    }
    return List.copyOf(turns);
  }
}
