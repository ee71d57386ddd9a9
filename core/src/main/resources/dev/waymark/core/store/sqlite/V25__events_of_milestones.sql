-- What a digest asks of milestones: few events of many.
CREATE INDEX event_of_milestones ON event (roadmap, sequence)
  WHERE kind IN ('milestones-read', 'milestone-changed', 'milestone-restored');
