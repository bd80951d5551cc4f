-- SPDX-License-Identifier: Apache-2.0
-- The record of applied migrations. No space: it belongs to the database.

-- query: migration_create_table
CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)

-- query: migration_list
SELECT number, name, sha256
  FROM schema_migration
 ORDER BY number

-- query: migration_insert
INSERT INTO schema_migration (number, name, sha256, applied_at)
VALUES ($1, $2, $3, $4)
