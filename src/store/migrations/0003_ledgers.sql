-- SPDX-License-Identifier: Apache-2.0
-- The ledgers of the five practices: one table a noun, each with the same first columns. ended_at is 0
-- while a row is open; days and instants are 0 for none; sets of words are bits.

CREATE TABLE promise (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  theirs BIGINT NOT NULL CHECK (theirs IN (0, 1)),
  place TEXT,
  importance BIGINT NOT NULL,
  due BIGINT NOT NULL,
  soon BIGINT NOT NULL CHECK (soon IN (0, 1)),
  state BIGINT NOT NULL,
  dates TEXT,
  minutes BIGINT NOT NULL,
  slip BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE slip (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  kind TEXT,
  part TEXT,
  effect TEXT,
  repair TEXT,
  prevention TEXT,
  grave BIGINT NOT NULL CHECK (grave IN (0, 1)),
  state BIGINT NOT NULL,
  channel BIGINT NOT NULL,
  owned_at BIGINT NOT NULL,
  promise BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE thanks (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  because TEXT,
  effort TEXT,
  state BIGINT NOT NULL,
  channel BIGINT NOT NULL,
  note TEXT,
  outcome TEXT,
  sent_at BIGINT NOT NULL,
  source BIGINT NOT NULL,
  origin BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE feedback (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  text TEXT,
  given BIGINT NOT NULL CHECK (given IN (0, 1)),
  state BIGINT NOT NULL,
  decision BIGINT NOT NULL,
  why TEXT,
  act TEXT,
  hold_until BIGINT NOT NULL,
  decided_at BIGINT NOT NULL,
  acted_at BIGINT NOT NULL,
  reported_at BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE need (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  kind BIGINT NOT NULL,
  source TEXT,
  until BIGINT NOT NULL,
  state BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE offer (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  until BIGINT NOT NULL,
  state BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE favor (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  what TEXT,
  given BIGINT NOT NULL CHECK (given IN (0, 1)),
  kind TEXT,
  weight BIGINT NOT NULL,
  thanks BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE introduction (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  other BIGINT NOT NULL,
  why TEXT,
  text TEXT,
  answer_a BIGINT NOT NULL,
  answer_b BIGINT NOT NULL,
  state BIGINT NOT NULL,
  connected_at BIGINT NOT NULL,
  outcome TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE boundary (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  not_before BIGINT NOT NULL,
  at_most BIGINT NOT NULL,
  max_days BIGINT NOT NULL,
  quiet BIGINT NOT NULL CHECK (quiet IN (0, 1)),
  quiet_from BIGINT NOT NULL,
  quiet_to BIGINT NOT NULL,
  zone TEXT,
  only_channels BIGINT NOT NULL,
  never_channels BIGINT NOT NULL,
  no_occasions BIGINT NOT NULL CHECK (no_occasions IN (0, 1)),
  do_not_contact BIGINT NOT NULL CHECK (do_not_contact IN (0, 1)),
  paused_until BIGINT NOT NULL,
  note TEXT,
  gone BIGINT NOT NULL CHECK (gone IN (0, 1)),
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

-- One row for each row above, made by the write that changes it: finds an entry by its id, lists what
-- is open, and says on which day something asks for attention. other_id is the second person of an
-- introduction, else 0.
CREATE TABLE entry (
  space_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  other_id BIGINT NOT NULL,
  open BIGINT NOT NULL CHECK (open IN (0, 1)),
  day BIGINT,
  PRIMARY KEY (space_id, id)
) $TAIL;

CREATE INDEX entry_person ON entry (space_id, person_id, kind, id);
CREATE INDEX entry_other ON entry (space_id, other_id, kind, id) WHERE other_id <> 0;
CREATE INDEX entry_open ON entry (space_id, kind, open, id);
CREATE INDEX entry_day ON entry (space_id, day, id) WHERE day IS NOT NULL;

-- Who names a person: by id, and by name, of which a beginning tells enough and fits any index.
CREATE INDEX relation_other ON relation (space_id, other_id, person_id) WHERE other_id <> 0;
CREATE INDEX relation_name ON relation (space_id, substr(other, 1, 60), person_id)
 WHERE other_id = 0;

-- See 0001.
-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('relation', 'relation_other', '100000 100000 2 1'),
  ('relation', 'relation_name', '100000 100000 2 1'),
  ('promise', 'promise', '100000 100000 2 1'),
  ('slip', 'slip', '100000 100000 2 1'),
  ('thanks', 'thanks', '100000 100000 2 1'),
  ('feedback', 'feedback', '100000 100000 2 1'),
  ('need', 'need', '100000 100000 2 1'),
  ('offer', 'offer', '100000 100000 2 1'),
  ('favor', 'favor', '100000 100000 2 1'),
  ('introduction', 'introduction', '100000 100000 2 1'),
  ('boundary', 'boundary', '100000 100000 2 1'),
  ('entry', 'entry', '500000 500000 1'),
  ('entry', 'entry_person', '500000 500000 4 2 1'),
  ('entry', 'entry_other', '20000 20000 2 2 1'),
  ('entry', 'entry_open', '500000 500000 60000 30000 1'),
  ('entry', 'entry_day', '20000 20000 20 1');
ANALYZE sqlite_schema;
-- end
