package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.port.Views;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// Of all hosts one writes at a time.
class PostgresTurnTest {
  @Test
  void is_lost_by_a_host_that_stands_still() throws SQLException {
    String url = PostgresServer.schema();
    Postgres dialect = new Postgres(url);
    try (Store other = Store.open(url);
        Session still = dialect.forWriting()) {
      assertThat(text(still, "SHOW idle_in_transaction_session_timeout")).isEqualTo("10s");
      still.begin();
      still.run("SET LOCAL idle_in_transaction_session_timeout = '200ms'");

      other.views().save(new Views.View("mine", "is:open"));

      assertThat(other.views().byName("mine")).isPresent();
      assertThatThrownBy(() -> still.run("SELECT 1"))
          .isInstanceOfSatisfying(
              SQLException.class,
              lost -> {
                assertThat(dialect.isCutOff(lost)).isTrue();
                assertThat(dialect.explain(lost).sentence()).contains("nothing was changed");
              });
    }
  }

  private static String text(Session session, String sql) throws SQLException {
    try (var row = session.prepare(sql).executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
