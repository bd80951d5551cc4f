/* SPDX-License-Identifier: Apache-2.0
 * How fast cards are parsed, beside a plain pass over the same bytes that only unfolds lines, and
 * how fast they become people.
 *
 * bench-vcard FILE [ROUNDS]: one line "plain parse people" a round, in seconds of processor time */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "format/vcard.h"

#define PIECE ((gsize)256 * 1024)

typedef bool (*Pass)(const char *path, guint64 *seen_out, GError **error);

static void
die(const char *what, const char *why)
{
    (void)fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

/* Join folded lines within the buffer, in place; what may go on in the next piece stays for it.
 * Returns how many bytes were consumed. */
static gsize
unfold(char *buffer, gsize filled, bool last, guint64 *lines)
{
    char *to = buffer;
    char *from = buffer;
    char *end = buffer + filled;

    for (;;) {
        char *eol = memchr(from, '\n', (gsize)(end - from));
        char *stop = eol;

        if (eol == NULL || (eol + 1 == end && !last))
            return (gsize)(from - buffer);
        if (stop > from && stop[-1] == '\r')
            stop--;
        memmove(to, from, (gsize)(stop - from));
        to += stop - from;
        from = eol + 1;
        if (from < end && (*from == ' ' || *from == '\t')) {
            from++;
            continue;
        }
        ++*lines;
        to = from;
        if (from == end)
            return filled;
    }
}

/* A line that a piece cuts is unfolded from its last fold on: this pass keeps nothing. */
static bool
pass_plain(const char *path, guint64 *seen_out, GError **error)
{
    g_autoptr(Input) input = NULL;
    g_autofree char *buffer = g_malloc(PIECE);
    gsize filled = 0;
    gsize got = 0;

    if (!input_open(path, &input, error))
        return false;
    *seen_out = 0;
    do {
        gsize used;

        if (!input_read(input, buffer + filled, PIECE - filled, &got, error))
            return false;
        filled += got;
        used = unfold(buffer, filled, got == 0, seen_out);
        memmove(buffer, buffer + used, filled - used);
        filled -= used;
    } while (got > 0 && filled < PIECE);
    return true;
}

static bool
pass_parse(const char *path, guint64 *seen_out, GError **error)
{
    g_autoptr(Input) input = NULL;
    VcardCounts counts = {0};

    if (!input_open(path, &input, error) || !vcard_count(input, NULL, &counts, error))
        return false;
    *seen_out = counts.properties + 2 * counts.cards;
    return true;
}

static bool
pass_people(const char *path, guint64 *seen_out, GError **error)
{
    g_autoptr(Reader) reader = NULL;
    Input *input = NULL;
    Record record = {0};
    bool more = true;
    bool good;

    if (!input_open(path, &input, error))
        return false;
    reader = vcard_reader_new(input, NULL);
    *seen_out = 0;
    while ((good = reader_next(reader, &record, &more, error)) && more)
        *seen_out += record.kind == RECORD_PERSON;
    record_clear(&record);
    return good;
}

static double
cpu_seconds(void)
{
    struct timespec spent;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        die("clock", "there is no processor time to read");
    return (double)spent.tv_sec + (double)spent.tv_nsec / 1e9;
}

int
main(int argc, char **argv)
{
    static const Pass passes[] = {pass_plain, pass_parse, pass_people};
    int rounds = argc > 2 ? atoi(argv[2]) : 5;

    if (argc < 2)
        die("usage", "bench-vcard FILE [ROUNDS]");
    for (int round = 0; round < rounds; round++) {
        guint64 seen[G_N_ELEMENTS(passes)];

        for (gsize i = 0; i < G_N_ELEMENTS(passes); i++) {
            g_autoptr(GError) error = NULL;
            double start = cpu_seconds();

            if (!passes[i](argv[1], &seen[i], &error))
                die(argv[1], error->message);
            printf("%s%.6f", i > 0 ? " " : "", cpu_seconds() - start);
        }
        printf("\n");
        if (seen[0] != seen[1])
            die(argv[1], "the plain pass and the parser do not see the same lines");
    }
    return 0;
}
