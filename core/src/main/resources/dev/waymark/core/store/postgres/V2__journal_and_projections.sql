-- Version 2, the first on this engine: what SQLite has, in its words. Texts compare byte by byte, as there.

CREATE TABLE head (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  sequence BIGINT NOT NULL,
  hash BYTEA NOT NULL
);

CREATE TABLE event (
  sequence BIGINT PRIMARY KEY,
  roadmap TEXT COLLATE "C",
  item TEXT COLLATE "C",
  request TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL,
  surface TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL, -- nanoseconds since 1970
  kind TEXT COLLATE "C" NOT NULL,
  payload TEXT COLLATE "C" NOT NULL,
  undoes TEXT COLLATE "C", -- the request that this event takes back
  hash BYTEA NOT NULL -- of the hash before and all of this row
);

CREATE INDEX event_of_item ON event (item, sequence) WHERE item IS NOT NULL;

CREATE INDEX event_by_moment ON event (at);

CREATE INDEX event_of_request ON event (request, sequence);

CREATE INDEX event_of_person ON event (person, sequence);

CREATE INDEX event_of_undoing ON event (undoes) WHERE undoes IS NOT NULL;

CREATE FUNCTION refuse_to_change_events() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'events are never edited, events are never removed'; END $$;

CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_events();

CREATE TABLE roadmap (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  prefix TEXT COLLATE "C" NOT NULL,
  file TEXT COLLATE "C" NOT NULL,
  tracked BIGINT -- the event that tracked it; null when it no longer is
);

CREATE TABLE milestone (
  roadmap TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  line BIGINT NOT NULL,
  status TEXT COLLATE "C",
  priority TEXT COLLATE "C",
  owner TEXT COLLATE "C",
  target_day BIGINT,
  target_span TEXT COLLATE "C",
  timeframe TEXT COLLATE "C",
  criteria TEXT COLLATE "C",
  PRIMARY KEY (roadmap, position)
);

CREATE TABLE item (
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  prefix TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  roadmap TEXT COLLATE "C" NOT NULL,
  milestone TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  priority TEXT COLLATE "C",
  owner TEXT COLLATE "C",
  target_day BIGINT, -- days since 1970
  target_span TEXT COLLATE "C",
  timeframe TEXT COLLATE "C",
  sub_items BIGINT NOT NULL,
  criteria TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  evidence TEXT COLLATE "C",
  notes TEXT COLLATE "C",
  gone BIGINT NOT NULL,
  version BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by TEXT COLLATE "C" NOT NULL,
  line BIGINT, -- of the first place
  part BIGINT,
  more_places TEXT COLLATE "C",
  title_folded TEXT COLLATE "C" NOT NULL, -- for looking up in any case
  owner_folded TEXT COLLATE "C"
);

CREATE UNIQUE INDEX item_by_ref ON item (prefix, number);

CREATE INDEX item_in_document_order
  ON item (roadmap, gone, line NULLS FIRST, part NULLS FIRST, number);

CREATE TABLE person (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  name_folded TEXT COLLATE "C" NOT NULL,
  role TEXT COLLATE "C" NOT NULL
);

CREATE TABLE identity (
  kind TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  person TEXT COLLATE "C" NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, value)
);

CREATE TABLE synced (
  roadmap TEXT COLLATE "C" PRIMARY KEY,
  size BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  text BYTEA NOT NULL
);

CREATE TABLE patch (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request TEXT COLLATE "C" NOT NULL,
  roadmap TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  line BIGINT NOT NULL,
  at_byte BIGINT NOT NULL,
  before BYTEA NOT NULL,
  after BYTEA NOT NULL,
  pending BIGINT NOT NULL
);

CREATE INDEX patch_of_request ON patch (request);

CREATE INDEX patch_pending ON patch (roadmap) WHERE pending = 1;

CREATE TABLE standup (
  channel TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  held_until BIGINT NOT NULL,
  posted_at BIGINT,
  PRIMARY KEY (channel, day)
);

-- Which version the tables have; one row.
CREATE TABLE waymark_store (version BIGINT NOT NULL);

INSERT INTO waymark_store VALUES (0);

-- As SQLite has it.
CREATE FUNCTION instr(text TEXT, part TEXT) RETURNS INTEGER
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT strpos($1, $2)';

INSERT INTO head VALUES (1, 0, decode(repeat('00', 32), 'hex'));
