-- SPDX-License-Identifier: Apache-2.0
-- query: interaction_insert
INSERT INTO interaction (space_id, person_id, at, id, channel, direction, minutes, note, source, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (space_id, person_id, at, id) DO NOTHING

-- query: interaction_page
SELECT at, id, channel, direction, minutes, note, source
  FROM interaction
 WHERE space_id = $1 AND person_id = $2
   AND (at, id) < (CAST($3 AS BIGINT), CAST($4 AS BIGINT))
 ORDER BY at DESC, id DESC
 LIMIT $5

-- query: interaction_moments
SELECT at, direction
  FROM interaction
 WHERE space_id = $1 AND person_id = $2
 ORDER BY at, id

-- query: interaction_notes
SELECT note
  FROM interaction
 WHERE space_id = $1 AND person_id = $2 AND note IS NOT NULL
 ORDER BY at, id
