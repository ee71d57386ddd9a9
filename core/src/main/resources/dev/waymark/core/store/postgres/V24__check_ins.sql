-- Version 24: what people said of their days, who is away, and who was asked.

CREATE TABLE check_in (
  person TEXT COLLATE "C" NOT NULL,
  day BIGINT NOT NULL, -- days since 1970
  at BIGINT NOT NULL, -- nanoseconds since 1970
  surface TEXT COLLATE "C" NOT NULL,
  yesterday TEXT, -- null, like the others, where they have nothing to say
  today TEXT,
  blockers TEXT,
  PRIMARY KEY (person, day)
);

CREATE INDEX check_in_of_day ON check_in (day);

CREATE TABLE absence (
  person TEXT COLLATE "C" NOT NULL,
  from_day BIGINT NOT NULL, -- days since 1970
  until_day BIGINT NOT NULL,
  PRIMARY KEY (person, from_day)
);

CREATE TABLE asked (
  person TEXT COLLATE "C" NOT NULL,
  day BIGINT NOT NULL, -- days since 1970
  again BIGINT NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  held_until BIGINT NOT NULL,
  asked_at BIGINT, -- null, like the others, until it was asked
  zone TEXT,
  channel TEXT,
  message TEXT,
  settled BIGINT NOT NULL,
  PRIMARY KEY (person, day, again)
);

CREATE INDEX asked_and_open ON asked (settled);
