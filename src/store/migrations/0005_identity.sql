-- SPDX-License-Identifier: Apache-2.0
-- The texts of the cards lie with their people, in the order in which an import writes them, and only
-- a narrow index lies in the order of the hashes: an import asked for each hash a page of card texts.

-- only: sqlite
CREATE TABLE identity_by_person (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  uid TEXT NOT NULL,
  content BIGINT NOT NULL,
  card TEXT,
  seq BIGINT NOT NULL,
  PRIMARY KEY (space_id, person_id, id)
) $TAIL;

INSERT INTO identity_by_person (space_id, person_id, id, uid, content, card, seq)
SELECT space_id, person_id, id, uid, content, card, seq
  FROM identity
 ORDER BY space_id, person_id, id;

DROP TABLE identity;
ALTER TABLE identity_by_person RENAME TO identity;
-- end
-- only: postgres
DROP INDEX identity_person;
ALTER TABLE identity DROP CONSTRAINT identity_pkey;
ALTER TABLE identity ADD PRIMARY KEY (space_id, person_id, id);
-- end

CREATE INDEX identity_id ON identity (space_id, id, person_id, content);

-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('identity', 'identity', '1000000 1000000 1 1'),
  ('identity', 'identity_id', '1000000 1000000 1 1 1');
ANALYZE sqlite_schema;
-- end
