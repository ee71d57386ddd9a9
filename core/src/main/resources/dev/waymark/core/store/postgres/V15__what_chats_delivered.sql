-- Version 15: what chat services delivered, until it is done and for a while after.

CREATE TABLE inbox (
  service TEXT COLLATE "C" NOT NULL,
  delivery TEXT COLLATE "C" NOT NULL,
  request TEXT COLLATE "C" NOT NULL, -- what its events are called
  content TEXT NOT NULL, -- empty once it is done
  received_at BIGINT NOT NULL, -- nanoseconds since 1970
  holder TEXT NOT NULL,
  held_until BIGINT NOT NULL,
  done_at BIGINT,
  PRIMARY KEY (service, delivery)
);

CREATE INDEX inbox_unfinished ON inbox (service, received_at) WHERE done_at IS NULL;

CREATE INDEX inbox_by_age ON inbox (received_at);
