-- Version 2: which host writes which file; one index for whatever a person did, of any kind.

CREATE TABLE keeper (
  roadmap TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  fence INTEGER NOT NULL, -- grows with every change of hands
  held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DROP INDEX event_of_change;

CREATE INDEX event_of_person ON event (person, sequence);
