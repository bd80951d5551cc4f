/* SPDX-License-Identifier: Apache-2.0
 * Address lists as mail has them (RFC 5322 §3.4, and what is sent instead). */
#include "format/mail_address.h"

#include <string.h>

#include "base/text.h"

/* Where a quoted text that opens at a position ends; NULL when it does not. */
static const char *
quote_end(const char *open)
{
    for (const char *at = open + 1; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '"')
            return at;
    }
    return NULL;
}

static const char *
comment_end(const char *open)
{
    gsize depth = 1;

    for (const char *at = open + 1; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && --depth == 0)
            return at;
    }
    return NULL;
}

/* What is opened here and closed further on is passed over as one. */
static const char *
enclosed_end(AddressCursor *cursor, const char *at)
{
    const char *end = NULL;

    if (*at == '"' && !cursor->no_quote) {
        end = quote_end(at);
        cursor->no_quote = end == NULL;
    } else if (*at == '(' && !cursor->no_comment) {
        end = comment_end(at);
        cursor->no_comment = end == NULL;
    } else if (*at == '<' && !cursor->no_angle) {
        end = strchr(at, '>');
        cursor->no_angle = end == NULL;
    }
    return end != NULL ? end : at;
}

bool
address_next(AddressCursor *cursor, const char **piece_out, gsize *length_out)
{
    const char *at = cursor->at;

    if (*at == '\0')
        return false;
    while (*at != '\0' && *at != ',' && *at != ';')
        at = enclosed_end(cursor, at) + 1;
    *piece_out = cursor->at;
    *length_out = (gsize)(at - cursor->at);
    cursor->at = *at == '\0' ? at : at + 1;
    return true;
}

static bool
is_plausible(const char *address)
{
    const char *at = strrchr(address, '@');
    gsize length = strlen(address);

    if (at == NULL || at == address || at[1] == '\0' || length > 254)
        return false;
    for (const char *c = address; *c != '\0'; c++)
        if ((guchar)*c <= ' ' || *c == 127 || *c == '<' || *c == '>' || *c == ',')
            return false;
    return true;
}

char *
address_normalize(const char *address)
{
    g_autofree char *stripped = g_strstrip(text_repair(address, strlen(address), NULL));
    gsize length = strlen(stripped);
    g_autofree char *lower = NULL;

    if (length > 1 && stripped[0] == '<' && stripped[length - 1] == '>') {
        stripped[length - 1] = ' ';
        stripped[0] = ' ';
        g_strstrip(stripped);
    }
    if (g_ascii_strncasecmp(stripped, "mailto:", 7) == 0)
        memmove(stripped, stripped + 7, strlen(stripped + 7) + 1);
    lower = g_utf8_strdown(stripped, -1);
    return is_plausible(lower) ? g_steal_pointer(&lower) : NULL;
}
