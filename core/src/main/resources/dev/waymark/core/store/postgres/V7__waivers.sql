-- Version 7: findings that somebody accepts as they are.

CREATE TABLE waiver (
  roadmap TEXT COLLATE "C" NOT NULL,
  finding TEXT COLLATE "C" NOT NULL,
  reason TEXT NOT NULL,
  until_day BIGINT, -- the last day it holds, counted from 1970-01-01
  PRIMARY KEY (roadmap, finding)
);
