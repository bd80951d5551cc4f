-- SPDX-License-Identifier: Apache-2.0
-- query: sorting_put
INSERT INTO sorting (space_id, person_id, day, sorted_day)
VALUES ($1, $2, $3, $4)
ON CONFLICT (space_id, person_id) DO UPDATE
   SET day = excluded.day, sorted_day = excluded.sorted_day

-- query: sorting_end
UPDATE sorting
   SET day = NULL,
       sorted_day = CASE WHEN day <= $3 THEN CAST($3 AS BIGINT) ELSE sorted_day END
 WHERE space_id = $1 AND person_id = $2

-- query: sorting_delete
DELETE FROM sorting
 WHERE space_id = $1 AND person_id = $2

-- query: sorting_sorted
SELECT person_id
  FROM sorting
 WHERE space_id = $1 AND sorted_day IS NOT NULL AND sorted_day >= $2
 ORDER BY sorted_day
 LIMIT $3

-- query: sorting_latest
SELECT person_id
  FROM sorting
 WHERE space_id = $1 AND day IS NOT NULL AND day <= $2
 ORDER BY day DESC, person_id DESC
 LIMIT $3

-- query: sorting_companies
SELECT x.company_id, x.company, p.name, t.last_at
  FROM (SELECT person_id, last_at
          FROM tie
         WHERE space_id = $1 AND touch_days > 0
         ORDER BY last_at DESC, person_id DESC
         LIMIT $2) AS t
  JOIN position x ON x.space_id = $1 AND x.person_id = t.person_id
  JOIN person p ON p.space_id = $1 AND p.id = t.person_id
 WHERE x.current = 1 AND x.company IS NOT NULL
 ORDER BY t.last_at DESC, x.company_id

-- query: sorting_colleagues
SELECT o.person_id
  FROM (SELECT person_id, current
          FROM position
         WHERE space_id = $1 AND company_id = $2
         ORDER BY person_id DESC
         LIMIT $3) AS c
  JOIN sorting o ON o.space_id = $1 AND o.person_id = c.person_id
 WHERE c.current = 1 AND o.day IS NOT NULL AND o.day <= $4
 ORDER BY o.day DESC, o.person_id DESC
