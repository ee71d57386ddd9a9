-- Version 1: the journal, and the tables of what it comes to today.

CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  roadmap TEXT,
  item TEXT,
  request TEXT NOT NULL,
  person TEXT NOT NULL,
  surface TEXT NOT NULL,
  at INTEGER NOT NULL, -- nanoseconds since 1970
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  undoes TEXT, -- the request that this event takes back
  hash BLOB NOT NULL -- of the hash before and all of this row
) STRICT;

CREATE INDEX event_of_item ON event (item, sequence) WHERE item IS NOT NULL;

CREATE INDEX event_by_moment ON event (at);

CREATE INDEX event_of_request ON event (request, sequence);

CREATE INDEX event_of_change ON event (person, sequence, request) WHERE kind IN ('item-started', 'item-completed', 'item-blocked', 'item-unblocked',
    'item-reopened', 'owner-changed', 'target-changed', 'item-noted')
  AND surface <> 'FILE';

CREATE INDEX event_of_undoing ON event (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;

CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

CREATE TABLE roadmap (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  file TEXT NOT NULL,
  tracked INTEGER -- the event that tracked it; null when it no longer is
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
  roadmap TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  status TEXT,
  priority TEXT,
  owner TEXT,
  target_day INTEGER,
  target_span TEXT,
  timeframe TEXT,
  criteria TEXT,
  PRIMARY KEY (roadmap, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT NOT NULL UNIQUE,
  prefix TEXT NOT NULL,
  number INTEGER NOT NULL,
  roadmap TEXT NOT NULL,
  milestone TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  priority TEXT,
  owner TEXT,
  target_day INTEGER, -- days since 1970
  target_span TEXT,
  timeframe TEXT,
  sub_items INTEGER NOT NULL,
  criteria TEXT,
  reason TEXT,
  evidence TEXT,
  notes TEXT,
  gone INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  line INTEGER, -- of the first place
  part INTEGER,
  more_places TEXT,
  title_folded TEXT NOT NULL, -- for looking up in any case
  owner_folded TEXT
) STRICT;

CREATE UNIQUE INDEX item_by_ref ON item (prefix, number);

CREATE INDEX item_in_document_order
ON item (roadmap, gone, line, part, number, status, owner_folded, target_day);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE synced (
  roadmap TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  text BLOB NOT NULL
) STRICT;

CREATE TABLE patch (
  id INTEGER PRIMARY KEY,
  request TEXT NOT NULL,
  roadmap TEXT NOT NULL,
  item TEXT NOT NULL,
  line INTEGER NOT NULL,
  at_byte INTEGER NOT NULL,
  before BLOB NOT NULL,
  after BLOB NOT NULL,
  pending INTEGER NOT NULL
) STRICT;

CREATE INDEX patch_of_request ON patch (request);

CREATE INDEX patch_pending ON patch (roadmap) WHERE pending = 1;

CREATE TABLE standup (
  channel TEXT NOT NULL,
  day TEXT NOT NULL,
  holder TEXT NOT NULL,
  held_until INTEGER NOT NULL,
  posted_at INTEGER,
  PRIMARY KEY (channel, day)
) STRICT, WITHOUT ROWID;

INSERT INTO head VALUES (1, 0, zeroblob(32));
