package dev.waymark.core.roadmap;

import java.util.Arrays;
import java.util.Optional;

/// What a plan must not say against itself. The names are published: they never change their
/// meaning.
public enum Rule {
  R1(
      Severity.ERROR,
      "Done with open acceptance",
      "Something is marked as done while its own acceptance criteria are open, so nobody knows"
          + " whether it was accepted.",
      "## M1 Login\n- [x] Owner: Ana\n- Acceptance\n  - [ ] External scan passes",
      "Meet the criteria (waymark meet), or reopen it."),
  R2(
      Severity.ERROR,
      "Done with open parts",
      "A milestone or an item is marked as done while work below it is open.",
      "## M1 Login ✅ done\n- [x] Sessions\n- [ ] Password reset",
      "Finish, defer or drop the open parts, or reopen the whole."),
  R3(
      Severity.WARNING,
      "Two states on one line",
      "One line says two statuses, and readers take whichever they see first.",
      "- [x] Backups; [ ] restore drill",
      "Give each piece of work a line of its own, with one status."),
  R4(
      Severity.WARNING,
      "Target passed and not done",
      "The day it was promised for has passed and it is still open.",
      "## M2 Data\n- Owner: Ben  Target: 2025-01-31\n- [ ] Migrations",
      "Finish it, or set a new target (waymark target)."),
  R5(
      Severity.WARNING,
      "A later milestone done before an earlier",
      "Numbered milestones promise an order, and a later one is done while an earlier one is not.",
      "## Phase 1 (in progress)\n- [ ] Schema\n## Phase 2 ✅ done\n- [x] Reports",
      "Finish the earlier milestone, or defer what is left of it."),
  R6(
      Severity.WARNING,
      "Placeholder criteria",
      "A criterion or an item still says N, X, Y or TBD where a value belongs: nobody can meet it.",
      "- Acceptance\n  - [ ] p95 below X ms at N requests per second",
      "Put the value in."),
  R7(
      Severity.WARNING,
      "Contradicting “last updated”",
      "The document says twice, and differently, when it was last updated, or it changed since.",
      "**Last Updated:** 2025-09-27\n…\n**Last Updated:** 2025-09-26",
      "Keep one such line and change it with the plan, or take it out."),
  R8(
      Severity.WARNING,
      "Timeframes beyond the plan's own total",
      "The parts take longer, added up, than the plan says the whole takes.",
      """
      ## Tests
      **Timeline**: 4 weeks
      - [ ] Units
      ## Build
      **Timeline**: 3 weeks
      - [ ] Jar
      ## Release
      **Timeline**: 5 weeks
      - [ ] Sign

      Total: 6 weeks
      """,
      "Give the whole more time, or say which parts run side by side."),
  R9(
      Severity.WARNING,
      "The same work twice",
      "The same work stands in two lists under two names, so that finishing one leaves the other"
          + " open.",
      "## Wanted\n- [ ] Helm charts\n## Phase 1\n- [ ] Schema\n## Phase 2\n- [ ] Add Helm charts",
      "Keep one of the two lines, or make them one item (waymark join)."),
  R10(
      Severity.WARNING,
      "A claim against the count",
      "The text claims more, or less, than the items below it show.",
      "**Status**: All features implemented\n## Next\n- [ ] Search\n- [x] Login\n- [ ] Export",
      "Correct the sentence, or the items it speaks of."),
  R11(
      Severity.WARNING,
      "A date on the wrong weekday",
      "The plan says its targets end weeks, or names a weekday, and the date is another day.",
      "Targets are week-ending dates.\n## M1\n- Owner: Ana  Target: 2025-10-06",
      "Set the target to the day that is meant (waymark target)."),
  R12(
      Severity.WARNING,
      "A gap that no phase closes",
      "Something is listed as missing, and none of the phases speaks of it.",
      "## Missing\n- Mutation testing\n## Phase 1\n- Helm charts\n## Phase 2\n- Dashboards",
      "Add it to a phase (waymark add), or take it off the list."),
  R13(
      Severity.WARNING,
      "A hedge in a done item",
      "An item is done, and its own line says that something remains.",
      "- [x] Env files split; verify the production one",
      "Do what remains, or make it an item of its own."),
  R14(
      Severity.NOTE,
      "Started without an owner or a date",
      "Work has begun and, unlike other work of this plan, nobody owns it or no date is set.",
      "- [x] Login (owner: Ana)\n- [~] Reports",
      "Say whose it is and when it is due (waymark own, waymark target)."),
  R15(
      Severity.WARNING,
      "Damaged encoding",
      "The file was saved in a wrong encoding: some signs are not what was meant.",
      "## √∞≈∏√∂¬¥ Critical Priority",
      "Save the file as UTF-8 with the signs that were meant."),
  R16(
      Severity.NOTE,
      "Stale",
      "Something has been in progress for long and nothing about it has changed.",
      "- [~] Reports, unchanged for five weeks",
      "Say how it stands: waymark done, block, defer or note."),
  R17(
      Severity.ERROR,
      "Dependencies out of order",
      "Something is done, or due, before what it depends on, or a chain of dependencies leads back"
          + " to where it began.",
      "- [x] T-2 Reports (depends on T-1)\n- [ ] T-1 Schema",
      "Correct the dependency or the status."),
  R18(
      Severity.WARNING,
      "Named and not there",
      "A done item names a file or a script that the repository does not have.",
      "- [x] Backups: `scripts/backup.sh` runs nightly",
      "Correct the name, or add the file.");

  /// How much a finding weighs. Errors and warnings fail a check, notes do not.
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  private final Severity severity;
  private final String title;
  private final String reason;
  private final String example;
  private final String fix;

  Rule(Severity severity, String title, String reason, String example, String fix) {
    this.severity = severity;
    this.title = title;
    this.reason = reason;
    this.example = example;
    this.fix = fix;
  }

  /// In any case.
  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.name().equalsIgnoreCase(id)).findFirst();
  }

  public Severity severity() {
    return severity;
  }

  public String title() {
    return title;
  }

  /// Why it matters.
  public String reason() {
    return reason;
  }

  /// What it looks like in a document.
  public String example() {
    return example;
  }

  /// What to do about it.
  public String fix() {
    return fix;
  }
}
