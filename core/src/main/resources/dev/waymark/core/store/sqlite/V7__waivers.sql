-- Version 7: findings that somebody accepts as they are.

CREATE TABLE waiver (
  roadmap TEXT NOT NULL,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  until_day INTEGER, -- the last day it holds, counted from 1970-01-01
  PRIMARY KEY (roadmap, finding)
) STRICT, WITHOUT ROWID;
