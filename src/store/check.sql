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

-- query: check_people
SELECT count(*) AS found
  FROM person
 WHERE space_id = $1 AND self = 0
