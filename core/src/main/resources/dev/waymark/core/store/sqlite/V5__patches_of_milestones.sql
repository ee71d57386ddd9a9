-- Version 5: a patch writes an item's facts or a milestone's own.

ALTER TABLE patch RENAME TO patch_of_items;

CREATE TABLE patch (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL,
  roadmap TEXT NOT NULL,
  item TEXT,
  milestone TEXT, -- its title
  line INTEGER NOT NULL,
  at_byte INTEGER NOT NULL,
  before BLOB NOT NULL,
  after BLOB NOT NULL,
  pending INTEGER NOT NULL,
  CHECK ((item IS NULL) <> (milestone IS NULL))
) STRICT;

INSERT INTO patch (id, request, roadmap, item, line, at_byte, before, after, pending)
SELECT id, request, roadmap, item, line, at_byte, before, after, pending FROM patch_of_items;

DROP TABLE patch_of_items;

CREATE INDEX patch_of_request ON patch (request);

CREATE INDEX patch_pending ON patch (roadmap) WHERE pending = 1;
