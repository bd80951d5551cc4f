/* SPDX-License-Identifier: Apache-2.0
 * The error table: what each code means to each surface. */
#include "base/error.h"

typedef struct {
    const char *name;
    int exit_status;
    unsigned http_status;
} ErrorMeaning;

static const ErrorMeaning meanings[] = {
    [KITH_ERROR_INVALID] = {.name = "invalid", .exit_status = 2, .http_status = 400},
    [KITH_ERROR_NOT_FOUND] = {.name = "not-found", .exit_status = 3, .http_status = 404},
    [KITH_ERROR_DENIED] = {.name = "denied", .exit_status = 4, .http_status = 403},
    [KITH_ERROR_LOGIN] = {.name = "login", .exit_status = 4, .http_status = 401},
    [KITH_ERROR_CONFLICT] = {.name = "conflict", .exit_status = 5, .http_status = 409},
    [KITH_ERROR_TOO_LARGE] = {.name = "too-large", .exit_status = 6, .http_status = 413},
    [KITH_ERROR_UNSUPPORTED] = {.name = "unsupported", .exit_status = 6, .http_status = 501},
    [KITH_ERROR_BUSY] = {.name = "busy", .exit_status = 75, .http_status = 503},
    [KITH_ERROR_REMOTE] = {.name = "remote", .exit_status = 75, .http_status = 502},
    [KITH_ERROR_INTERNAL] = {.name = "internal", .exit_status = 70, .http_status = 500},
};

static const ErrorMeaning *
meaning_of(const GError *error)
{
    if (error == NULL || error->domain != KITH_ERROR || error->code < 0 ||
        (gsize)error->code >= G_N_ELEMENTS(meanings))
        return &meanings[KITH_ERROR_INTERNAL];
    return &meanings[error->code];
}

GQuark
kith_error_quark(void)
{
    return g_quark_from_static_string("kith-error");
}

GPtrArray *
problems_new(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)problem_free);
}

void
problems_add(GPtrArray *problems, guint64 line, const char *field, const char *format, ...)
{
    Problem *problem = g_new0(Problem, 1);
    va_list args;

    va_start(args, format);
    problem->message = g_strdup_vprintf(format, args);
    va_end(args);
    problem->field = g_strdup(field);
    problem->line = line;
    g_ptr_array_add(problems, problem);
}

void
problem_free(Problem *problem)
{
    if (problem == NULL)
        return;
    g_free(problem->field);
    g_free(problem->message);
    g_free(problem);
}

const char *
error_code_name(const GError *error)
{
    return meaning_of(error)->name;
}

int
error_exit_status(const GError *error)
{
    return meaning_of(error)->exit_status;
}

unsigned
error_http_status(const GError *error)
{
    return meaning_of(error)->http_status;
}
