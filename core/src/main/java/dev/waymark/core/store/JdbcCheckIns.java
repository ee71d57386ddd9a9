package dev.waymark.core.store;

import dev.waymark.core.port.CheckIns;
import dev.waymark.core.port.Claim;
import dev.waymark.core.roadmap.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people said of their days, and who was asked: one row a question.
final class JdbcCheckIns implements CheckIns {
  private static final String GIVEN = "SELECT " + DaysTable.CHECK_IN + " FROM check_in WHERE ";
  private static final String AWAY = "SELECT " + DaysTable.ABSENCE + " FROM absence WHERE ";

  private final Database database;

  JdbcCheckIns(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Given> of(Person.Id person, LocalDate day) {
    return given(person, day, GIVEN + "person = ? AND day = ?");
  }

  @Override
  public Optional<Given> before(Person.Id person, LocalDate day) {
    return given(
        person,
        day,
        GIVEN + "person = ? AND day < ? AND yesterday IS NOT NULL ORDER BY day DESC LIMIT 1");
  }

  private Optional<Given> given(Person.Id person, LocalDate day, String sql) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare(sql);
          query.setString(1, person.value());
          query.setLong(2, day.toEpochDay());
          return DaysTable.given(query).stream().findFirst();
        });
  }

  @Override
  public List<Given> on(LocalDate day) {
    return database.read(
        session -> {
          PreparedStatement query = session.prepare(GIVEN + "day = ? ORDER BY at, person");
          query.setLong(1, day.toEpochDay());
          return DaysTable.given(query);
        });
  }

  @Override
  public Optional<Absence> away(Person.Id person, LocalDate day) {
    return away(day).stream().filter(absence -> absence.person().equals(person)).findFirst();
  }

  @Override
  public List<Absence> away(LocalDate day) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(AWAY + "from_day <= ? AND until_day >= ? ORDER BY person");
          query.setLong(1, day.toEpochDay());
          query.setLong(2, day.toEpochDay());
          return DaysTable.absences(query);
        });
  }

  @Override
  public Claim claim(Question question, String holder, Instant now, Duration lease) {
    return database.write(
        session -> {
          Claim claim = standing(session, question, holder, now);
          if (claim.isOurs()) {
            PreparedStatement save =
                session.prepare(
                    "INSERT INTO asked (person, day, again, holder, held_until, settled)"
                        + " VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (person, day, again) DO UPDATE"
                        + " SET holder = excluded.holder, held_until = excluded.held_until");
            name(save, question);
            save.setString(4, holder);
            save.setLong(5, Moment.number(now.plus(lease)));
            save.executeUpdate();
          }
          return claim;
        });
  }

  /// What claiming now comes to.
  private static Claim standing(Session session, Question question, String holder, Instant now)
      throws SQLException {
    PreparedStatement query =
        session.prepare(
            "SELECT holder, held_until, message IS NOT NULL FROM asked"
                + " WHERE person = ? AND day = ? AND again = ?");
    name(query, question);
    return Claims.standing(query, holder, now);
  }

  private static void name(PreparedStatement statement, Question question) throws SQLException {
    statement.setString(1, question.person().value());
    statement.setLong(2, question.day().toEpochDay());
    statement.setLong(3, question.again() ? 1 : 0);
  }

  @Override
  public void asked(Asked asked) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "INSERT INTO asked (person, day, again, holder, held_until, asked_at, zone,"
                      + " channel, message, settled) VALUES (?, ?, ?, '', 0, ?, ?, ?, ?, 0)"
                      + " ON CONFLICT (person, day, again) DO UPDATE SET"
                      + " asked_at = excluded.asked_at, zone = excluded.zone,"
                      + " channel = excluded.channel, message = excluded.message");
          name(save, asked.question());
          save.setLong(4, Moment.number(asked.at()));
          save.setString(5, asked.zone().getId());
          save.setString(6, asked.channel());
          save.setString(7, asked.message());
          return save.executeUpdate();
        });
  }

  @Override
  public List<Asked> open() {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT person, day, again, asked_at, zone, channel, message FROM asked"
                      + " WHERE settled = 0 AND message IS NOT NULL ORDER BY day, person, again");
          List<Asked> open = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              Question question =
                  new Question(
                      new Person.Id(row.getString(1)),
                      LocalDate.ofEpochDay(row.getLong(2)),
                      row.getLong(3) == 1);
              open.add(
                  new Asked(
                      question,
                      Moment.instant(row.getLong(4)),
                      ZoneId.of(row.getString(5)),
                      row.getString(6),
                      row.getString(7)));
            }
          }
          return open;
        });
  }

  @Override
  public void settled(Question question) {
    database.write(
        session -> {
          PreparedStatement save =
              session.prepare(
                  "UPDATE asked SET settled = 1 WHERE person = ? AND day = ? AND again = ?");
          name(save, question);
          return save.executeUpdate();
        });
  }

  @Override
  public Optional<ZoneId> zone(Person.Id person) {
    return database.read(
        session -> {
          PreparedStatement query =
              session.prepare(
                  "SELECT zone FROM asked WHERE person = ? AND zone IS NOT NULL"
                      + " ORDER BY day DESC LIMIT 1");
          query.setString(1, person.value());
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(ZoneId.of(row.getString(1))) : Optional.empty();
          }
        });
  }
}
