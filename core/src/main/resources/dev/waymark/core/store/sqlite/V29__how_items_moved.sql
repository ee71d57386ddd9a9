-- Version 29: an item's row says how it stood before it moved last, so that what moved since a moment is seen
-- from an index of items, and what is due from another. The rows are made anew from the journal when the tables are there.

ALTER TABLE item ADD COLUMN due INTEGER; -- its target's last day while it is open and there

ALTER TABLE item ADD COLUMN moved INTEGER NOT NULL DEFAULT 0; -- when its status or that day changed last; 0 for never

ALTER TABLE item ADD COLUMN moved_before INTEGER NOT NULL DEFAULT 0; -- the time before that

ALTER TABLE item ADD COLUMN was TEXT; -- its status until it moved; null where it was not there

ALTER TABLE item ADD COLUMN was_due INTEGER;

DROP INDEX item_of_milestone;

CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone, status, moved);

CREATE INDEX item_due ON item (roadmap, gone, due) WHERE due IS NOT NULL;

DROP INDEX item_blocked;

CREATE INDEX item_blocked ON item (roadmap, gone, status, changed_at) WHERE status = 'BLOCKED';

DROP INDEX item_in_progress;

CREATE INDEX item_in_progress ON item (roadmap, gone, status, changed_at) WHERE status = 'IN_PROGRESS';

DROP TABLE event_before;

CREATE TABLE event_before (
  sequence INTEGER PRIMARY KEY,
  before INTEGER NOT NULL, -- the same item's event before this one
  moved INTEGER, -- when it had moved last until then, 0 for never; null where this event does not move it
  status TEXT, -- until then
  due INTEGER -- the last day of the target it had until then, since 1970-01-01
) STRICT;
