-- SPDX-License-Identifier: Apache-2.0
-- query: space_by_name
SELECT space_id, name, zone
  FROM space
 WHERE name = $1

-- query: space_first
SELECT space_id, name, zone
  FROM space
 ORDER BY space_id
 LIMIT 1

-- query: space_insert
INSERT INTO space (space_id, name, zone, seq, people)
VALUES ($1, $2, $3, 0, 0)

-- query: space_next_seq
UPDATE space
   SET seq = seq + 1
 WHERE space_id = $1
RETURNING seq

-- query: space_lock
UPDATE space
   SET seq = seq
 WHERE space_id = $1
RETURNING seq

-- query: space_add_people
UPDATE space
   SET people = people + CAST($2 AS BIGINT)
 WHERE space_id = $1

-- query: space_people
SELECT people
  FROM space
 WHERE space_id = $1

-- query: change_put
INSERT INTO change (space_id, id, seq, at, surface, summary, rows_touched, undone_by, undoes)
VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)
ON CONFLICT (space_id, id) DO UPDATE
   SET summary = excluded.summary, rows_touched = excluded.rows_touched

-- query: change_set_undone
UPDATE change
   SET undone_by = $3
 WHERE space_id = $1 AND id = $2

-- query: change_by_id
SELECT id, seq, at, surface, summary, rows_touched, undone_by, undoes
  FROM change
 WHERE space_id = $1 AND id = $2

-- query: change_by_seq
SELECT id, seq, at, surface, summary, rows_touched, undone_by, undoes
  FROM change
 WHERE space_id = $1 AND seq = $2

-- query: change_last_undoable
SELECT id, seq, at, surface, summary, rows_touched, undone_by, undoes
  FROM change
 WHERE space_id = $1 AND undone_by IS NULL AND undoes IS NULL
 ORDER BY seq DESC
 LIMIT 1

-- query: change_page
SELECT id, seq, at, surface, summary, rows_touched, undone_by, undoes
  FROM change
 WHERE space_id = $1 AND seq < $2
 ORDER BY seq DESC
 LIMIT $3

-- What became of an introduction is told in the history of all, and not with one of the two: an answer
-- would show with the other.
-- query: change_page_of_person
SELECT c.id, c.seq, c.at, c.surface, c.summary, c.rows_touched, c.undone_by, c.undoes
  FROM change c
 WHERE c.space_id = $1 AND c.seq < $2
   AND c.id IN (SELECT r.change_id FROM change_row r WHERE r.space_id = $1 AND r.person_id = $4
                  AND NOT (r.table_name = 'introduction' AND r.op = 'u'))
 ORDER BY c.seq DESC
 LIMIT $3

-- query: change_row_insert
INSERT INTO change_row (space_id, change_id, n, person_id, table_name, op, row_key, before_row)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- query: change_row_page
SELECT n, person_id, table_name, op, row_key, before_row
  FROM change_row
 WHERE space_id = $1 AND change_id = $2 AND n < $3
 ORDER BY n DESC
 LIMIT 500

-- query: tombstone_put
INSERT INTO tombstone (space_id, person_id, seq, at, uid)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (space_id, person_id) DO UPDATE
   SET seq = excluded.seq, at = excluded.at, uid = excluded.uid

-- query: tombstone_delete
DELETE FROM tombstone
 WHERE space_id = $1 AND person_id = $2

-- query: change_undoes
SELECT undoes
  FROM change
 WHERE space_id = $1 AND seq = $2 AND undoes IS NOT NULL

-- query: change_row_before
SELECT before_row
  FROM change_row
 WHERE space_id = $1 AND person_id = $2 AND change_id = $3 AND table_name = $4 AND row_key = $5
 ORDER BY n
 LIMIT 1
