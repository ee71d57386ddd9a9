-- Version 20: what channels follow, and how far they have been told.

CREATE TABLE followed (
  channel TEXT NOT NULL,
  filter TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (channel, filter)
) STRICT, WITHOUT ROWID;

CREATE TABLE follower (
  channel TEXT NOT NULL PRIMARY KEY,
  told INTEGER NOT NULL, -- an event's sequence number
  message TEXT, -- null before the first; empty while nobody knows whether it is there
  message_after INTEGER NOT NULL, -- an event's sequence number
  message_latest INTEGER NOT NULL, -- nanoseconds since 1970
  holder TEXT NOT NULL,
  fence INTEGER NOT NULL,
  held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE heard (
  channel TEXT NOT NULL,
  request TEXT NOT NULL,
  heard_at INTEGER NOT NULL,
  PRIMARY KEY (channel, request)
) STRICT, WITHOUT ROWID;
