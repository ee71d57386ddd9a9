package dev.waymark.core.roadmap;

import java.util.List;

/// What is known of an item, whether its file or a person said so.
///
/// @param milestone the title of the section it stands in
/// @param subItems how many smaller steps are listed below it
public record Facts(
    String milestone,
    String title,
    Status status,
    Plan plan,
    List<Criterion> criteria,
    int subItems) {
  public Facts {
    criteria = List.copyOf(criteria);
  }

  public Facts withStatus(Status newStatus) {
    return new Facts(milestone, title, newStatus, plan, criteria, subItems);
  }

  public Facts withTitle(String newTitle) {
    return new Facts(milestone, newTitle, status, plan, criteria, subItems);
  }

  public Facts withCriteria(List<Criterion> newCriteria) {
    return new Facts(milestone, title, status, plan, newCriteria, subItems);
  }

  public Facts withMilestone(String newMilestone) {
    return new Facts(newMilestone, title, status, plan, criteria, subItems);
  }

  public Facts withPlan(Plan newPlan) {
    return new Facts(milestone, title, status, newPlan, criteria, subItems);
  }
}
