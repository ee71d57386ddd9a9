-- Version 9: codes that tell who somebody on another surface is.

CREATE TABLE link_code (
  hash TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
