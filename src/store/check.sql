-- SPDX-License-Identifier: Apache-2.0
-- query: check_stray_points
SELECT count(*) AS found
  FROM point x
 WHERE x.space_id = $1
   AND NOT EXISTS (SELECT 1 FROM person p WHERE p.space_id = $1 AND p.id = x.person_id)

-- query: check_stray_interactions
SELECT count(*) AS found
  FROM interaction x
 WHERE x.space_id = $1
   AND NOT EXISTS (SELECT 1 FROM person p WHERE p.space_id = $1 AND p.id = x.person_id)

-- query: check_stray_ties
SELECT count(*) AS found
  FROM tie x
 WHERE x.space_id = $1
   AND NOT EXISTS (SELECT 1 FROM person p WHERE p.space_id = $1 AND p.id = x.person_id)

-- query: check_stray_entries
SELECT count(*) AS found
  FROM entry x
 WHERE x.space_id = $1
   AND NOT EXISTS (SELECT 1 FROM person p WHERE p.space_id = $1 AND p.id = x.person_id)

-- What the index of the ledgers does not know is in no list and in no plan.
-- query: check_unlisted_entries
SELECT count(*) AS found
  FROM (SELECT x.id, x.person_id FROM promise x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM slip x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM thanks x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM feedback x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM need x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM offer x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM favor x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM introduction x WHERE x.space_id = $1
        UNION ALL
        SELECT x.id, x.person_id FROM boundary x WHERE x.space_id = $1) AS r
 WHERE NOT EXISTS (SELECT 1
                     FROM entry e
                    WHERE e.space_id = $1 AND e.id = r.id AND e.person_id = r.person_id)

-- query: check_entries
SELECT count(*) AS found
  FROM entry
 WHERE space_id = $1

-- query: check_people
SELECT count(*) AS found
  FROM person
 WHERE space_id = $1 AND self = 0
