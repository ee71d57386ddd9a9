package dev.waymark.core.assistant;

import dev.waymark.core.assistant.verb.UntrackVerb;
import dev.waymark.core.assistant.verb.View;
import dev.waymark.core.filter.Arrangement;
import dev.waymark.core.filter.Filter;
import dev.waymark.core.filter.Filter.OwnedBy;
import dev.waymark.core.request.Asker;
import dev.waymark.core.request.Command;
import dev.waymark.core.request.FunctionWords;
import dev.waymark.core.request.Named;
import dev.waymark.core.request.Names;
import dev.waymark.core.request.Query;
import dev.waymark.core.request.Request;
import dev.waymark.core.request.RequestParser;
import dev.waymark.core.request.RequestText;
import dev.waymark.core.request.Typed;
import dev.waymark.core.request.Verb;
import dev.waymark.core.request.plain.Known;
import dev.waymark.core.request.plain.Questions;
import dev.waymark.core.roadmap.Ref;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what words mean: the grammar first, then plain English where the grammar reads nothing
/// out of them, or names that are not there.
final class Understanding implements Known {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Longer than any title is.
  private static final int LONGEST_NAME = 250;

  private final View view;
  private final RefResolver items;
  private final MilestoneResolver milestones;

  Understanding(RefResolver names) {
    this.view = names.view();
    this.items = names;
    this.milestones = names.milestones();
  }

  Meaning of(Asker asker, String words) {
    return switch (grammar(asker, words)) {
      case RequestParser.Understood(var request) -> ofGrammar(asker, words, request);
      case RequestParser.Misunderstood(var sentence) ->
          plain(asker, words).orElseGet(() -> new Meaning.Unclear(help(words, sentence)));
    };
  }

  /// The same; empty where no more could be said than how it had to be said.
  Optional<Meaning> withoutHelp(Asker asker, String words) {
    return grammar(asker, words) instanceof RequestParser.Understood(var request)
        ? Optional.of(ofGrammar(asker, words, request))
        : plain(asker, words);
  }

  /// @param request as which the grammar reads the words
  private Meaning ofGrammar(Asker asker, String words, Request request) {
    Optional<String> astray = astray(request);
    boolean stands = astray.isEmpty() && !isEmptyHanded(request);
    if (request instanceof Query.Show(var named)
        && !item(named.words())
        && isSomebody(named.words())) {
      return meant(asker, "list owner:" + quoted(named.words()));
    }
    Optional<Meaning> plain = stands ? Optional.empty() : plain(asker, words);
    if (plain.isPresent()) {
      return plain.get();
    }
    Optional<String> strange = new Strangers(items).in(request);
    if (strange.isPresent()) {
      return new Meaning.Unclear(strange.get());
    }
    if (astray.isPresent()) {
      return new Meaning.Astray(request, astray.get());
    }
    return isIdle(request)
        ? new Meaning.Unclear(
            "Nothing here says “%s”: list shows what there is, help what can be asked."
                .formatted(Typed.shown(saying(request))))
        : new Meaning.Said(request, RequestText.of(request));
  }

  /// What plain English it is; empty where it is none.
  private Optional<Meaning> plain(Asker asker, String words) {
    return switch (new Questions(this, view.today()).hear(words)) {
      case Questions.Understood(var line) ->
          grammar(asker, line) instanceof RequestParser.Understood(var meant)
              ? Optional.of(new Meaning.Meant(meant, line))
              : Optional.empty();
      case Questions.Advised(var sentence) -> Optional.of(new Meaning.Unclear(sentence));
      case Questions.NotUnderstood _ -> Optional.empty();
    };
  }

  /// The first name of something that is not there.
  private Optional<String> astray(Request request) {
    return request instanceof Query.ListView(var name, var _)
            && view.world().views().byName(name).isEmpty()
        ? Optional.of("@" + name)
        : Names.in(request).stream().filter(name -> !isThere(request, name)).findFirst();
  }

  private Meaning meant(Asker asker, String line) {
    return switch (grammar(asker, line)) {
      case RequestParser.Understood(var request) -> new Meaning.Meant(request, line);
      case RequestParser.Misunderstood(var sentence) -> new Meaning.Unclear(sentence);
    };
  }

  /// Whether it is for what says words that nothing says, and there are several of them, or it
  /// changes something.
  private boolean isIdle(Request request) {
    String said = saying(request);
    return !said.isEmpty()
        && (request instanceof Command
            ? FunctionWords.only(said) || isEmptyHanded(request)
            : said.indexOf(' ') > 0 && isEmptyHanded(request));
  }

  /// The words that a filter looks for.
  private static String saying(Request request) {
    Filter filter = Names.filter(request);
    return filter == null
        ? ""
        : filter.terms().stream()
            .flatMap(term -> term instanceof Filter.Says(var words) ? Stream.of(words) : null)
            .collect(Collectors.joining(" "));
  }

  private static String quoted(String words) {
    return words.indexOf(' ') < 0 ? words : '"' + words + '"';
  }

  /// Who is called so as a whole, or owns something.
  private boolean isSomebody(String words) {
    return Ref.parse(words).isEmpty() && milestone(words).isEmpty() && person(words);
  }

  /// What could be said about something that is named, and no more.
  private Optional<String> named(String words) {
    String name = Typed.plain(words).strip().replaceFirst("[?!.,]+$", "");
    if (name.isEmpty() || name.length() > LONGEST_NAME || FunctionWords.only(name)) {
      return Optional.empty();
    }
    return item(name) || milestone(name).isPresent()
        ? Optional.of(
            "Say what about “%s”: show %s, or a verb before it; help shows what there is."
                .formatted(name, quoted(name)))
        : person(name)
            ? Optional.of(
                "Say what about “%s”: list owner:%s or log by:%s; help shows what there is."
                    .formatted(name, quoted(name), quoted(name)))
            : Optional.empty();
  }

  /// Whoever begins with a verb is told about the verb, others about questions.
  private String help(String words, String ofGrammar) {
    Optional<String> named = ofGrammar.startsWith("There is no") ? named(words) : Optional.empty();
    return named.orElseGet(() -> helped(words, ofGrammar));
  }

  private String helped(String words, String ofGrammar) {
    String first = words.strip().split("\\s+", 2)[0];
    boolean verb = Verb.of(first).isPresent() || ofGrammar.contains("did you mean");
    return verb
            || !(new Questions(this, view.today()).hear(words)
                instanceof Questions.NotUnderstood(var sentence))
            || !words.strip().contains(" ")
        ? ofGrammar
        : sentence;
  }

  RequestParser.Parsed grammar(Asker asker, String words) {
    RequestParser.Fits fits =
        new RequestParser.Fits(items::fits, name -> !milestones.all(name).isEmpty());
    return new RequestParser(fits, view.today(), asker.person().name()).parse(words);
  }

  /// What is added to is a milestone, whatever else is called so.
  private boolean isThere(Request request, String name) {
    return switch (request) {
      case Command.Add _ -> milestone(name).isPresent();
      case Query.Status _ -> milestone(name).isPresent() || roadmap(name);
      case Query.Lint _, Query.Export _, Command.Untrack _ ->
          UntrackVerb.meant(view.roadmaps(), name).isPresent();
      case Query.ListItems _, Query.ListView _, Command.Follow _, Command.Unfollow _ ->
          milestone(name).isPresent();
      case Query.Log _ -> !FunctionWords.only(name) && isThere(name);
      case Query.At(var _, var looked) -> isThere(looked, name);
      case Query _, Command _ -> isThere(name);
    };
  }

  private boolean isThere(String name) {
    return Ref.parse(name).map(ref -> view.world().items().byRef(ref).isPresent()).orElse(false)
        || !(items.resolve(new Named(name)) instanceof RefResolver.NotFound)
        || milestone(name).isPresent()
        || roadmap(name)
        || view.world().people().byName(name).isPresent();
  }

  /// Whether it is a list of what says words that nothing says: words of a question, perhaps.
  private boolean isEmptyHanded(Request request) {
    Filter filter = Names.filter(request);
    return filter != null
        && !filter.terms().isEmpty()
        && filter.terms().stream().anyMatch(Filter.Says.class::isInstance)
        && view.find(new Filter(filter.terms(), Arrangement.first(1))).isEmpty();
  }

  @Override
  public boolean item(String words) {
    Optional<Ref> ref = Ref.parse(words);
    if (ref.isPresent()) {
      return view.world().items().byRef(ref.get()).isPresent();
    }
    List<String> said = words(words);
    return words.startsWith("#")
        ? items.resolve(new Named(words)) instanceof RefResolver.Found
        : !said.isEmpty() && items.saysAny(words, item -> isMeant(words(item.title()), said));
  }

  /// Short words have to be there as they are; of others the beginning is enough.
  private static boolean isMeant(List<String> title, List<String> said) {
    return said.stream()
        .allMatch(
            word ->
                title.stream()
                    .anyMatch(
                        one ->
                            one.equals(word)
                                || (word.length() > 3
                                    && one.startsWith(word)
                                    && word.length() * 3 >= one.length() * 2)));
  }

  private static List<String> words(String text) {
    return NOT_A_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public Optional<String> milestone(String words) {
    return milestones.all(words).stream()
        .findFirst()
        .flatMap(found -> asWritten(found.milestone().title(), words));
  }

  private static Optional<String> asWritten(String title, String words) {
    return Pattern.compile(
            Pattern.quote(words.strip()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(title)
        .results()
        .map(found -> found.group())
        .findFirst();
  }

  @Override
  public boolean roadmap(String words) {
    return view.roadmaps().stream().anyMatch(one -> one.name().equalsIgnoreCase(words));
  }

  @Override
  public boolean person(String words) {
    return view.world().people().byName(words).isPresent()
        || !view.find(new Filter(List.of(new OwnedBy(words)), Arrangement.first(1))).isEmpty();
  }
}
