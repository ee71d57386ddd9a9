-- Version 24: what people said of their days, who is away, and who was asked.

CREATE TABLE check_in (
  person TEXT NOT NULL,
  day INTEGER NOT NULL, -- days since 1970
  at INTEGER NOT NULL, -- nanoseconds since 1970
  surface TEXT NOT NULL,
  yesterday TEXT, -- null, like the others, where they have nothing to say
  today TEXT,
  blockers TEXT,
  PRIMARY KEY (person, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_of_day ON check_in (day);

CREATE TABLE absence (
  person TEXT NOT NULL,
  from_day INTEGER NOT NULL, -- days since 1970
  until_day INTEGER NOT NULL,
  PRIMARY KEY (person, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE asked (
  person TEXT NOT NULL,
  day INTEGER NOT NULL, -- days since 1970
  again INTEGER NOT NULL,
  holder TEXT NOT NULL,
  held_until INTEGER NOT NULL,
  asked_at INTEGER, -- null, like the others, until it was asked
  zone TEXT,
  channel TEXT,
  message TEXT,
  settled INTEGER NOT NULL,
  PRIMARY KEY (person, day, again)
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_and_open ON asked (settled);
