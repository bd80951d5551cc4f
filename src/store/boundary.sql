-- SPDX-License-Identifier: Apache-2.0
-- query: boundary_person
SELECT p.name, p.zone, p.self, p.deceased, t.last_out_at, t.unanswered, t.cadence_days,
       (SELECT count(*)
          FROM boundary b
         WHERE b.space_id = $1 AND b.person_id = $2) AS boundaries
  FROM person p
  LEFT JOIN tie t ON t.space_id = $1 AND t.person_id = $2
 WHERE p.space_id = $1 AND p.id = $2

-- query: boundary_contact
SELECT at
  FROM interaction
 WHERE space_id = $1 AND person_id = $2 AND at <= $3 AND direction <> $4
 ORDER BY at DESC, id DESC
 LIMIT $5
