package dev.waymark.core.store;

import dev.waymark.core.event.CheckIn;
import dev.waymark.core.event.Origin;
import dev.waymark.core.event.RoadmapEvent.CameBack;
import dev.waymark.core.event.RoadmapEvent.CheckInSkipped;
import dev.waymark.core.event.RoadmapEvent.CheckedIn;
import dev.waymark.core.event.RoadmapEvent.OfDays;
import dev.waymark.core.event.RoadmapEvent.WentAway;
import dev.waymark.core.event.Surface;
import dev.waymark.core.port.CheckIns.Absence;
import dev.waymark.core.port.CheckIns.Given;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people said of their days, as rows.
final class DaysTable {
  static final String CHECK_IN = "person, day, at, surface, yesterday, today, blockers";
  static final String ABSENCE = "person, from_day, until_day";

  private DaysTable() {}

  static void write(Session session, Origin origin, OfDays event) throws SQLException {
    switch (event) {
      case CheckedIn(var day, var said) -> save(session, origin, day, said);
      case CheckInSkipped(var day) -> save(session, origin, day, null);
      case WentAway(var from, var until) -> {
        end(session, origin.person(), from);
        PreparedStatement save =
            session.prepare("INSERT INTO absence (" + ABSENCE + ") VALUES (?, ?, ?)");
        save.setString(1, origin.person().value());
        save.setLong(2, from.toEpochDay());
        save.setLong(3, until.toEpochDay());
        save.executeUpdate();
      }
      case CameBack(var day) -> end(session, origin.person(), day);
    }
  }

  private static void save(Session session, Origin origin, LocalDate day, @Nullable CheckIn said)
      throws SQLException {
    PreparedStatement save =
        session.prepare(
            "INSERT INTO check_in ("
                + CHECK_IN
                + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, day) DO UPDATE SET"
                + " at = excluded.at, surface = excluded.surface, yesterday = excluded.yesterday,"
                + " today = excluded.today, blockers = excluded.blockers");
    save.setString(1, origin.person().value());
    save.setLong(2, day.toEpochDay());
    save.setLong(3, Moment.number(origin.at()));
    save.setString(4, origin.surface().name());
    save.setString(5, said == null ? null : said.yesterday());
    save.setString(6, said == null ? null : said.today());
    save.setString(7, said == null ? null : said.blockers());
    save.executeUpdate();
  }

  /// From this day on they are not away as it was said before.
  private static void end(Session session, Person.Id person, LocalDate day) throws SQLException {
    PreparedStatement forget =
        session.prepare("DELETE FROM absence WHERE person = ? AND from_day >= ?");
    forget.setString(1, person.value());
    forget.setLong(2, day.toEpochDay());
    forget.executeUpdate();
    PreparedStatement shorten =
        session.prepare(
            "UPDATE absence SET until_day = ? WHERE person = ? AND from_day < ?"
                + " AND until_day >= ?");
    shorten.setLong(1, day.toEpochDay() - 1);
    shorten.setString(2, person.value());
    shorten.setLong(3, day.toEpochDay());
    shorten.setLong(4, day.toEpochDay());
    shorten.executeUpdate();
  }

  /// @param query for the columns of check-ins
  static List<Given> given(PreparedStatement query) throws SQLException {
    List<Given> given = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String yesterday = row.getString(5);
        given.add(
            new Given(
                new Person.Id(row.getString(1)),
                LocalDate.ofEpochDay(row.getLong(2)),
                Moment.instant(row.getLong(3)),
                Surface.valueOf(row.getString(4)),
                yesterday == null
                    ? null
                    : new CheckIn(yesterday, row.getString(6), row.getString(7))));
      }
    }
    return given;
  }

  /// @param query for the columns of absences
  static List<Absence> absences(PreparedStatement query) throws SQLException {
    List<Absence> absences = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        absences.add(
            new Absence(
                new Person.Id(row.getString(1)),
                LocalDate.ofEpochDay(row.getLong(2)),
                LocalDate.ofEpochDay(row.getLong(3))));
      }
    }
    return absences;
  }
}
