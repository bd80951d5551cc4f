/* SPDX-License-Identifier: Apache-2.0
 * Jobs: RFC 6350 section 6.6. A card tells companies and titles in separate properties, so that
 * they are brought together when all are known. */
#include <string.h>

#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_reading.h"
#include "format/vcard_value.h"

/* Put a property aside until all are known. Translations (ALTID) say nothing new. */
static VcardFact
set_aside(const VcardReading *reading, const VcardLine *line, GArray *list)
{
    g_autofree char *alternative = vcard_parameter(line, "ALTID");

    if (alternative == NULL || list->len == 0)
        g_array_append_val(list, reading->index);
    return vcard_fact(FACT_NONE);
}

VcardFact
vcard_read_company(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->companies);
}

VcardFact
vcard_read_title(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->titles);
}

VcardFact
vcard_read_role(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->roles);
}

VcardFact
vcard_read_position(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->positions);
}

static const VcardLine *
aside(const VcardReading *reading, const GArray *list, guint place)
{
    return &vcard_card_property(reading->card, g_array_index(list, guint, place))->line;
}

static void
set_fact(const VcardReading *reading, const GArray *list, guint place, VcardFact found)
{
    g_array_index(reading->facts, VcardFact, g_array_index(list, guint, place)) = found;
}

/* Company, and the departments from the outermost in. */
static char *
company_parts(const VcardLine *line, char **departments_out)
{
    g_autoptr(GString) departments = g_string_new(NULL);
    g_autofree char *company = NULL;
    Span value = line->value;
    bool more = true;
    Span part;

    if (vcard_part_next(&value, &more, ';', &part))
        company = vcard_text(part);
    while (vcard_part_next(&value, &more, ';', &part)) {
        g_autofree char *one = vcard_text(part);

        if (one != NULL)
            g_string_append_printf(departments, "%s%s", departments->len > 0 ? ", " : "", one);
    }
    *departments_out = text_strip_or_null(departments->str);
    return g_steal_pointer(&company);
}

/* The first company and the first title are the present ones; a role counts as a title where there
 * is none. */
static void
read_present_job(VcardReading *reading)
{
    Person *person = reading->person;

    if (reading->companies->len > 0) {
        person->company = company_parts(aside(reading, reading->companies, 0), &person->department);
        set_fact(reading, reading->companies, 0, vcard_fact(FACT_COMPANY));
    }
    if (reading->titles->len > 0) {
        person->title = vcard_text(aside(reading, reading->titles, 0)->value);
        set_fact(reading, reading->titles, 0, vcard_fact(FACT_TITLE));
    } else if (reading->roles->len > 0) {
        person->title = vcard_text(aside(reading, reading->roles, 0)->value);
        set_fact(reading, reading->roles, 0, vcard_fact(FACT_TITLE));
    }
}

/* The second company and the second title are another job, and so on. */
static void
read_further_jobs(VcardReading *reading)
{
    const GArray *companies = reading->companies;
    const GArray *titles = reading->titles;

    for (guint i = 1; i < MAX(companies->len, titles->len); i++) {
        const VcardLine *line = aside(reading, i < companies->len ? companies : titles, i);
        g_autofree char *company = NULL;
        g_autofree char *department = NULL;
        g_autofree char *title = NULL;
        VcardFact found;
        Position *position;

        if (!vcard_reading_room(reading, line))
            return;
        if (i < companies->len)
            company = company_parts(line, &department);
        if (i < titles->len)
            title = vcard_text(aside(reading, titles, i)->value);
        if (company == NULL && title == NULL)
            continue;
        position = person_add_position(reading->person,
                                       company != NULL ? company : reading->person->company, title);
        position->current = true;
        found = vcard_entry_fact(FACT_POSITION, reading->person->positions, position);
        if (i < companies->len)
            set_fact(reading, companies, i, found);
        if (i < titles->len)
            set_fact(reading, titles, i, found);
    }
}

/* "YYYY", "YYYY-MM" or "YYYY-MM-DD"; NULL for anything else. */
static char *
month_parameter(const VcardLine *line, const char *name)
{
    static const char shape[] = "0000-00-00";
    g_autofree char *text = vcard_parameter(line, name);
    gsize length = text != NULL ? strlen(text) : 0;

    if (length != 4 && length != 7 && length != 10)
        return NULL;
    for (gsize i = 0; i < length; i++) {
        if (shape[i] == '-' ? text[i] != '-' : !g_ascii_isdigit(text[i]))
            return NULL;
    }
    return g_steal_pointer(&text);
}

static void
read_kith_positions(VcardReading *reading)
{
    for (guint i = 0; i < reading->positions->len; i++) {
        const VcardLine *line = aside(reading, reading->positions, i);
        g_autofree char *current = vcard_parameter(line, "CURRENT");
        Position *position;
        char *parts[2]; /* company, title */

        if (!vcard_reading_room(reading, line))
            return;
        vcard_parts(line->value, parts, G_N_ELEMENTS(parts));
        position = person_add_position(reading->person, parts[0], parts[1]);
        position->started = month_parameter(line, "STARTED");
        position->ended = month_parameter(line, "ENDED");
        position->current = g_strcmp0(current, "true") == 0;
        set_fact(reading, reading->positions, i,
                 vcard_entry_fact(FACT_POSITION, reading->person->positions, position));
        vcard_parts_free(parts, G_N_ELEMENTS(parts));
    }
}

void
vcard_read_jobs(VcardReading *reading)
{
    read_present_job(reading);
    read_further_jobs(reading);
    read_kith_positions(reading);
}
