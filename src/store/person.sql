-- SPDX-License-Identifier: Apache-2.0
-- query: company_by_fold
SELECT id
  FROM company
 WHERE space_id = $1 AND fold = $2
 ORDER BY id
 LIMIT 1

-- query: company_insert
INSERT INTO company (space_id, id, name, fold)
VALUES ($1, $2, $3, $4)
ON CONFLICT (space_id, id) DO NOTHING

-- query: person_self
SELECT id
  FROM person
 WHERE space_id = $1 AND self = 1
 ORDER BY id
 LIMIT 1

-- query: person_exists
SELECT seq
  FROM person
 WHERE space_id = $1 AND id = $2

-- query: person_by_point
SELECT p.id, p.name, p.sort_key, p.company, p.self
  FROM point x
  JOIN person p ON p.space_id = $1 AND p.id = x.person_id
 WHERE x.space_id = $1 AND x.normalised = $2 AND x.kind = $3
 ORDER BY x.person_id
 LIMIT 8

-- query: person_by_identity
SELECT person_id, content
  FROM identity
 WHERE space_id = $1 AND id = $2
 ORDER BY person_id
 LIMIT 1

-- query: person_by_sort_key
SELECT id, name, company
  FROM person
 WHERE space_id = $1 AND sort_key = $2 AND self = 0
 ORDER BY sort_key, id
 LIMIT 8

-- query: person_row
SELECT p.id, p.name, p.company, p.title, p.tier,
       (SELECT x.value FROM point x
         WHERE x.space_id = $1 AND x.person_id = p.id AND x.kind = 0
         ORDER BY x.preferred DESC, x.id LIMIT 1) AS email,
       t.touch_days, t.first_at, t.last_at, t.last_out_at, t.unanswered, t.usual_days, t.warmth,
       t.warmth_days, t.cadence_days, t.cadence_from, t.next_day, t.sent, t.replies, t.theirs, t.band
  FROM person p
  LEFT JOIN tie t ON t.space_id = $1 AND t.person_id = p.id
 WHERE p.space_id = $1 AND p.id = $2

-- query: person_due
SELECT p.id, p.name, p.company, p.title, p.tier,
       t.touch_days, t.first_at, t.last_at, t.last_out_at, t.unanswered, t.usual_days, t.warmth,
       t.warmth_days, t.cadence_days, t.cadence_from, t.next_day, t.sent, t.replies, t.theirs, t.band
  FROM tie t
  JOIN person p ON p.space_id = $1 AND p.id = t.person_id
 WHERE t.space_id = $1 AND t.band = $2 AND t.next_day IS NOT NULL
   AND t.next_day > $3 AND t.next_day <= $4
 ORDER BY t.next_day, t.person_id
 LIMIT $5

-- query: person_long_due
SELECT p.id, p.name, p.company, p.title, p.tier,
       t.touch_days, t.first_at, t.last_at, t.last_out_at, t.unanswered, t.usual_days, t.warmth,
       t.warmth_days, t.cadence_days, t.cadence_from, t.next_day, t.sent, t.replies, t.theirs, t.band
  FROM tie t
  JOIN person p ON p.space_id = $1 AND p.id = t.person_id
 WHERE t.space_id = $1 AND t.band = $2 AND t.next_day IS NOT NULL AND t.next_day <= $3
 ORDER BY t.next_day DESC, t.person_id DESC
 LIMIT $4

-- query: person_page_by_name
SELECT p.id, p.sort_key
  FROM person p
 WHERE p.space_id = $1 AND p.self = 0 AND (p.sort_key, p.id) > ($2, CAST($3 AS BIGINT))
 ORDER BY p.sort_key, p.id
 LIMIT $4

-- query: person_page_by_name_tagged
SELECT p.id, p.sort_key
  FROM tag g
  JOIN person p ON p.space_id = $1 AND p.id = g.person_id
 WHERE g.space_id = $1 AND g.fold = $5 AND p.self = 0
   AND (p.sort_key, p.id) > ($2, CAST($3 AS BIGINT))
 ORDER BY p.sort_key, p.id
 LIMIT $4

-- query: person_page_by_last
SELECT t.person_id AS id, t.last_at AS position
  FROM tie t
 WHERE t.space_id = $1 AND t.touch_days > 0
   AND (t.last_at, t.person_id) < (CAST($2 AS BIGINT), CAST($3 AS BIGINT))
 ORDER BY t.last_at DESC, t.person_id DESC
 LIMIT $4

-- query: person_page_by_last_tagged
SELECT t.person_id AS id, t.last_at AS position
  FROM tag g
  JOIN tie t ON t.space_id = $1 AND t.person_id = g.person_id
 WHERE g.space_id = $1 AND g.fold = $5 AND t.touch_days > 0
   AND (t.last_at, t.person_id) < (CAST($2 AS BIGINT), CAST($3 AS BIGINT))
 ORDER BY t.last_at DESC, t.person_id DESC
 LIMIT $4

-- query: person_page_by_due
SELECT t.person_id AS id, t.next_day AS position
  FROM tie t
 WHERE t.space_id = $1 AND t.next_day IS NOT NULL
   AND (t.next_day, t.person_id) > (CAST($2 AS BIGINT), CAST($3 AS BIGINT))
 ORDER BY t.next_day, t.person_id
 LIMIT $4

-- query: person_page_by_due_tagged
SELECT t.person_id AS id, t.next_day AS position
  FROM tag g
  JOIN tie t ON t.space_id = $1 AND t.person_id = g.person_id
 WHERE g.space_id = $1 AND g.fold = $5 AND t.next_day IS NOT NULL
   AND (t.next_day, t.person_id) > (CAST($2 AS BIGINT), CAST($3 AS BIGINT))
 ORDER BY t.next_day, t.person_id
 LIMIT $4

-- query: person_recent_ties
SELECT t.person_id AS id, t.last_at, t.warmth, t.warmth_days
  FROM tie t
 WHERE t.space_id = $1 AND t.touch_days > 0
 ORDER BY t.last_at DESC, t.person_id DESC
 LIMIT $2

-- query: person_ids_after
SELECT id, self
  FROM person
 WHERE space_id = $1 AND id > $2
 ORDER BY id
 LIMIT 500

-- query: tag_people
SELECT person_id
  FROM tag
 WHERE space_id = $1 AND fold = $2
 ORDER BY person_id

-- query: tier_people
SELECT id
  FROM person
 WHERE space_id = $1 AND tier = $2
 ORDER BY id
