-- SPDX-License-Identifier: Apache-2.0
-- query: word_insert
INSERT INTO word (space_id, weight, word, person_id)
VALUES ($1, $2, $3, $4)
ON CONFLICT (space_id, weight, word, person_id) DO NOTHING

-- query: word_insert_rows
INSERT INTO word (space_id, weight, word, person_id)
VALUES ($1, $2, $3, $4),
       ($1, $5, $6, $7),
       ($1, $8, $9, $10),
       ($1, $11, $12, $13),
       ($1, $14, $15, $16),
       ($1, $17, $18, $19),
       ($1, $20, $21, $22),
       ($1, $23, $24, $25),
       ($1, $26, $27, $28),
       ($1, $29, $30, $31),
       ($1, $32, $33, $34),
       ($1, $35, $36, $37),
       ($1, $38, $39, $40),
       ($1, $41, $42, $43),
       ($1, $44, $45, $46),
       ($1, $47, $48, $49)
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
