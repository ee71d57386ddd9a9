-- Version 11: an item's events are found one by the other, from the last to the first.

CREATE TABLE event_before (
  sequence BIGINT PRIMARY KEY,
  before BIGINT NOT NULL -- the same item's event before this one
);

INSERT INTO event_before
SELECT sequence, before FROM (
  SELECT sequence, lag(sequence) OVER (PARTITION BY item ORDER BY sequence) AS before
  FROM event WHERE item IS NOT NULL
) AS life WHERE before IS NOT NULL ORDER BY sequence;

ALTER TABLE item ADD COLUMN last_event BIGINT NOT NULL DEFAULT 0;

UPDATE item SET last_event = life.last
FROM (SELECT item, max(sequence) AS last FROM event WHERE item IS NOT NULL GROUP BY item) AS life
WHERE item.id = life.item;

DROP INDEX event_of_item;
