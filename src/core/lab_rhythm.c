/* SPDX-License-Identifier: Apache-2.0
 * kith lab rhythm: contacts in, the chance of silence of every tie out. */
#include "core/lab.h"

#include <math.h>
#include <string.h>

#include "core/lab_lines.h"
#include "engine/rhythm.h"
#include "format/gzip.h"
#include "format/json_read.h"

#define DAY_SECONDS 86400
#define MAX_LINE_BYTES 65536
#define MAX_CONTACTS 200000000

/* More receivers than this make a message an announcement, no contact. */
#define MAX_RECEIVERS 5

#define MIN_TOUCH_DAYS 3

/* A contact; a is the name with the smaller number. */
typedef struct {
    guint32 a;
    guint32 b;
    gint32 day;
} Contact;

/* Somebody's contacts of the last 30 and 180 days. */
typedef struct {
    gint64 last30;
    gint64 last180;
} Activity;

typedef struct {
    gint64 at;
    double horizon;
    GHashTable *numbers; /* name to its place in names, plus one */
    GPtrArray *names;
    GArray *contacts;   /* Contact */
    GArray *activities; /* Activity, by place in names */
} Lab;

static void
lab_clear(Lab *lab)
{
    g_clear_pointer(&lab->numbers, g_hash_table_unref);
    g_clear_pointer(&lab->names, g_ptr_array_unref);
    g_clear_pointer(&lab->contacts, g_array_unref);
    g_clear_pointer(&lab->activities, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lab, lab_clear)

static guint32
number_of(Lab *lab, const char *name)
{
    gpointer found = g_hash_table_lookup(lab->numbers, name);
    char *copy;

    if (found != NULL)
        return GPOINTER_TO_UINT(found) - 1;
    copy = g_strdup(name);
    g_ptr_array_add(lab->names, copy);
    g_hash_table_insert(lab->numbers, copy, GUINT_TO_POINTER(lab->names->len));
    g_array_set_size(lab->activities, lab->names->len);
    return lab->names->len - 1;
}

static void
count_activity(Lab *lab, guint32 number, gint64 at)
{
    Activity *activity = &g_array_index(lab->activities, Activity, number);

    if (at >= lab->at - (gint64)30 * DAY_SECONDS)
        activity->last30++;
    if (at >= lab->at - (gint64)180 * DAY_SECONDS)
        activity->last180++;
}

static gint32
day_of(gint64 at)
{
    return (gint32)(at >= 0 ? at / DAY_SECONDS : -((DAY_SECONDS - 1 - at) / DAY_SECONDS));
}

static void
add_contact(Lab *lab, const char *sender, const char *receiver, gint64 at)
{
    guint32 from = number_of(lab, sender);
    guint32 to = number_of(lab, receiver);
    Contact contact = {.a = MIN(from, to), .b = MAX(from, to), .day = day_of(at)};

    if (from == to)
        return;
    count_activity(lab, from, at);
    count_activity(lab, to, at);
    g_array_append_val(lab->contacts, contact);
}

/* Cut a line into fields in place; quotes around a field go. Returns how many there are, at most
 * max. */
static gsize
cut_fields(char *line, char **fields, gsize max)
{
    gsize count = 0;

    for (char *at = line; at != NULL && count < max; count++) {
        char *comma = strchr(at, ',');
        gsize length;

        if (comma != NULL)
            *comma = '\0';
        fields[count] = g_strstrip(at);
        length = strlen(fields[count]);
        if (length >= 2 && fields[count][0] == '"' && fields[count][length - 1] == '"') {
            fields[count][length - 1] = '\0';
            fields[count]++;
        }
        at = comma == NULL ? NULL : comma + 1;
    }
    return count;
}

static bool
read_seconds(const char *text, gint64 *seconds_out)
{
    char *end = NULL;
    double seconds = g_ascii_strtod(text, &end);

    if (end == text || *end != '\0' || !(fabs(seconds) < 1e13))
        return false;
    *seconds_out = (gint64)floor(seconds);
    return true;
}

static bool
read_line(Lab *lab, char *line, guint64 number, GError **error)
{
    char *fields[4] = {NULL, NULL, NULL, NULL};
    gsize count = cut_fields(line, fields, G_N_ELEMENTS(fields));
    gint64 at = 0, receivers = 1;

    if (count == 1 && *fields[0] == '\0')
        return true;
    if (count < 3 || !read_seconds(fields[2], &at) ||
        (fields[3] != NULL && !read_seconds(fields[3], &receivers))) {
        if (number == 1 && count >= 3)
            return true; /* the header */
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Line %" G_GUINT64_FORMAT
                    " is not “sender,receiver,unix_seconds” or “…,number of receivers”.",
                    number);
        return false;
    }
    if (at < lab->at && receivers <= MAX_RECEIVERS)
        add_contact(lab, fields[0], fields[1], at);
    return true;
}

static bool
read_contacts(Lab *lab, Input *take_input, GError **error)
{
    g_autoptr(LabLines) lines = NULL;
    Input *plain = NULL;
    char *line = NULL;

    if (!gzip_input(take_input, &plain, error))
        return false;
    lines = lab_lines_new(plain, MAX_LINE_BYTES);
    while (true) {
        if (!lab_lines_next(lines, &line, error))
            return false;
        if (line == NULL)
            return true;
        if (!read_line(lab, line, lab_lines_number(lines), error))
            return false;
        if (lab->contacts->len > MAX_CONTACTS) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                        "There are more than %d contacts in this file.", MAX_CONTACTS);
            return false;
        }
    }
}

static int
compare_contacts(const void *left, const void *right)
{
    const Contact *a = left;
    const Contact *b = right;

    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->day > b->day) - (a->day < b->day);
}

static void
write_tie(const Lab *lab, guint32 ego, guint32 other, const RhythmSums *sums, GString *out)
{
    g_autoptr(Json) line = json_object_new();
    double now = (double)lab->at / DAY_SECONDS;
    const Activity *activity = &g_array_index(lab->activities, Activity, ego);
    double trend = rhythm_trend(activity->last30, activity->last180);

    json_set_text(line, "ego", g_ptr_array_index(lab->names, ego));
    json_set_text(line, "other", g_ptr_array_index(lab->names, other));
    json_set_real(line, "quiet", rhythm_quiet(sums, now, lab->horizon, trend));
    json_set_real(line, "rate", rhythm_rate(sums, now));
    json_write(out, line);
    g_string_append_c(out, '\n');
}

static void
write_ties(Lab *lab, GString *out)
{
    const GArray *contacts = lab->contacts;
    guint i = 0;

    g_array_sort(lab->contacts, compare_contacts);
    while (i < contacts->len) {
        const Contact *first = &g_array_index(contacts, Contact, i);
        RhythmSums sums = {0};

        for (; i < contacts->len; i++) {
            const Contact *contact = &g_array_index(contacts, Contact, i);

            if (contact->a != first->a || contact->b != first->b)
                break;
            (void)rhythm_append(&sums, contact->day); /* days rise */
        }
        if (sums.touch_days >= MIN_TOUCH_DAYS) {
            write_tie(lab, first->a, first->b, &sums, out);
            write_tie(lab, first->b, first->a, &sums, out);
        }
    }
}

bool
lab_rhythm(Input *take_input, gint64 at, double horizon_days, GString *out, GError **error)
{
    g_auto(Lab) lab = {
        .at = at,
        .horizon = horizon_days,
        .numbers = g_hash_table_new(g_str_hash, g_str_equal),
        .names = g_ptr_array_new_with_free_func(g_free),
        .contacts = g_array_new(FALSE, FALSE, sizeof(Contact)),
        .activities = g_array_new(FALSE, TRUE, sizeof(Activity)),
    };

    if (!(horizon_days > 0 && horizon_days <= 36500)) {
        input_free(take_input);
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The horizon is a number of days from 1 to 36500.");
        return false;
    }
    if (!read_contacts(&lab, take_input, error))
        return false;
    write_ties(&lab, out);
    return true;
}
