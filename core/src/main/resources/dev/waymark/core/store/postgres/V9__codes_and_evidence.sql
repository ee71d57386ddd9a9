-- Version 9: codes that tell who somebody on another surface is, and evidence that was looked at.

CREATE TABLE link_code (
  hash TEXT COLLATE "C" PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  until BIGINT NOT NULL
);

CREATE INDEX event_of_evidence ON event (roadmap, sequence)
WHERE kind IN ('milestone-changed', 'milestone-restored', 'evidence-verified');
