-- Version 31: how far each milestone is, kept with each change, so that nobody counts its items again.

CREATE TABLE progress (
  roadmap TEXT NOT NULL,
  milestone TEXT NOT NULL,
  items INTEGER NOT NULL, -- that are there; never 0
  done INTEGER NOT NULL, -- of them, as are those below
  dropped INTEGER NOT NULL,
  conflicts INTEGER NOT NULL, -- which differ between file and store
  PRIMARY KEY (roadmap, milestone)
) STRICT, WITHOUT ROWID;

INSERT INTO progress
SELECT
  roadmap,
  milestone,
  count(*),
  count(*) FILTER (WHERE status = 'DONE'),
  count(*) FILTER (WHERE status = 'DROPPED'),
  count(conflicts)
FROM item
WHERE gone = 0
GROUP BY roadmap, milestone;

-- What a person did themselves is found without a look at what tracking a file found.
DROP INDEX event_of_person;

CREATE INDEX event_of_person ON event (person, sequence) WHERE kind <> 'item-added';

CREATE INDEX event_of_finder ON event (person, sequence) WHERE kind = 'item-added';
