package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.Is;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.filter.Filter.Standing;
import dev.waymark.core.filter.FilterParser;
import dev.waymark.core.filter.FilterParser.Misunderstood;
import dev.waymark.core.filter.FilterParser.Understood;
import dev.waymark.core.port.Views;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.Reason;
import dev.waymark.core.reply.Reply.Refused;
import dev.waymark.core.request.Asker;
import dev.waymark.core.roadmap.Pages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `list [FILTER|@VIEW]`, `mine`
public final class ListVerb {
  private ListVerb() {}

  public static Reply answer(Filter filter, View view) {
    boolean waits = filter.asksWhatWaits();
    return new Reply.Listing(
        filter.toString(),
        Pages.map(view.find(filter), item -> waits ? view.listedWaiting(item) : view.listed(item)),
        filter.arrangement().group(),
        false);
  }

  /// @param name of a saved view, in which `me` is the asker
  /// @param also what must hold besides; how it is laid out goes before the view's own way
  public static Reply answer(String name, Filter also, Asker asker, View view) {
    Optional<Views.View> saved = view.world().views().byName(name);
    if (saved.isEmpty()) {
      return new Refused(Reason.WRONG, "There is no view “" + name + "”: " + known(view));
    }
    return switch (FilterParser.parse(saved.get().filter(), asker.person().name())) {
      case Understood(var filter) -> answer(both(filter, also), view);
      case Misunderstood(var sentence) -> new Refused(Reason.WRONG, sentence);
    };
  }

  private static String known(View view) {
    String names =
        view.world().views().all().stream()
            .map(one -> "@" + one.name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "view save NAME FILTER makes one." : "say one of " + names + ".";
  }

  private static Filter both(Filter one, Filter other) {
    boolean laidOut = !other.arrangement().equals(Arrangement.NONE);
    return new Filter(
        Stream.concat(one.terms().stream(), other.terms().stream()).toList(),
        laidOut ? other.arrangement() : one.arrangement());
  }

  public static Reply mine(Asker asker, View view) {
    Filter mine = new Filter(List.of(new Is(Standing.OPEN), new OwnedBy(asker.person().name())));
    return answer(mine, view);
  }
}
