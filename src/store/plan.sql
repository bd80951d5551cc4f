-- SPDX-License-Identifier: Apache-2.0
-- query: tie_put
INSERT INTO tie (space_id, person_id, touch_days, first_at, last_at, last_out_at, unanswered,
       usual_days, warmth, warmth_days, cadence_days, cadence_from, next_day, sent, replies, theirs,
       band)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (space_id, person_id) DO UPDATE
   SET touch_days = excluded.touch_days, first_at = excluded.first_at, last_at = excluded.last_at,
       last_out_at = excluded.last_out_at, unanswered = excluded.unanswered,
       usual_days = excluded.usual_days, warmth = excluded.warmth,
       warmth_days = excluded.warmth_days, cadence_days = excluded.cadence_days,
       cadence_from = excluded.cadence_from, next_day = excluded.next_day,
       sent = excluded.sent, replies = excluded.replies, theirs = excluded.theirs,
       band = excluded.band

-- query: tie_delete
DELETE FROM tie
 WHERE space_id = $1 AND person_id = $2

-- query: tie_due_count
SELECT (SELECT count(*)
          FROM tie
         WHERE space_id = $1 AND band IN (0, 1, 2, 3, 4, 5)
           AND next_day IS NOT NULL AND next_day <= $2) +
       (SELECT count(*)
          FROM tie
         WHERE space_id = $1 AND band IN (6, 7, 8)
           AND next_day IS NOT NULL AND next_day > $3 AND next_day <= $2) AS due

-- query: answer_count
SELECT count(*) AS answers
  FROM plan_answer
 WHERE space_id = $1 AND kind = $2 AND at >= $3

-- query: occasion_of_day
SELECT o.person_id, o.id, o.kind, o.date, p.name, p.zone, p.deceased, p.self
  FROM occasion o
  JOIN person p ON p.space_id = $1 AND p.id = o.person_id
 WHERE o.space_id = $1 AND o.month_day = $2
 ORDER BY o.person_id, o.id

-- query: cadence_get
SELECT days, set_day
  FROM cadence
 WHERE space_id = $1 AND scope = $2 AND scope_key = $3

-- query: cadence_of_tags
SELECT min(c.days) AS days
  FROM tag g
  JOIN cadence c ON c.space_id = $1 AND c.scope = 'tag' AND c.scope_key = g.fold
 WHERE g.space_id = $1 AND g.person_id = $2 AND c.days > 0

-- query: cadence_of_tags_any
SELECT max(c.days) AS days
  FROM tag g
  JOIN cadence c ON c.space_id = $1 AND c.scope = 'tag' AND c.scope_key = g.fold
 WHERE g.space_id = $1 AND g.person_id = $2

-- query: cadence_all
SELECT scope, scope_key, days, set_day
  FROM cadence
 WHERE space_id = $1
 ORDER BY scope, scope_key

-- query: answer_by_item
SELECT answer, at, until_day
  FROM plan_answer
 WHERE space_id = $1 AND person_id = $2 AND item_id = $3

-- query: person_state
SELECT tier, self, deceased, created_at, source, name, company,
       (SELECT count(*)
          FROM boundary b
         WHERE b.space_id = $1 AND b.person_id = $2) AS boundaries
  FROM person
 WHERE space_id = $1 AND id = $2
