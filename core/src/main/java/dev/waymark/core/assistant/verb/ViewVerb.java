package dev.waymark.core.assistant.verb;

import dev.waymark.core.filter.Filter;
import dev.waymark.core.port.Views;
import dev.waymark.core.reply.Reply;
import dev.waymark.core.reply.Reply.SavedView;
import java.util.List;

/// `view [save NAME FILTER]`
public final class ViewVerb {
  private ViewVerb() {}

  public static Reply all(Views views) {
    return new Reply.Views(
        views.all().stream().map(one -> new SavedView(one.name(), one.filter())).toList());
  }

  public static Reply save(String name, Filter filter, Views views) {
    views.save(new Views.View(name, filter.toString()));
    return new Reply.Views(List.of(new SavedView(name, filter.toString())));
  }
}
