-- SPDX-License-Identifier: Apache-2.0
-- query: word_insert
INSERT INTO word (space_id, weight, word, person_id)
VALUES ($1, $2, $3, $4)
ON CONFLICT (space_id, weight, word, person_id) DO NOTHING

-- query: word_delete
DELETE FROM word
 WHERE space_id = $1 AND weight = $2 AND word = $3 AND person_id = $4

-- query: word_range
SELECT word, person_id
  FROM word
 WHERE space_id = $1 AND weight = $2 AND word >= $3 AND word < $4
 ORDER BY word, person_id
 LIMIT $5
