-- SPDX-License-Identifier: Apache-2.0
-- People who came by import and were never in touch, to be asked about a few a week: made from other
-- rows by the write that changes them. day: asked from this day on, the latest first (0 when nothing
-- is known of when the two met), NULL for no longer. sorted_day: when the question was answered.
CREATE TABLE sorting (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  day BIGINT,
  sorted_day BIGINT,
  PRIMARY KEY (space_id, person_id)
) $TAIL;

INSERT INTO sorting (space_id, person_id, day)
SELECT p.space_id, p.id, 0
  FROM person p
  LEFT JOIN tie t ON t.space_id = p.space_id AND t.person_id = p.id
 WHERE p.source IS NOT NULL AND p.source <> 'hand' AND p.tier = 0 AND p.self = 0 AND p.deceased = 0
   AND (t.person_id IS NULL OR (t.touch_days = 0 AND t.next_day IS NULL AND t.cadence_from = 4));

CREATE INDEX sorting_day ON sorting (space_id, day, person_id) WHERE day IS NOT NULL;
CREATE INDEX sorting_sorted ON sorting (space_id, sorted_day) WHERE sorted_day IS NOT NULL;

-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('sorting', 'sorting', '500000 500000 1'),
  ('sorting', 'sorting_day', '500000 500000 500 1'),
  ('sorting', 'sorting_sorted', '10000 10000 5');
ANALYZE sqlite_schema;
-- end
