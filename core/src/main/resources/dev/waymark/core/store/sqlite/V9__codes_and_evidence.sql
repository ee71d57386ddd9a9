-- Version 9: codes that tell who somebody on another surface is, and evidence that was looked at.

CREATE TABLE link_code (
  hash TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX event_of_evidence ON event (roadmap, sequence)
WHERE kind IN ('milestone-changed', 'milestone-restored', 'evidence-verified');
