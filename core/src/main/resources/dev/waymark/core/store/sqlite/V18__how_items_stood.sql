-- Version 18: with each of an item's events stands how the item stood before it, so that what moved since a moment
-- is seen without folding lives. The rows are made anew from the journal when the tables are there.

DROP TABLE event_before;

CREATE TABLE event_before (
  sequence INTEGER PRIMARY KEY,
  before INTEGER NOT NULL, -- the same item's event before this one
  status TEXT NOT NULL,
  due INTEGER -- the last day of its target, since 1970-01-01
) STRICT;
