-- Version 28: who wants nobody to call them by name.

CREATE TABLE uncalled (
  person TEXT COLLATE "C" NOT NULL PRIMARY KEY
);
