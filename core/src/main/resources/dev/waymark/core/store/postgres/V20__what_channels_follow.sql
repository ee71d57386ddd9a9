-- Version 20: what channels follow, and how far they have been told.

CREATE TABLE followed (
  channel TEXT COLLATE "C" NOT NULL,
  filter TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (channel, filter)
);

CREATE TABLE follower (
  channel TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  told BIGINT NOT NULL, -- an event's sequence number
  message TEXT, -- null before the first; empty while nobody knows whether it is there
  message_after BIGINT NOT NULL, -- an event's sequence number
  message_latest BIGINT NOT NULL, -- nanoseconds since 1970
  holder TEXT NOT NULL,
  fence BIGINT NOT NULL,
  held_until BIGINT NOT NULL
);

CREATE TABLE heard (
  channel TEXT COLLATE "C" NOT NULL,
  request TEXT COLLATE "C" NOT NULL,
  heard_at BIGINT NOT NULL,
  PRIMARY KEY (channel, request)
);
