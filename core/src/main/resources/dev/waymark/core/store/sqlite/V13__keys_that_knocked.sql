-- Version 13: keys that nobody is known by, and that somebody tried to come in with.

CREATE TABLE knock (
  fingerprint TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  at INTEGER NOT NULL -- nanoseconds since 1970
) STRICT, WITHOUT ROWID;
