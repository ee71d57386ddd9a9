package dev.waymark.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.core.event.RoadmapEvent;
import dev.waymark.core.event.RoadmapEvent.ItemCompleted;
import dev.waymark.core.event.RoadmapEvent.ItemNoted;
import dev.waymark.core.event.RoadmapEvent.ItemStarted;
import dev.waymark.core.event.RoadmapEvent.PersonAdded;
import dev.waymark.core.roadmap.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
  private static final int TRIES = 200;

  static Stream<Class<?>> every_kind_of_event() {
    return leaves(RoadmapEvent.class);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
        : Stream.of(type);
  }

  @ParameterizedTest
  @MethodSource("every_kind_of_event")
  void reads_what_it_wrote(Class<?> type) {
    for (int seed = 0; seed < TRIES; seed++) {
      RoadmapEvent event = (RoadmapEvent) new Any(new Random(seed)).of(type);

      assertThat(EventCodec.read(EventCodec.kind(event), EventCodec.payload(event)))
          .as("seed %d", seed)
          .isEqualTo(event);
    }
  }

  @Test
  void gives_each_kind_a_name_of_its_own() {
    Map<String, Class<?>> names = new HashMap<>();
    every_kind_of_event()
        .forEach(
            type -> {
              RoadmapEvent event = (RoadmapEvent) new Any(new Random(1)).of(type);
              assertThat(names.put(EventCodec.kind(event), type)).isNull();
            });
    assertThat(names.keySet()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
  }

  @Test
  void writes_as_little_as_possible() {
    assertThat(EventCodec.payload(new ItemStarted())).isEqualTo("{}");
    assertThat(EventCodec.payload(new ItemNoted("a \"b\"\n")))
        .isEqualTo("{\"text\":\"a \\\"b\\\"\\n\"}");
  }

  @Test
  void reads_past_what_a_later_version_added() {
    assertThat(EventCodec.read("item-noted", "{\"mood\":[1,{\"a\":true}],\"text\":\"hm\"}"))
        .isEqualTo(new ItemNoted("hm"));
  }

  @Test
  void reads_what_was_written_before_there_were_all_of_todays_fields() {
    assertThat(EventCodec.read("item-completed", "{}")).isEqualTo(new ItemCompleted(List.of()));
    assertThat(EventCodec.read("person-added", "{\"person\":\"p\",\"name\":\"Ana\"}"))
        .isEqualTo(new PersonAdded(new Person(new Person.Id("p"), "Ana", Person.Role.MEMBER)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refuses_nonsense(String kind, String payload) {
    assertThatThrownBy(() -> EventCodec.read(kind, payload))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
            new String[] {"item-vanished", "{}"},
            new String[] {"item-noted", "{}"},
            new String[] {"item-noted", "{\"text\":7}"},
            new String[] {"item-noted", "{\"text\":null}"},
            new String[] {"item-noted", "{\"text\":\"hm\"} x"},
            new String[] {"item-noted", "{\"text\":\"hm\""},
            new String[] {"item-noted", ""},
            new String[] {"item-noted", "[]"},
            new String[] {"item-completed", "{\"evidence\":[[]]}"},
            new String[] {"item-noted", "{\"a\":".repeat(50) + "1" + "}".repeat(50)})
        .map(pair -> Arguments.of(pair[0], pair[1]));
  }
}
