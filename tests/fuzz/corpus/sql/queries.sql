-- query: person_by_id
SELECT id, name -- why
  FROM person WHERE space_id = $1 AND id = $2 AND name <> 'costs $3 ? ;';

-- query: gone
DELETE FROM t WHERE space_id = $1 AND "odd name" = $2
