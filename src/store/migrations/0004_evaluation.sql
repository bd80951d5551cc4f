-- SPDX-License-Identifier: Apache-2.0
-- Self-evaluation: what the engine foretold, and how that came out. Derived, never part of a change.
-- Days are local; a horizon is in days; version is that of the model, so that a new one begins anew.

-- One row a space. after_person: where the next night goes on among the ties. The last four count the
-- ended units of the hold-out: suggested and withheld, and how many of each were in touch both ways.
CREATE TABLE evaluation (
  space_id BIGINT NOT NULL,
  ran_day BIGINT NOT NULL,
  after_person BIGINT NOT NULL,
  hold_out BIGINT NOT NULL CHECK (hold_out IN (0, 1)),
  shown BIGINT NOT NULL,
  shown_met BIGINT NOT NULL,
  held BIGINT NOT NULL,
  held_met BIGINT NOT NULL,
  PRIMARY KEY (space_id)
) $TAIL;

-- What waits for its horizon to end, at most one for each tie and horizon, so that no stretch of time
-- counts twice. due_day: from when on the plan would ask, NULL for never. base and recency are the
-- baselines' forecasts, NULL while they had too little to learn from.
CREATE TABLE prediction (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  version BIGINT NOT NULL,
  day BIGINT NOT NULL,
  due_day BIGINT,
  silence DOUBLE PRECISION NOT NULL,
  quiet DOUBLE PRECISION NOT NULL,
  told DOUBLE PRECISION NOT NULL,
  base DOUBLE PRECISION,
  recency DOUBLE PRECISION,
  PRIMARY KEY (space_id, person_id, horizon)
) $TAIL;

CREATE INDEX prediction_day ON prediction (space_id, horizon, day, person_id);

-- The latest that were resolved untreated, in a ring: what the shift and the baselines learn from.
CREATE TABLE prediction_outcome (
  space_id BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  version BIGINT NOT NULL,
  slot BIGINT NOT NULL,
  silence DOUBLE PRECISION NOT NULL,
  quiet DOUBLE PRECISION NOT NULL,
  silent BIGINT NOT NULL CHECK (silent IN (0, 1)),
  PRIMARY KEY (space_id, horizon, version, slot)
) $TAIL;

-- What is known of a horizon: resolved counts the untreated, dropped the treated.
CREATE TABLE forecast (
  space_id BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  version BIGINT NOT NULL,
  resolved BIGINT NOT NULL,
  silent BIGINT NOT NULL,
  dropped BIGINT NOT NULL,
  shift DOUBLE PRECISION NOT NULL,
  recency_start DOUBLE PRECISION NOT NULL,
  recency_slope DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (space_id, horizon, version)
) $TAIL;

-- Sums over the predictions that were scored, by the tenth into which the told probability fell.
CREATE TABLE forecast_bin (
  space_id BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  version BIGINT NOT NULL,
  bin BIGINT NOT NULL,
  scored BIGINT NOT NULL,
  silent BIGINT NOT NULL,
  told DOUBLE PRECISION NOT NULL,
  brier DOUBLE PRECISION NOT NULL,
  log_loss DOUBLE PRECISION NOT NULL,
  base_brier DOUBLE PRECISION NOT NULL,
  base_log_loss DOUBLE PRECISION NOT NULL,
  recency_brier DOUBLE PRECISION NOT NULL,
  recency_log_loss DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (space_id, horizon, version, bin)
) $TAIL;

-- Suggestions drawn for the hold-out and not ended yet.
CREATE TABLE hold_out (
  space_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  day BIGINT NOT NULL,
  held BIGINT NOT NULL CHECK (held IN (0, 1)),
  PRIMARY KEY (space_id, person_id)
) $TAIL;

-- See 0001.
-- only: sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('prediction', 'prediction', '200000 200000 3 1'),
  ('prediction', 'prediction_day', '200000 200000 70000 1000 1'),
  ('prediction_outcome', 'prediction_outcome', '6000 6000 2000 2000 1'),
  ('hold_out', 'hold_out', '500 500 1');
ANALYZE sqlite_schema;
-- end
