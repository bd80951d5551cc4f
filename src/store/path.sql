-- SPDX-License-Identifier: Apache-2.0
-- CROSS JOIN keeps SQLite from reading a whole large company first.
-- query: path_person
SELECT p.name, p.self, p.deceased, p.tier, t.touch_days, t.first_at, t.last_at, t.last_out_at,
       t.unanswered,
       (SELECT count(*)
          FROM boundary b
         WHERE b.space_id = $1 AND b.person_id = $2) AS boundaries
  FROM person p
  LEFT JOIN tie t ON t.space_id = $1 AND t.person_id = $2
 WHERE p.space_id = $1 AND p.id = $2

-- query: path_jobs
SELECT person_id, company_id, company, started, ended, current
  FROM position
 WHERE space_id = $1 AND person_id = $2 AND company_id <> 0
 ORDER BY company_id, id

-- query: path_roster
SELECT person_id, company_id, company, started, ended, current
  FROM position
 WHERE space_id = $1 AND company_id = $2
 ORDER BY person_id, id
 LIMIT $3

-- query: path_roster_of_touched
SELECT x.person_id, x.company_id, x.company, x.started, x.ended, x.current
  FROM (SELECT person_id
          FROM tie
         WHERE space_id = $1 AND touch_days > 0
         ORDER BY last_at DESC, person_id DESC
         LIMIT $3) AS t
 CROSS JOIN position x
 WHERE x.space_id = $1 AND x.person_id = t.person_id AND x.company_id = $2
 ORDER BY x.person_id, x.id

-- query: path_relations
SELECT other_id, other, kind, 0 AS by_name
  FROM relation
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: path_relations_to
SELECT person_id AS other_id, other, kind, 0 AS by_name
  FROM relation
 WHERE space_id = $1 AND other_id = $2 AND other_id <> 0
UNION ALL
SELECT person_id AS other_id, other, kind, 1 AS by_name
  FROM relation
 WHERE space_id = $1 AND substr(other, 1, 60) = $3 AND other_id = 0

-- query: path_introductions
SELECT i.other AS other_id, i.connected_at, i.state
  FROM introduction i
 WHERE i.space_id = $1 AND i.person_id = $2 AND i.state IN ($3, $4)
UNION ALL
SELECT i.person_id AS other_id, i.connected_at, i.state
  FROM entry e
  JOIN introduction i ON i.space_id = $1 AND i.person_id = e.person_id AND i.id = e.id
 WHERE e.space_id = $1 AND e.other_id = $2 AND e.other_id <> 0 AND e.kind = $5
   AND i.state IN ($3, $4)

-- query: path_asks
SELECT 1 AS favor, f.made_at
  FROM favor f
 WHERE f.space_id = $1 AND f.person_id = $2 AND f.given = 0 AND f.made_at > $3
UNION ALL
SELECT 0 AS favor, i.made_at
  FROM introduction i
 WHERE i.space_id = $1 AND i.person_id = $2 AND i.made_at > $3
UNION ALL
SELECT 0 AS favor, i.made_at
  FROM entry e
  JOIN introduction i ON i.space_id = $1 AND i.person_id = e.person_id AND i.id = e.id
 WHERE e.space_id = $1 AND e.other_id = $2 AND e.other_id <> 0 AND e.kind = $4 AND i.made_at > $3
 ORDER BY made_at DESC

-- query: path_companies
SELECT id, name, fold
  FROM company
 WHERE space_id = $1 AND fold >= $2 AND fold < $3
 ORDER BY fold, id
 LIMIT $4
