package dev.waymark.core.markdown;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.Documents;
import dev.waymark.core.port.Fact;
import dev.waymark.core.port.Patch;
import dev.waymark.core.roadmap.Milestone;
import dev.waymark.core.roadmap.Outline;
import dev.waymark.core.roadmap.Place;
import dev.waymark.core.roadmap.Priority;
import dev.waymark.core.roadmap.Status;
import dev.waymark.core.roadmap.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Marks every item of a document in every way, puts each back, and notes what did not work.
final class RoundTrip {
  private static final MarkdownDocuments DOCUMENTS = new MarkdownDocuments();

  private static final List<Fact> PLANS =
      List.of(
          new Fact.Owned("Zoë"),
          new Fact.Due(Target.quarter(2027, 3)),
          new Fact.Ranked(Priority.LOW),
          new Fact.Titled("Quite another title"));

  private RoundTrip() {}

  static List<String> faults(byte[] document) {
    Bytes text = Bytes.of(document);
    List<String> faults = new ArrayList<>();
    for (Outline.Entry entry : outline(text).entries()) {
      for (Status status : Status.values()) {
        fault(text, entry, status, faults);
      }
      for (Fact fact : PLANS) {
        fault(text, entry, fact, faults);
      }
    }
    for (Milestone milestone : outline(text).milestones()) {
      for (Status status : Status.values()) {
        fault(text, milestone, new Fact.Marked(status), faults);
      }
      PLANS.forEach(fact -> fault(text, milestone, fact, faults));
      for (int number = 1; number <= milestone.criteria().size(); number++) {
        boolean met = milestone.criteria().get(number - 1).met();
        fault(text, milestone, new Fact.Met(number, !met), faults);
      }
    }
    return faults;
  }

  /// What is written of a milestone itself changes no item, and goes back byte for byte.
  private static void fault(Bytes text, Milestone milestone, Fact fact, List<String> faults) {
    if (DOCUMENTS.write(text, milestone.line(), fact) instanceof Documents.Edited edited) {
      Documents.Edit back = DOCUMENTS.restore(edited.text(), milestone.line(), edited.patches());
      boolean others = outline(edited.text()).entries().equals(outline(text).entries());
      if (!others
          || !(back instanceof Documents.Edited restored)
          || !restored.text().equals(text)) {
        faults.add(
            "line " + milestone.line() + " " + fact + " changed more, or not put back: " + back);
      }
    }
  }

  /// What is written of a plan reads back as that, and goes back byte for byte.
  private static void fault(Bytes text, Outline.Entry entry, Fact fact, List<String> faults) {
    if (DOCUMENTS.write(text, entry.place(), fact) instanceof Documents.Edited edited) {
      Outline.Entry now = edited.entry();
      Documents.Edit back =
          DOCUMENTS.restore(edited.text(), List.of(entry.place()), edited.patches());
      boolean said = now != null && now.facts().equals(fact.in(entry.facts()));
      if (!said || !(back instanceof Documents.Edited restored) || !restored.text().equals(text)) {
        faults.add(entry.place() + " " + fact + " not said or not put back: " + back);
      }
    }
  }

  private static void fault(Bytes text, Outline.Entry entry, Status status, List<String> faults) {
    String what = entry.place() + " " + entry.kind() + " to " + status + ": ";
    boolean always = status == Status.DONE || status == Status.PLANNED;
    switch (DOCUMENTS.write(text, entry.place(), new Fact.Marked(status))) {
      case Documents.Edited edited -> {
        Documents.Edit back =
            DOCUMENTS.restore(edited.text(), List.of(entry.place()), edited.patches());
        if (!(back instanceof Documents.Edited restored) || !restored.text().equals(text)) {
          faults.add(what + "not put back: " + back);
        }
      }
      case Documents.AsIs same -> {
        if (entry.facts().status() != status) {
          faults.add(what + "said to be so already");
        }
      }
      case Documents.NoNotation none -> {
        if (always) {
          faults.add(what + "no notation");
        }
      }
      case Documents.Refused refused -> faults.add(what + refused.why());
    }
  }

  /// Marks all items done, one after the other, and takes all back, last first.
  static List<String> faultsOfFinishing(byte[] document) {
    Bytes text = Bytes.of(document);
    List<String> faults = new ArrayList<>();
    Deque<Step> steps = new ArrayDeque<>();
    for (Outline.Entry entry : outline(text).entries()) {
      switch (DOCUMENTS.write(text, entry.place(), new Fact.Marked(Status.DONE))) {
        case Documents.Edited edited -> {
          steps.push(new Step(entry.place(), edited.patches()));
          text = edited.text();
        }
        case Documents.AsIs same -> {}
        case Documents.NoNotation none -> faults.add(entry.place() + " no notation");
        case Documents.Refused refused -> faults.add(entry.place() + " " + refused.why());
      }
    }
    for (Step step : steps) {
      if (DOCUMENTS.restore(text, List.of(step.place()), step.patches())
          instanceof Documents.Edited back) {
        text = back.text();
      } else {
        faults.add(step.place() + " not put back");
      }
    }
    if (!text.equals(Bytes.of(document))) {
      faults.add("other bytes in the end");
    }
    return faults;
  }

  private record Step(Place place, List<Patch> patches) {}

  static Outline outline(Bytes text) {
    return ((Documents.Read) DOCUMENTS.read(text)).outline();
  }
}
