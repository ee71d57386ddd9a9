-- Version 9: codes that tell who somebody on another surface is.

CREATE TABLE link_code (
  hash TEXT COLLATE "C" PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL,
  until BIGINT NOT NULL
);
