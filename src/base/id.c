/* SPDX-License-Identifier: Apache-2.0
 * Ids and randomness. */
#include "base/id.h"

#include <string.h>
#include <sys/random.h>

#include "base/clock.h"

/** Ids in a second. */
#define SECOND_IDS (G_GINT64_CONSTANT(1000) << 21)

/** The last second whose ids fit into 63 bits, in 2109. */
#define LAST_SECOND (G_MAXINT64 / SECOND_IDS - 1)

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void
id_source_init(IdSource *source)
{
    guint64 seed = 0;

    /* Cannot fail for so few bytes (getrandom(2)); ids need no more than to differ. */
    if (getrandom(&seed, sizeof seed, 0) != sizeof seed)
        seed = (guint64)clock_ticks();
    id_source_seed(source, seed);
}

void
id_source_seed(IdSource *source, guint64 seed)
{
    source->last = 0;
    source->state = seed;
}

/* splitmix64 (Steele, Lea and Flood 2014): good mixing from one word of state. */
static guint64
next_random(IdSource *source)
{
    guint64 z = (source->state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15));

    z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

gint64
id_next(IdSource *source, gint64 now)
{
    gint64 second = CLAMP(now, 1, LAST_SECOND) * SECOND_IDS;

    /* Starting in the first half leaves a thousand million ids before the next second. */
    if (source->last < second)
        source->last = second + (gint64)id_random(source, SECOND_IDS / 2);
    else
        source->last++;
    return source->last;
}

guint64
id_random(IdSource *source, guint64 limit)
{
    return next_random(source) % limit;
}

gint64
id_from_text(const char *text)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize length = sizeof digest;
    guint64 id = 0;

    g_checksum_update(sum, (const guchar *)text, (gssize)strlen(text));
    g_checksum_get_digest(sum, digest, &length);
    for (int i = 0; i < 8; i++)
        id = id << 8 | digest[i];
    id &= G_MAXINT64;
    return id == 0 ? 1 : (gint64)id;
}

const char *
id_format(gint64 id, char text[ID_TEXT_SIZE])
{
    guint64 rest = (guint64)id;

    for (int i = ID_TEXT_SIZE - 2; i >= 0; i--) {
        text[i] = alphabet[rest & 31];
        rest >>= 5;
    }
    text[ID_TEXT_SIZE - 1] = '\0';
    return text;
}

static int
digit_of(char c)
{
    const char *at;

    c = g_ascii_toupper(c);
    if (c == 'I' || c == 'L')
        c = '1';
    if (c == 'O')
        c = '0';
    at = c == '\0' ? NULL : strchr(alphabet, c);
    return at == NULL ? -1 : (int)(at - alphabet);
}

bool
id_parse(const char *text, gint64 *id_out)
{
    guint64 id = 0;

    if (strlen(text) != ID_TEXT_SIZE - 1)
        return false;
    for (int i = 0; i < ID_TEXT_SIZE - 1; i++) {
        int digit = digit_of(text[i]);

        /* 13 digits hold 65 bits; an id has 63. */
        if (digit < 0 || (i == 0 && digit > 7))
            return false;
        id = id << 5 | (guint64)digit;
    }
    *id_out = (gint64)id;
    return true;
}
