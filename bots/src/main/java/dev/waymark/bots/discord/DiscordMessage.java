package dev.waymark.bots.discord;

import static java.util.stream.Collectors.joining;

import dev.waymark.bots.chat.Answer;
import dev.waymark.bots.chat.Answer.Audience;
import dev.waymark.bots.chat.Picture;
import dev.waymark.bots.chat.card.Sheet;
import dev.waymark.core.event.Identity;
import dev.waymark.core.reply.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/// An answer as a message: as text where that is enough, else in the frame that takes more. Calls
/// nobody but who has to act because of it.
final class DiscordMessage {
  private static final int FRAME = 4_096;

  /// A user's id; nothing else is ever put between the marks of a mention.
  private static final Pattern USER = Pattern.compile("[0-9]{1,20}");

  private final Sheet sheet;
  private final String above;
  private final String below;
  private final List<String> called;
  private final Optional<Picture> picture;

  private DiscordMessage(Answer answer, String below) {
    this.sheet = answer.sheet();
    this.called = called(answer);
    this.picture = answer.picture();
    this.above = called.stream().map(id -> "<@" + id + "> ").collect(joining());
    this.below = below;
  }

  /// Where it was asked with a command: Discord itself shows who asked for what.
  static DiscordMessage of(Answer answer) {
    return new DiscordMessage(answer, "");
  }

  /// Where nothing else says who asked for it, it says so itself.
  static DiscordMessage signed(Answer answer) {
    if (answer.audience() == Audience.ASKER) {
      return of(answer);
    }
    Line print = Line.of(Line.plain(answer.asker() + " · " + answer.words()));
    return new DiscordMessage(answer, "\n-# " + DiscordMarkup.message(List.of(print), 1_800));
  }

  private static List<String> called(Answer answer) {
    return answer.audience() == Audience.ASKER
        ? List.of()
        : answer.called().stream()
            .map(Identity::value)
            .filter(USER.asMatchPredicate())
            .distinct()
            .limit(10)
            .toList();
  }

  MessageCreateData create() {
    MessageCreateBuilder message =
        new MessageCreateBuilder()
            .setComponents(DiscordCards.rows(sheet))
            .setAllowedMentions(EnumSet.noneOf(MentionType.class))
            .mentionRepliedUser(false)
            .mentionUsers(called)
            .setFiles(picture.map(DiscordMessage::file).stream().toList());
    String text = above + DiscordMarkup.all(sheet.lines()) + below;
    if (text.length() <= DiscordMarkup.MESSAGE) {
      return message.setContent(text).build();
    }
    String framed = DiscordMarkup.framed(sheet.lines(), FRAME);
    return message
        .setContent((above + below).strip())
        .setEmbeds(new EmbedBuilder().setDescription(framed).build())
        .build();
  }

  private static FileUpload file(Picture picture) {
    return FileUpload.fromData(picture.png(), picture.name()).setDescription(picture.words());
  }

  /// The same in the place of another, of which nothing is left.
  MessageEditData edit() {
    return MessageEditBuilder.fromCreateData(create()).setReplace(true).build();
  }
}
