-- SPDX-License-Identifier: Apache-2.0
-- query: evaluation_get
SELECT ran_day, after_person, hold_out, shown, shown_met, held, held_met
  FROM evaluation
 WHERE space_id = $1

-- query: evaluation_claim
INSERT INTO evaluation (space_id, ran_day, after_person, hold_out, shown, shown_met, held, held_met)
VALUES ($1, $2, 0, 0, 0, 0, 0, 0)
ON CONFLICT (space_id) DO UPDATE
   SET ran_day = excluded.ran_day
 WHERE evaluation.ran_day < excluded.ran_day

-- query: evaluation_set_hold_out
INSERT INTO evaluation (space_id, ran_day, after_person, hold_out, shown, shown_met, held, held_met)
VALUES ($1, 0, 0, $2, 0, 0, 0, 0)
ON CONFLICT (space_id) DO UPDATE
   SET hold_out = excluded.hold_out

-- query: evaluation_put
UPDATE evaluation
   SET after_person = $2, shown = $3, shown_met = $4, held = $5, held_met = $6
 WHERE space_id = $1

-- query: evaluation_last_touch
SELECT last_at
  FROM tie
 WHERE space_id = $1 AND touch_days > 0 AND last_at < $2
 ORDER BY last_at DESC
 LIMIT 1

-- query: evaluation_live_ties
SELECT count(*) AS ties
  FROM (SELECT person_id
          FROM tie
         WHERE space_id = $1 AND touch_days > 0 AND touch_days >= $2 AND last_at >= $3
         ORDER BY last_at DESC
         LIMIT $4) AS t

-- query: evaluation_ties
SELECT t.person_id, t.touch_days, t.last_at, t.next_day, p.self, p.deceased,
       (SELECT count(*)
          FROM prediction x
         WHERE x.space_id = $1 AND x.person_id = t.person_id) AS predictions
  FROM tie t
  JOIN person p ON p.space_id = $1 AND p.id = t.person_id
 WHERE t.space_id = $1 AND t.person_id > $2
 ORDER BY t.person_id
 LIMIT $3

-- query: prediction_add
INSERT INTO prediction (space_id, person_id, horizon, version, day, due_day, silence, quiet, told,
       base, recency)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (space_id, person_id, horizon) DO NOTHING

-- query: prediction_ended
SELECT person_id, version, day, due_day, silence, quiet, told, base, recency
  FROM prediction
 WHERE space_id = $1 AND horizon = $2 AND day <= $3
 ORDER BY day, person_id
 LIMIT $4

-- query: prediction_delete
DELETE FROM prediction
 WHERE space_id = $1 AND person_id = $2 AND horizon = $3

-- query: prediction_waiting
SELECT count(*) AS waiting
  FROM prediction
 WHERE space_id = $1 AND horizon = $2

-- query: evaluation_facts
SELECT (SELECT count(*)
          FROM person p
         WHERE p.space_id = $1 AND p.id = $2) AS people,
       (SELECT count(*)
          FROM interaction i
         WHERE i.space_id = $1 AND i.person_id = $2 AND i.at >= $3 AND i.at < $4) AS contacts,
       (SELECT count(*)
          FROM interaction i
         WHERE i.space_id = $1 AND i.person_id = $2 AND i.at >= $3 AND i.at < $4
           AND i.direction <> 0) AS replies,
       (SELECT count(*)
          FROM interaction i
         WHERE i.space_id = $1 AND i.person_id = $2 AND i.at >= $5 AND i.at < $4
           AND i.direction = 0) AS asked,
       (SELECT count(*)
          FROM plan_answer a
         WHERE a.space_id = $1 AND a.person_id = $2 AND a.at >= $3 AND a.at < $4
           AND a.answer = 'done' AND a.kind <> $6) AS done

-- query: prediction_outcome_put
INSERT INTO prediction_outcome (space_id, horizon, version, slot, silence, quiet, silent)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (space_id, horizon, version, slot) DO UPDATE
   SET silence = excluded.silence, quiet = excluded.quiet, silent = excluded.silent

-- query: prediction_outcomes
SELECT silence, quiet, silent
  FROM prediction_outcome
 WHERE space_id = $1 AND horizon = $2 AND version = $3
 ORDER BY slot

-- query: forecast_get
SELECT resolved, silent, dropped, shift, recency_start, recency_slope
  FROM forecast
 WHERE space_id = $1 AND horizon = $2 AND version = $3

-- query: forecast_put
INSERT INTO forecast (space_id, horizon, version, resolved, silent, dropped, shift, recency_start,
       recency_slope)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (space_id, horizon, version) DO UPDATE
   SET resolved = excluded.resolved, silent = excluded.silent, dropped = excluded.dropped,
       shift = excluded.shift, recency_start = excluded.recency_start,
       recency_slope = excluded.recency_slope

-- query: forecast_bins
SELECT bin, scored, silent, told, brier, log_loss, base_brier, base_log_loss, recency_brier,
       recency_log_loss
  FROM forecast_bin
 WHERE space_id = $1 AND horizon = $2 AND version = $3
 ORDER BY bin

-- query: forecast_bin_put
INSERT INTO forecast_bin (space_id, horizon, version, bin, scored, silent, told, brier, log_loss,
       base_brier, base_log_loss, recency_brier, recency_log_loss)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (space_id, horizon, version, bin) DO UPDATE
   SET scored = excluded.scored, silent = excluded.silent, told = excluded.told,
       brier = excluded.brier, log_loss = excluded.log_loss, base_brier = excluded.base_brier,
       base_log_loss = excluded.base_log_loss, recency_brier = excluded.recency_brier,
       recency_log_loss = excluded.recency_log_loss

-- query: hold_out_add
INSERT INTO hold_out (space_id, person_id, day, held)
VALUES ($1, $2, $3, $4)
ON CONFLICT (space_id, person_id) DO NOTHING

-- query: hold_out_ended
SELECT person_id, day, held
  FROM hold_out
 WHERE space_id = $1 AND day <= $2
 ORDER BY person_id

-- query: hold_out_withheld
SELECT count(*) AS units
  FROM hold_out
 WHERE space_id = $1 AND person_id = $2 AND held = 1 AND day <= $3 AND day > $4

-- query: hold_out_delete
DELETE FROM hold_out
 WHERE space_id = $1 AND person_id = $2

-- query: hold_out_clear
DELETE FROM hold_out
 WHERE space_id = $1
