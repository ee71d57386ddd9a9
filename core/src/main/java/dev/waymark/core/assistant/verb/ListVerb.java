package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.reply.Reply;

/// `list [FILTER]`
public final class ListVerb {
  private ListVerb() {}

  public static Reply answer(Filter filter, View view) {
    return new Reply.Listing(
        filter.toString(),
        view.world().items().find(filter, view.today()).stream().map(view::listed).toList());
  }
}
