-- SPDX
CREATE TABLE a (x BIGINT NOT NULL CHECK (x IN (0,1)));
-- only: sqlite
CREATE INDEX b ON a (x);
-- end
-- only: postgres
CREATE INDEX b ON a (x);
-- end
