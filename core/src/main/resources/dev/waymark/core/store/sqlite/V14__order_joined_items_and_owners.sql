-- Version 14: what comes after what, items that became part of others, and who stands for a document's owners.

ALTER TABLE item ADD COLUMN needs TEXT;

ALTER TABLE item ADD COLUMN joined_into TEXT;

CREATE INDEX item_that_waits ON item (roadmap) WHERE needs IS NOT NULL;

CREATE TABLE owner_of (
  owner_folded TEXT NOT NULL,
  person TEXT NOT NULL,
  owner TEXT NOT NULL,
  PRIMARY KEY (owner_folded, person)
) STRICT, WITHOUT ROWID;
