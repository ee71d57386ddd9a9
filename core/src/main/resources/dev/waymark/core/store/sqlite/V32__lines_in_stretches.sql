-- Version 32: items' lines are told within stretches, so that few rows change where lines come or go above them.

CREATE TABLE stretch (
  of_roadmap TEXT NOT NULL,
  ordinal INTEGER NOT NULL, -- in the order of the lines; never 0, which is that of lines in no stretch
  start INTEGER NOT NULL, -- the line that it counts from
  PRIMARY KEY (of_roadmap, ordinal)
) STRICT, WITHOUT ROWID;

-- Of the first place: the ordinal of its stretch times 2^32, and the line less the stretch's start. All are in none yet.
ALTER TABLE item RENAME COLUMN line TO place;
