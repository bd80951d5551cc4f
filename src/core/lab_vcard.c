/* SPDX-License-Identifier: Apache-2.0
 * kith lab vcard: how fast cards are parsed. */
#include "base/clock.h"
#include "core/lab.h"
#include "format/json.h"
#include "format/vcard.h"

bool
lab_vcard(const char *const *paths, GString *out, GError **error)
{
    g_autoptr(Json) line = json_object_new();
    VcardCounts sum = {.cards = 0};
    gint64 started = clock_ticks();

    for (gsize i = 0; paths[i] != NULL; i++) {
        g_autoptr(Input) input = NULL;
        VcardCounts counts;

        if (!input_open(paths[i], &input, error) || !vcard_count(input, NULL, &counts, error))
            return false;
        sum.cards += counts.cards;
        sum.properties += counts.properties;
        sum.bytes += counts.bytes;
    }
    json_set_int(line, "cards", (gint64)sum.cards);
    json_set_int(line, "properties", (gint64)sum.properties);
    json_set_int(line, "bytes", (gint64)sum.bytes);
    json_set_real(line, "seconds", (double)(clock_ticks() - started) / G_USEC_PER_SEC);
    json_write(out, line);
    g_string_append_c(out, '\n');
    return true;
}
