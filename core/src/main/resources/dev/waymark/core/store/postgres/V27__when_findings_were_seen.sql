-- Version 27: since when a roadmap contradicts itself as it does.

CREATE TABLE sighting (
  roadmap TEXT COLLATE "C" NOT NULL,
  finding TEXT COLLATE "C" NOT NULL, -- empty in the row that says that the roadmap was looked at
  seen_at BIGINT NOT NULL, -- nanoseconds since 1970; 0 for what the first look found
  PRIMARY KEY (roadmap, finding)
);

CREATE INDEX sighting_by_moment ON sighting (roadmap, seen_at);
