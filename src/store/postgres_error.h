/* SPDX-License-Identifier: Apache-2.0
 * What an error of PostgreSQL means to a person: SQLSTATE to KITH_ERROR. For postgres.c alone. */
#pragma once

#include <libpq-fe.h>

#include "store/engine.h"

/** Set the error of a failed statement; result may be NULL when there is none. where names the
 * query or the step. Returns false. */
bool postgres_fail(const Db *db, PGconn *connection, const PGresult *result, const char *where,
                   GError **error);

/** Set the error of a connection that could not be made. Returns false. */
bool postgres_fail_connect(const Db *db, PGconn *connection, GError **error);

/** Whether a statement failed because it writes where nothing may be written. */
bool postgres_is_read_only(const PGresult *result);
