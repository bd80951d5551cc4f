/* SPDX-License-Identifier: Apache-2.0
 * Names and profile addresses, paired. */
#include "format/linkedin_party.h"

#include <string.h>

#include "base/text.h"

/** Receivers of one message that are read; LinkedIn's groups are smaller. */
#define MAX_PARTIES 1000

Party *
linkedin_party(const char *name, const char *url)
{
    /* A deleted or hidden account. */
    if (g_ascii_strcasecmp(name, "LinkedIn Member") == 0 && *url == '\0')
        return NULL;
    if (*name == '\0' && *url == '\0')
        return NULL;
    return party_new(name, NULL, url);
}

/* What follows a name after a comma and is not another one: PhD, MBA, Jr., Dipl.-Ing. */
static bool
is_credential(const char *part)
{
    gsize capitals = 0;
    gsize length = 0;

    if (strchr(part, ' ') != NULL)
        return false;
    for (const char *at = part; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        capitals += g_unichar_isupper(c);
        length += g_unichar_isalpha(c);
        if (c == '.')
            return true;
    }
    return length <= 6 && capitals >= 2;
}

static GPtrArray *
split_list(const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, ",", MAX_PARTIES);
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; parts[i] != NULL; i++) {
        g_strstrip(parts[i]);
        if (*parts[i] != '\0')
            g_ptr_array_add(list, g_strdup(parts[i]));
    }
    return list;
}

/* Join credentials to the name before them. */
static void
join_credentials(GPtrArray *names)
{
    for (guint i = 1; i < names->len;) {
        const char *part = names->pdata[i];
        char *joined;

        if (!is_credential(part)) {
            i++;
            continue;
        }
        joined = g_strconcat(names->pdata[i - 1], ", ", part, NULL);
        g_free(names->pdata[i - 1]);
        names->pdata[i - 1] = joined;
        g_ptr_array_remove_index(names, i);
    }
}

void
linkedin_parties(GPtrArray *parties, const char *names, const char *urls)
{
    g_autoptr(GPtrArray) url_list = split_list(urls);
    g_autoptr(GPtrArray) name_list = split_list(names);
    guint count;

    if (url_list->len == 1) {
        /* One receiver: the commas are the name's own. */
        g_ptr_array_set_size(name_list, 0);
        g_ptr_array_add(name_list, g_strdup(names));
    } else if (name_list->len != url_list->len) {
        join_credentials(name_list);
    }
    if (url_list->len > 0 && name_list->len != url_list->len)
        g_ptr_array_set_size(name_list, 0); /* which is whose cannot be told */
    count = MAX(name_list->len, url_list->len);
    for (guint i = 0; i < count; i++) {
        Party *party = linkedin_party(i < name_list->len ? name_list->pdata[i] : "",
                                      i < url_list->len ? url_list->pdata[i] : "");

        if (party != NULL)
            g_ptr_array_add(parties, party);
    }
}
