-- Version 2: one index for whatever a person did, of any kind.

DROP INDEX event_of_change;

CREATE INDEX event_of_person ON event (person, sequence);
