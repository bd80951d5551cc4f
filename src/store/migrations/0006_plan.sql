-- SPDX-License-Identifier: Apache-2.0
-- What the plan weighs of a tie: answers to what the user wrote, contacts that others began, and the
-- band that a look at the most worthwhile of thousands begins with (0 first). Made like the rest of the
-- row by the write that changes it; until then the rows there are get a band of the right kind.
ALTER TABLE tie ADD COLUMN sent BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN replies BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN theirs BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN band BIGINT NOT NULL DEFAULT 8;

UPDATE tie
   SET band = CASE WHEN cadence_from < 3 THEN 2
                   WHEN touch_days >= 24 THEN 6
                   WHEN touch_days >= 6 THEN 7
                   ELSE 8 END;

CREATE INDEX tie_band ON tie (space_id, band, next_day, person_id) WHERE next_day IS NOT NULL;

-- Ties that nobody set a tier or a cadence for are asked about once they have been due for long.
INSERT INTO sorting (space_id, person_id, day)
SELECT t.space_id, t.person_id, t.next_day + 548
  FROM tie t
  JOIN person p ON p.space_id = t.space_id AND p.id = t.person_id
 WHERE t.cadence_from >= 3 AND t.touch_days > 0 AND t.next_day IS NOT NULL AND p.tier = 0
ON CONFLICT (space_id, person_id) DO UPDATE SET day = excluded.day;

-- How many dormant ties were answered in a week.
CREATE INDEX plan_answer_kind ON plan_answer (space_id, kind, at);

-- See 0001.
-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('tie', 'tie_band', '500000 500000 60000 60 1'),
  ('plan_answer', 'plan_answer_kind', '10000 10000 2000 2');
ANALYZE sqlite_schema;
-- end
