-- SPDX-License-Identifier: Apache-2.0
-- Every table's key starts with space_id; ids are made in C; times are seconds UTC; booleans 0 or 1.

CREATE TABLE space (
  space_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  zone TEXT,
  seq BIGINT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (space_id)
) $TAIL;

CREATE TABLE change (
  space_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  surface TEXT NOT NULL,
  summary TEXT NOT NULL,
  rows_touched BIGINT NOT NULL,
  undone_by BIGINT,
  undoes BIGINT,
  PRIMARY KEY (space_id, id)
) $TAIL;

CREATE UNIQUE INDEX change_seq ON change (space_id, seq);

-- What a change did to one row: enough to take it back. op: n new, u updated, d removed, r for the
-- new rows of one person in a table without entries of their own.
CREATE TABLE change_row (
  space_id BIGINT NOT NULL,
  change_id BIGINT NOT NULL,
  n BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  table_name TEXT NOT NULL,
  op TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before_row TEXT,
  PRIMARY KEY (space_id, change_id, n)
) $TAIL;

CREATE INDEX change_row_person ON change_row (space_id, person_id, change_id);

CREATE TABLE tombstone (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  uid TEXT,
  PRIMARY KEY (space_id, person_id)
) $TAIL;

CREATE INDEX tombstone_seq ON tombstone (space_id, seq);

CREATE TABLE person (
  space_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  given TEXT,
  middle TEXT,
  family TEXT,
  prefix TEXT,
  suffix TEXT,
  nickname TEXT,
  company TEXT,
  title TEXT,
  department TEXT,
  zone TEXT,
  tier BIGINT NOT NULL,
  self BIGINT NOT NULL CHECK (self IN (0, 1)),
  deceased BIGINT NOT NULL CHECK (deceased IN (0, 1)),
  uid TEXT,
  by_hand TEXT,
  source TEXT,
  created_at BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, id)
) $TAIL;

CREATE INDEX person_sort ON person (space_id, sort_key, id);
CREATE INDEX person_uid ON person (space_id, uid) WHERE uid IS NOT NULL;
CREATE INDEX person_self ON person (space_id, self) WHERE self = 1;
CREATE INDEX person_seq ON person (space_id, seq);

-- How the records of files are recognised when the file is read again: one row for each identity
-- (vCard UID, profile URL, row hash) that was ever taken into a person. id and content are hashes of
-- uid and of the record as it was last read; card is its vCard text.
CREATE TABLE identity (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  uid TEXT NOT NULL,
  content BIGINT NOT NULL,
  card TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, id, person_id)
) $TAIL;

CREATE INDEX identity_person ON identity (space_id, person_id);

CREATE TABLE point (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  label TEXT,
  value TEXT NOT NULL,
  normalised TEXT NOT NULL,
  preferred BIGINT NOT NULL CHECK (preferred IN (0, 1)),
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE INDEX point_normalised ON point (space_id, normalised, kind, person_id);

CREATE TABLE occasion (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  month_day BIGINT NOT NULL,
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE INDEX occasion_day ON occasion (space_id, month_day, person_id, id);

CREATE TABLE company (
  space_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  PRIMARY KEY (space_id, id)
) $TAIL;

CREATE INDEX company_fold ON company (space_id, fold);

CREATE TABLE position (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  company_id BIGINT NOT NULL,
  company TEXT,
  title TEXT,
  started TEXT,
  ended TEXT,
  current BIGINT NOT NULL CHECK (current IN (0, 1)),
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE INDEX position_company ON position (space_id, company_id, person_id);

CREATE TABLE relation (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  other_id BIGINT NOT NULL,
  other TEXT,
  kind TEXT NOT NULL,
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE note (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  text TEXT NOT NULL,
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

CREATE TABLE tag (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  fold TEXT NOT NULL,
  name TEXT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, fold)
) $TAIL;

CREATE INDEX tag_fold ON tag (space_id, fold, person_id);

CREATE TABLE interaction (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  id BIGINT NOT NULL,
  channel BIGINT NOT NULL,
  direction BIGINT NOT NULL,
  minutes BIGINT NOT NULL,
  note TEXT,
  source TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, at, id)
) $TAIL;

-- scope: person, tag, tier; scope_key: the person's id, the folded tag, the tier's name.
-- days: 0 for never, -1 for learned.
CREATE TABLE cadence (
  space_id BIGINT NOT NULL,
  scope TEXT NOT NULL,
  scope_key TEXT NOT NULL,
  days BIGINT NOT NULL,
  set_day BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, scope, scope_key)
) $TAIL;

-- until_day: the answered line is left out before this day.
CREATE TABLE plan_answer (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  until_day BIGINT NOT NULL,
  note TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, item_id)
) $TAIL;

-- Made from the rows above by the write that changes them.
CREATE TABLE tie (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  touch_days BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  last_out_at BIGINT NOT NULL,
  unanswered BIGINT NOT NULL,
  usual_days DOUBLE PRECISION NOT NULL,
  warmth DOUBLE PRECISION NOT NULL,
  warmth_days DOUBLE PRECISION NOT NULL,
  cadence_days BIGINT NOT NULL,
  cadence_from BIGINT NOT NULL,
  next_day BIGINT,
  PRIMARY KEY (space_id, person_id)
) $TAIL;

CREATE INDEX tie_next ON tie (space_id, next_day, person_id) WHERE next_day IS NOT NULL;
CREATE INDEX tie_last ON tie (space_id, last_at, person_id) WHERE touch_days > 0;

-- The words people are found by; weight 0 is a name, 1 a field, 2 a note or an interaction.
CREATE TABLE word (
  space_id BIGINT NOT NULL,
  weight BIGINT NOT NULL,
  word TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (space_id, weight, word, person_id)
) $TAIL;

-- Nearly all rows of a file are of one space, which SQLite cannot know: it would take the space as
-- narrow and walk a whole table by its key. These figures tell it (sqlite.org/fileformat2.html, 2.6.3);
-- PostgreSQL gathers its own.
-- only: sqlite
ANALYZE;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('person', 'person', '1000000 1000000 1'),
  ('person', 'person_sort', '1000000 1000000 2 1'),
  ('person', 'person_uid', '1000000 1000000 1'),
  ('person', 'person_self', '1 1 1'),
  ('person', 'person_seq', '1000000 1000000 1000'),
  ('identity', 'identity', '1000000 1000000 1 1'),
  ('identity', 'identity_person', '1000000 1000000 2'),
  ('point', 'point', '3000000 3000000 3 1'),
  ('point', 'point_normalised', '3000000 3000000 2 2 1'),
  ('occasion', 'occasion', '500000 500000 1 1'),
  ('occasion', 'occasion_day', '500000 500000 1400 1 1'),
  ('company', 'company', '100000 100000 1'),
  ('company', 'company_fold', '100000 100000 1'),
  ('position', 'position', '2000000 2000000 2 1'),
  ('position', 'position_company', '2000000 2000000 20 1'),
  ('relation', 'relation', '100000 100000 2 1'),
  ('note', 'note', '500000 500000 2 1'),
  ('tag', 'tag', '2000000 2000000 2 1'),
  ('tag', 'tag_fold', '2000000 2000000 20000 1'),
  ('interaction', 'interaction', '20000000 20000000 20 1 1'),
  ('cadence', 'cadence', '1000 1000 300 1'),
  ('plan_answer', 'plan_answer', '10000 10000 5 1'),
  ('tie', 'tie', '1000000 1000000 1'),
  ('tie', 'tie_next', '500000 500000 500 1'),
  ('tie', 'tie_last', '1000000 1000000 1 1'),
  ('word', 'word', '10000000 10000000 4000000 20 1'),
  ('change', 'change', '100000 100000 1'),
  ('change', 'change_seq', '100000 100000 1'),
  ('change_row', 'change_row', '2000000 2000000 20 1'),
  ('change_row', 'change_row_person', '2000000 2000000 4 1'),
  ('tombstone', 'tombstone', '10000 10000 1'),
  ('tombstone', 'tombstone_seq', '10000 10000 1');
ANALYZE sqlite_schema;
-- end
