/* SPDX-License-Identifier: Apache-2.0
 * SQLSTATE to KITH_ERROR, and sentences. */
#include "store/postgres_error.h"

#include <string.h>

#define READ_ONLY_STATE "25006"

static const char LOST[] =
    "does not answer: the connection is lost. What was under way was not saved; try again when the "
    "server is back.";

typedef struct {
    const char *state; /* the beginning of an SQLSTATE */
    KithErrorCode code;
    const char *sentence;
} StateRow;

/* The first row that fits. */
static const StateRow STATES[] = {
    {"23505", KITH_ERROR_CONFLICT, "already has this."},
    {"23503", KITH_ERROR_CONFLICT,
     "has changed meanwhile: what this refers to is gone, or is still referred to."},
    {"23", KITH_ERROR_INTERNAL, "refused a value that breaks its rules."},
    {"40", KITH_ERROR_BUSY, "was changed by another program at the same moment. Try again."},
    {"55P03", KITH_ERROR_BUSY, "is being changed by another program. Try again in a moment."},
    {"57014", KITH_ERROR_BUSY,
     "took too long to answer. What was under way was not saved; try again."},
    {"57P", KITH_ERROR_BUSY,
     "is shutting down or starting. What was under way was not saved; try again."},
    {"08", KITH_ERROR_BUSY, LOST},
    {READ_ONLY_STATE, KITH_ERROR_BUSY,
     "is a read-only copy at the moment. What was under way was not saved; try again."},
    {"53100", KITH_ERROR_BUSY,
     "could not grow: the server's disk is full. What was under way was not saved; free "
     "some space and try again."},
    {"53", KITH_ERROR_BUSY, "has no room for more connections or memory. Try again in a moment."},
    {"54", KITH_ERROR_TOO_LARGE, "cannot hold a value of this size."},
    {"42501", KITH_ERROR_DENIED, "does not permit this: the role lacks a right."},
    {"58", KITH_ERROR_INTERNAL, "reported an error of its disk. Ask its administrator."},
    {"XX", KITH_ERROR_INTERNAL, "is damaged. Ask its administrator."},
};

bool
postgres_is_read_only(const PGresult *result)
{
    return result != NULL &&
           g_strcmp0(PQresultErrorField(result, PG_DIAG_SQLSTATE), READ_ONLY_STATE) == 0;
}

bool
postgres_fail(const Db *db, PGconn *connection, const PGresult *result, const char *where,
              GError **error)
{
    const char *state = result == NULL ? NULL : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *message =
        result == NULL ? NULL : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

    if (postgres_is_read_only(result) && db->tx_reads)
        return engine_fail(db, KITH_ERROR_INTERNAL, error,
                           "cannot run %s: it writes inside a transaction that reads.", where);
    for (gsize i = 0; state != NULL && i < G_N_ELEMENTS(STATES); i++) {
        if (!g_str_has_prefix(state, STATES[i].state))
            continue;
        if (STATES[i].code == KITH_ERROR_BUSY)
            return engine_fail(db, STATES[i].code, error, "%s", STATES[i].sentence);
        return engine_fail(db, STATES[i].code, error, "%s (%s)", STATES[i].sentence, where);
    }
    if (PQstatus(connection) != CONNECTION_OK)
        return engine_fail(db, KITH_ERROR_BUSY, error, "%s", LOST);
    /* Class 22 quotes the value that was refused, which may be private. */
    if (state != NULL && g_str_has_prefix(state, "22"))
        return engine_fail(db, KITH_ERROR_INTERNAL, error, "refused a value (%s, %s).", state,
                           where);
    return engine_fail(db, KITH_ERROR_INTERNAL, error, "could not run a statement: %s (%s, %s).",
                       message != NULL ? message : "no reason given",
                       state != NULL ? state : "no state", where);
}

/* A refused connection has no SQLSTATE in libpq, only a text. */
bool
postgres_fail_connect(const Db *db, PGconn *connection, GError **error)
{
    const char *text = PQerrorMessage(connection);

    if (PQconnectionNeedsPassword(connection) || PQconnectionUsedPassword(connection) ||
        strstr(text, "authentication failed") != NULL || strstr(text, "pg_hba.conf") != NULL)
        return engine_fail(
            db, KITH_ERROR_DENIED, error,
            "refused the login. Check the name and password of the URI or of ~/.pgpass.");
    if (strstr(text, "does not exist") != NULL)
        return engine_fail(db, KITH_ERROR_NOT_FOUND, error,
                           "does not exist, or its role does not. Create it, or correct the URI.");
    return engine_fail(db, KITH_ERROR_BUSY, error,
                       "does not answer. Start the server or try again later.");
}
