-- Version 17: how far milestones are is counted from an index alone, and whole titles are found by one.

DROP INDEX item_of_milestone;

CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone, status);

CREATE INDEX item_in_conflict ON item (roadmap) WHERE conflicts IS NOT NULL;

CREATE INDEX item_of_title ON item (title_folded);
