-- Version 8: words are looked for in notes too, milestones by an index; saved views, and what is left open in a room.

ALTER TABLE item ADD COLUMN notes_folded TEXT;

DROP INDEX item_in_document_order;

CREATE INDEX item_in_document_order
ON item (roadmap, gone, line, part, number, status, owner_folded, target_day, title_folded, notes_folded);

CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone);

CREATE TABLE saved_view (
  name_folded TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody was asked in a room; their next words there may answer it.
CREATE TABLE open_question (
  person TEXT NOT NULL,
  room TEXT NOT NULL,
  answers TEXT NOT NULL,
  open_until INTEGER NOT NULL,
  PRIMARY KEY (person, room)
) STRICT, WITHOUT ROWID;
