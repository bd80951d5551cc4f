-- SPDX-License-Identifier: Apache-2.0
-- query: export_people
SELECT id, created_at
  FROM person
 WHERE space_id = $1 AND id > $2
 ORDER BY id
 LIMIT 200

-- query: export_identities
SELECT uid, content, card
  FROM identity
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: export_interactions
SELECT at, id, channel, direction, minutes, note, source
  FROM interaction
 WHERE space_id = $1 AND person_id = $2 AND (at, id) > (CAST($3 AS BIGINT), CAST($4 AS BIGINT))
 ORDER BY at, id
 LIMIT 500

-- query: export_answers
SELECT item_id, kind, answer, at, until_day, note
  FROM plan_answer
 WHERE space_id = $1 AND person_id = $2
 ORDER BY item_id
