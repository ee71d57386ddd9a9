-- Version 28: who wants nobody to call them by name.

CREATE TABLE uncalled (
  person TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
