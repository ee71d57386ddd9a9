-- Version 11: an item's events are found one by the other, from the last to the first.

CREATE TABLE event_before (
  sequence INTEGER PRIMARY KEY,
  before INTEGER NOT NULL -- the same item's event before this one
) STRICT;

INSERT INTO event_before
SELECT sequence, before FROM (
  SELECT sequence, lag(sequence) OVER (PARTITION BY item ORDER BY sequence) AS before
  FROM event WHERE item IS NOT NULL
) WHERE before IS NOT NULL ORDER BY sequence;

ALTER TABLE item ADD COLUMN last_event INTEGER NOT NULL DEFAULT 0;

UPDATE item SET last_event = (SELECT max(sequence) FROM event WHERE item = item.id);

DROP INDEX event_of_item;
