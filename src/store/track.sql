-- SPDX-License-Identifier: Apache-2.0
-- The statements behind change tracking: for each tracked table, read a row by its key, put a row
-- whole, remove it, and list the rows that hang on one person. Columns stand in the order of the
-- table, seq last.

-- query: track_person_get
SELECT space_id, id, name, sort_key, given, middle, family, prefix, suffix, nickname,
       company, title, department, zone, tier, self, deceased, uid, by_hand, source,
       created_at, seq
  FROM person
 WHERE space_id = $1 AND id = $2

-- query: track_person_put
INSERT INTO person (space_id, id, name, sort_key, given, middle, family, prefix, suffix, nickname,
       company, title, department, zone, tier, self, deceased, uid, by_hand, source,
       created_at, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       $19, $20, $21, $22)
ON CONFLICT (space_id, id) DO UPDATE
   SET name = excluded.name, sort_key = excluded.sort_key, given = excluded.given,
       middle = excluded.middle, family = excluded.family, prefix = excluded.prefix,
       suffix = excluded.suffix, nickname = excluded.nickname, company = excluded.company,
       title = excluded.title, department = excluded.department, zone = excluded.zone,
       tier = excluded.tier, self = excluded.self, deceased = excluded.deceased,
       uid = excluded.uid, by_hand = excluded.by_hand, source = excluded.source,
       created_at = excluded.created_at, seq = excluded.seq

-- query: track_person_delete
DELETE FROM person
 WHERE space_id = $1 AND id = $2

-- query: track_identity_get
SELECT space_id, person_id, id, uid, content, card, seq
  FROM identity
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_identity_put
INSERT INTO identity (space_id, person_id, id, uid, content, card, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET uid = excluded.uid, content = excluded.content, card = excluded.card,
       seq = excluded.seq

-- query: track_identity_delete
DELETE FROM identity
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_identity_of_person
SELECT space_id, person_id, id, uid, content, card, seq
  FROM identity
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_point_get
SELECT space_id, person_id, id, kind, label, value, normalised, preferred, source, seq
  FROM point
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_point_put
INSERT INTO point (space_id, person_id, id, kind, label, value, normalised, preferred, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET kind = excluded.kind, label = excluded.label, value = excluded.value,
       normalised = excluded.normalised, preferred = excluded.preferred,
       source = excluded.source, seq = excluded.seq

-- query: track_point_delete
DELETE FROM point
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_point_of_person
SELECT space_id, person_id, id, kind, label, value, normalised, preferred, source, seq
  FROM point
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_occasion_get
SELECT space_id, person_id, id, kind, date, month_day, source, seq
  FROM occasion
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_occasion_put
INSERT INTO occasion (space_id, person_id, id, kind, date, month_day, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET kind = excluded.kind, date = excluded.date, month_day = excluded.month_day,
       source = excluded.source, seq = excluded.seq

-- query: track_occasion_delete
DELETE FROM occasion
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_occasion_of_person
SELECT space_id, person_id, id, kind, date, month_day, source, seq
  FROM occasion
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_position_get
SELECT space_id, person_id, id, company_id, company, title, started, ended, current,
       source, seq
  FROM position
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_position_put
INSERT INTO position (space_id, person_id, id, company_id, company, title, started, ended, current,
       source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET company_id = excluded.company_id, company = excluded.company,
       title = excluded.title, started = excluded.started, ended = excluded.ended,
       current = excluded.current, source = excluded.source, seq = excluded.seq

-- query: track_position_delete
DELETE FROM position
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_position_of_person
SELECT space_id, person_id, id, company_id, company, title, started, ended, current,
       source, seq
  FROM position
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_relation_get
SELECT space_id, person_id, id, other_id, other, kind, source, seq
  FROM relation
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_relation_put
INSERT INTO relation (space_id, person_id, id, other_id, other, kind, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET other_id = excluded.other_id, other = excluded.other, kind = excluded.kind,
       source = excluded.source, seq = excluded.seq

-- query: track_relation_delete
DELETE FROM relation
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_relation_of_person
SELECT space_id, person_id, id, other_id, other, kind, source, seq
  FROM relation
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_note_get
SELECT space_id, person_id, id, at, text, source, seq
  FROM note
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_note_put
INSERT INTO note (space_id, person_id, id, at, text, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET at = excluded.at, text = excluded.text, source = excluded.source, seq = excluded.seq

-- query: track_note_delete
DELETE FROM note
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_note_of_person
SELECT space_id, person_id, id, at, text, source, seq
  FROM note
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_tag_get
SELECT space_id, person_id, fold, name, seq
  FROM tag
 WHERE space_id = $1 AND person_id = $2 AND fold = $3

-- query: track_tag_put
INSERT INTO tag (space_id, person_id, fold, name, seq)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (space_id, person_id, fold) DO UPDATE
   SET name = excluded.name, seq = excluded.seq

-- query: track_tag_delete
DELETE FROM tag
 WHERE space_id = $1 AND person_id = $2 AND fold = $3

-- query: track_tag_of_person
SELECT space_id, person_id, fold, name, seq
  FROM tag
 WHERE space_id = $1 AND person_id = $2
 ORDER BY fold

-- query: track_interaction_get
SELECT space_id, person_id, at, id, channel, direction, minutes, note, source, seq
  FROM interaction
 WHERE space_id = $1 AND person_id = $2 AND at = $3 AND id = $4

-- query: track_interaction_put
INSERT INTO interaction (space_id, person_id, at, id, channel, direction, minutes, note, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (space_id, person_id, at, id) DO UPDATE
   SET channel = excluded.channel, direction = excluded.direction,
       minutes = excluded.minutes, note = excluded.note, source = excluded.source,
       seq = excluded.seq

-- query: track_interaction_delete
DELETE FROM interaction
 WHERE space_id = $1 AND person_id = $2 AND at = $3 AND id = $4

-- query: track_interaction_of_person
SELECT space_id, person_id, at, id, channel, direction, minutes, note, source, seq
  FROM interaction
 WHERE space_id = $1 AND person_id = $2
 ORDER BY at, id

-- query: track_cadence_get
SELECT space_id, scope, scope_key, days, set_day, seq
  FROM cadence
 WHERE space_id = $1 AND scope = $2 AND scope_key = $3

-- query: track_cadence_put
INSERT INTO cadence (space_id, scope, scope_key, days, set_day, seq)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (space_id, scope, scope_key) DO UPDATE
   SET days = excluded.days, set_day = excluded.set_day, seq = excluded.seq

-- query: track_cadence_delete
DELETE FROM cadence
 WHERE space_id = $1 AND scope = $2 AND scope_key = $3

-- query: track_plan_answer_get
SELECT space_id, person_id, item_id, kind, answer, at, until_day, note, seq
  FROM plan_answer
 WHERE space_id = $1 AND person_id = $2 AND item_id = $3

-- query: track_plan_answer_put
INSERT INTO plan_answer (space_id, person_id, item_id, kind, answer, at, until_day, note, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (space_id, person_id, item_id) DO UPDATE
   SET kind = excluded.kind, answer = excluded.answer, at = excluded.at,
       until_day = excluded.until_day, note = excluded.note, seq = excluded.seq

-- query: track_plan_answer_delete
DELETE FROM plan_answer
 WHERE space_id = $1 AND person_id = $2 AND item_id = $3

-- query: track_plan_answer_of_person
SELECT space_id, person_id, item_id, kind, answer, at, until_day, note, seq
  FROM plan_answer
 WHERE space_id = $1 AND person_id = $2
 ORDER BY item_id
