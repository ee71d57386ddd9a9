-- Version 29: an item's row says how it stood before it moved last, so that what moved since a moment is seen
-- from an index of items, and what is due from another. The rows are made anew from the journal when the tables are there.

ALTER TABLE item ADD COLUMN due BIGINT; -- its target's last day while it is open and there

ALTER TABLE item ADD COLUMN moved BIGINT NOT NULL DEFAULT 0; -- when its status or that day changed last; 0 for never

ALTER TABLE item ADD COLUMN moved_before BIGINT NOT NULL DEFAULT 0; -- the time before that

ALTER TABLE item ADD COLUMN was TEXT COLLATE "C"; -- its status until it moved; null where it was not there

ALTER TABLE item ADD COLUMN was_due BIGINT;

DROP INDEX item_of_milestone;

CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone, status, moved);

CREATE INDEX item_due ON item (roadmap, gone, due) WHERE due IS NOT NULL;

DROP TABLE event_before;

CREATE TABLE event_before (
  sequence BIGINT PRIMARY KEY,
  before BIGINT NOT NULL, -- the same item's event before this one
  moved BIGINT, -- when it had moved last until then, 0 for never; null where this event does not move it
  status TEXT, -- until then
  due BIGINT -- the last day of the target it had until then, since 1970-01-01
);
