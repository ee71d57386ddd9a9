package dev.waymark.core.json;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.reply.Reply.Attendance;
import dev.waymark.core.reply.Reply.CheckedIn;
import dev.waymark.core.reply.Reply.Left;
import dev.waymark.core.reply.Reply.OfDays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people say of their days.
final class DayJson {
  private DayJson() {}

  static void write(JsonObject object, OfDays days) {
    switch (days) {
      case CheckedIn checkIn -> {
        object
            .text("person", checkIn.person())
            .text("day", checkIn.day())
            .text("state", checkIn.sent().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        said(object, checkIn.said());
        object.texts("proposed", checkIn.proposed());
      }
      case Attendance attendance -> {
        object.text("day", attendance.day());
        attendance(object, attendance);
      }
      case Left(var person, var until) -> object.text("person", person).text("away_until", until);
    }
  }

  static void attendance(JsonObject object, Attendance attendance) {
    object
        .objects(
            "reported",
            attendance.reported(),
            (one, reported) -> {
              one.text("person", reported.person()).flag("skipped", reported.said() == null);
              said(one, reported.said());
            })
        .objects(
            "away",
            attendance.away(),
            (one, gone) -> one.text("person", gone.person()).text("until", gone.until()))
        .texts("missing", attendance.missing());
  }

  private static void said(JsonObject object, @Nullable CheckIn said) {
    if (said != null) {
      object
          .text("yesterday", said.yesterday())
          .text("today", said.today())
          .text("blockers", said.blockers());
    }
  }
}
