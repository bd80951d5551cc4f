-- query: bad
SELECT ? FROM t WHERE a = :name /* c */ AND b = $4;