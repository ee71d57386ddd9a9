package dev.waymark.app.metrics;

import dev.waymark.app.trace.Traces;
import dev.waymark.core.event.Recorded;
import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileStamp;
import dev.waymark.core.port.Journal;
import dev.waymark.core.port.Moves;
import dev.waymark.core.port.PendingPatch;
import dev.waymark.core.port.Synced;
import dev.waymark.core.roadmap.Item;
import dev.waymark.core.roadmap.Person;
import dev.waymark.core.roadmap.Ref;
import dev.waymark.core.roadmap.Roadmap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A journal whose appends are counted, timed and traced.
public final class CountedJournal implements Journal {
  private final Journal journal;
  private final Figures figures;
  private final Traces traces;

  public CountedJournal(Journal journal, Figures figures, Traces traces) {
    this.journal = journal;
    this.figures = figures;
    this.traces = traces;
  }

  @Override
  public Outcome append(List<Batch> batches) {
    long began = System.nanoTime();
    Outcome outcome = traces.of("journal append", Map.of(), () -> journal.append(batches));
    switch (outcome) {
      case Appended _ -> figures.appended(Duration.ofNanos(System.nanoTime() - began));
      case Stale _ -> batches.forEach(batch -> figures.conflicted(batch.origin().surface()));
    }
    return outcome;
  }

  @Override
  public List<Recorded> since(long sequence, int limit) {
    return journal.since(sequence, limit);
  }

  @Override
  public List<Recorded> from(Instant moment) {
    return journal.from(moment);
  }

  @Override
  public Moves moves(Instant moment, int most, Predicate<Ref> of) {
    return journal.moves(moment, most, of);
  }

  @Override
  public List<Recorded> ofMilestones(Roadmap.Id roadmap, Instant moment) {
    return journal.ofMilestones(roadmap, moment);
  }

  @Override
  public List<Recorded> latest(int limit) {
    return journal.latest(limit);
  }

  @Override
  public List<Recorded> latest(Sought sought, int limit) {
    return journal.latest(sought, limit);
  }

  @Override
  public List<Touch> touched(Person.Id by, Instant from) {
    return journal.touched(by, from);
  }

  @Override
  public List<Recorded> of(Item.Id item) {
    return journal.of(item);
  }

  @Override
  public List<Recorded> evidence(Roadmap.Id roadmap) {
    return journal.evidence(roadmap);
  }

  @Override
  public List<Recorded> lastChange(Person.Id person) {
    return journal.lastChange(person);
  }

  @Override
  public List<Recorded> lastUndo(Person.Id person) {
    return journal.lastUndo(person);
  }

  @Override
  public long head() {
    return journal.head();
  }

  @Override
  public Map<Roadmap.Id, Long> lastEvents(long after) {
    return journal.lastEvents(after);
  }

  @Override
  public Subscription onNews(Runnable listener) {
    return journal.onNews(listener);
  }

  @Override
  public int nextNumber(String prefix) {
    return journal.nextNumber(prefix);
  }

  @Override
  public Optional<Synced> synced(Roadmap.Id roadmap) {
    return journal.synced(roadmap);
  }

  @Override
  public Optional<Bytes> syncedText(Roadmap.Id roadmap) {
    return journal.syncedText(roadmap);
  }

  @Override
  public Map<Roadmap.Id, FileStamp> syncedStamps() {
    return journal.syncedStamps();
  }

  @Override
  public Set<Roadmap.Id> pending() {
    return journal.pending();
  }

  @Override
  public List<PendingPatch> pending(Roadmap.Id roadmap) {
    return journal.pending(roadmap);
  }

  @Override
  public List<PendingPatch> patchesOf(String request) {
    return journal.patchesOf(request);
  }

  @Override
  public void settle(Synced synced, List<PendingPatch> patches) {
    journal.settle(synced, patches);
  }
}
