/* SPDX-License-Identifier: Apache-2.0
 * Members of vectors of booking. */
#include "core/lab_slots_value.h"

#include <string.h>

#include "base/error.h"
#include "base/zone.h"

GHashTable *
lab_zones_new(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)zone_free);
}

bool
lab_zone_get(GHashTable *zones, const char *name, const Zone **zone_out, GError **error)
{
    Zone *zone = g_hash_table_lookup(zones, name);

    if (zone == NULL) {
        zone = zone_new(name);
        if (zone == NULL) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "There is no time zone “%s”.", name);
            return false;
        }
        g_hash_table_insert(zones, g_strdup(name), zone);
    }
    *zone_out = zone;
    return true;
}

bool
lab_instant_parse(const char *name, const char *text, gint64 *instant_out, GError **error)
{
    g_autoptr(Zone) utc = zone_utc();

    if (text == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” must hold instants.", name);
        return false;
    }
    return instant_parse(text, utc, instant_out, error);
}

bool
lab_instant_get(const Json *object, const char *name, gint64 *instant_out, GError **error)
{
    const char *text = NULL;

    return json_get_text(object, name, &text, error) &&
           lab_instant_parse(name, text, instant_out, error);
}

/* A whole number; other when it is absent. */
bool
lab_count_get(const Json *object, const char *name, int other, int least, int most, int *count_out,
              GError **error)
{
    gint64 number = other;

    if (json_member(object, name) != NULL && !json_get_integer(object, name, &number, error))
        return false;
    if (number != other && (number < least || number > most)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” must be from %d to %d.", name,
                    least, most);
        return false;
    }
    *count_out = (int)number;
    return true;
}

/* Which of some words a member is; the first when it is absent. */
bool
lab_word_get(const Json *object, const char *name, const char *const *words, gsize count,
             int *word_out, GError **error)
{
    const char *text = words[0];

    if (json_member(object, name) != NULL && !json_get_text(object, name, &text, error))
        return false;
    for (gsize i = 0; i < count; i++) {
        if (strcmp(words[i], text) == 0) {
            *word_out = (int)i;
            return true;
        }
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” cannot be “%s”.", name, text);
    return false;
}

bool
lab_zone_member(const Json *object, const char *name, GHashTable *zones, const Zone **zone_out,
                GError **error)
{
    const char *text = NULL;

    if (json_member(object, name) == NULL)
        return true;
    return json_get_text(object, name, &text, error) && lab_zone_get(zones, text, zone_out, error);
}

bool
lab_day_get(const Json *object, const char *name, Day *day_out, GError **error)
{
    const char *text = NULL;

    if (!json_get_text(object, name, &text, error))
        return false;
    if (day_parse_iso(text, day_out))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is not a date: “%s”.", name, text);
    return false;
}

/* "09:30" to minutes; at most "48:00". */
bool
lab_minutes_parse(const char *text, int *minutes_out)
{
    char *end = NULL;
    gint64 hours, minutes;

    if (text == NULL || strlen(text) != 5 || !g_ascii_isdigit(text[0]) ||
        !g_ascii_isdigit(text[1]) || text[2] != ':' || !g_ascii_isdigit(text[3]))
        return false;
    hours = g_ascii_strtoll(text, NULL, 10);
    minutes = g_ascii_strtoll(text + 3, &end, 10);
    if (end != text + 5 || minutes > 59 || hours * 60 + minutes > 48 * 60)
        return false;
    *minutes_out = (int)(hours * 60 + minutes);
    return true;
}
