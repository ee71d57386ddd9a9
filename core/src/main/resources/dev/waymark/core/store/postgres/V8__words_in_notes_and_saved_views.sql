-- Version 8: words are looked for in notes too, milestones by an index; saved views, and what is left open in a room.

ALTER TABLE item ADD COLUMN notes_folded TEXT COLLATE "C";

CREATE INDEX item_of_milestone ON item (roadmap, gone, milestone);

CREATE TABLE saved_view (
  name_folded TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  filter TEXT COLLATE "C" NOT NULL
);

-- What somebody was asked in a room; their next words there may answer it.
CREATE TABLE open_question (
  person TEXT COLLATE "C" NOT NULL,
  room TEXT COLLATE "C" NOT NULL,
  answers TEXT COLLATE "C" NOT NULL,
  open_until BIGINT NOT NULL,
  PRIMARY KEY (person, room)
);
