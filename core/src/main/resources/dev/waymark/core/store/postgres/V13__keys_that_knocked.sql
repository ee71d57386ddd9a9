-- Version 13: keys that nobody is known by, and that somebody tried to come in with.

CREATE TABLE knock (
  fingerprint TEXT COLLATE "C" PRIMARY KEY,
  source TEXT NOT NULL,
  at BIGINT NOT NULL -- nanoseconds since 1970
);
