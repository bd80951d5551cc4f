/* SPDX-License-Identifier: Apache-2.0
 * Properties to a person: RFC 6350 section 6, RFC 6474 (death), RFC 2426 section 3, and what
 * Apple, Google, Evolution, KDE, Outlook and Roundcube write. */
#include "format/vcard_read.h"

#include <string.h>

#include "base/text.h"
#include "base/zone.h"
#include "format/vcard_label.h"
#include "format/vcard_reading.h"
#include "format/vcard_value.h"

#define TAGS_MAX 100

typedef struct {
    const char *name; /**< upper case; the table is sorted by it */
    VcardRead read;
    const char *word; /**< what the property's name alone says */
} Property;

VcardFact
vcard_fact(FactKind kind)
{
    return (VcardFact){.kind = kind};
}

/* The fact of an entry of a list that was just added or was there; nothing when it was refused. */
VcardFact
vcard_entry_fact(FactKind kind, const GPtrArray *list, const void *entry)
{
    guint index;

    /* From the end, where a new one is. */
    for (index = list->len; index > 0; index--) {
        if (list->pdata[index - 1] == entry)
            return (VcardFact){.kind = kind, .index = index - 1};
    }
    return vcard_fact(FACT_NONE);
}

/* Room for one more entry in the lists, whose keeping free of duplicates costs time. */
bool
vcard_reading_room(VcardReading *reading, const VcardLine *line)
{
    if (reading->values == reading->limits->values)
        vcard_card_problem(reading->card, line->number, "",
                           "The card has more than %u values; the rest stays in its text only.",
                           reading->limits->values);
    return reading->values++ < reading->limits->values;
}

/* Set a field that has one value; the first property that has any wins. */
static VcardFact
set_once(char **slot, const VcardLine *line, FactKind kind)
{
    if (*slot != NULL)
        return vcard_fact(FACT_NONE);
    *slot = vcard_text(line->value);
    return vcard_fact(kind);
}

static char *
group_key(Span group)
{
    return g_ascii_strdown(group.at, (gssize)group.length);
}

static GHashTable *
groups_new(const VcardCard *card)
{
    GHashTable *groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < card->properties->len; i++) {
        const VcardProperty *property = vcard_card_property(card, i);

        if (property->line.group.length > 0 && !property->nested &&
            span_is(property->line.name, "X-ABLABEL"))
            g_hash_table_insert(groups, group_key(property->line.group), GUINT_TO_POINTER(i + 1));
    }
    return groups;
}

char *
vcard_reading_label(const VcardReading *reading, const VcardLine *line)
{
    g_autofree char *key = NULL;
    guint found;

    if (line->group.length == 0 || g_hash_table_size(reading->groups) == 0)
        return NULL;
    key = group_key(line->group);
    found = GPOINTER_TO_UINT(g_hash_table_lookup(reading->groups, key));
    if (found == 0)
        return NULL;
    return vcard_apple_label(vcard_card_property(reading->card, found - 1)->line.value);
}

static VcardFact
read_name(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_once(&reading->person->name, line, FACT_NAME);
}

/* The parts of a list, joined as people write them; 2.1 has no lists. */
static char *
joined(Span value, VcardVersion version, const char *between)
{
    g_autoptr(GString) text = g_string_new(NULL);
    bool more = true;
    Span part;

    if (version == VCARD_2_1)
        return vcard_text(value);
    while (vcard_part_next(&value, &more, ',', &part)) {
        g_autofree char *one = vcard_text(part);

        if (one != NULL)
            g_string_append_printf(text, "%s%s", text->len > 0 ? between : "", one);
    }
    return text_strip_or_null(text->str);
}

static VcardFact
read_parts(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    Person *person = reading->person;
    struct {
        char **slot;
        const char *between;
    } fields[] = {
        {&person->family, ", "}, {&person->given, " "},   {&person->middle, " "},
        {&person->prefix, ", "}, {&person->suffix, ", "},
    };
    Span value = line->value;
    bool more = true;
    Span part;

    if (reading->has_parts)
        return vcard_fact(FACT_NONE);
    reading->has_parts = true;
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (!vcard_part_next(&value, &more, ';', &part))
            break;
        *fields[i].slot = joined(part, reading->card->version, fields[i].between);
    }
    return vcard_fact(FACT_PARTS);
}

static VcardFact
read_nickname(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    if (reading->person->nickname != NULL)
        return vcard_fact(FACT_NONE);
    reading->person->nickname = joined(line->value, reading->card->version, ", ");
    return vcard_fact(FACT_NICKNAME);
}

/* The year that stands for none (Apple), 0 when all years are meant. */
static int
omitted_year(const VcardLine *line)
{
    g_autofree char *year = vcard_parameter(line, "X-APPLE-OMIT-YEAR");

    return year != NULL ? (int)g_ascii_strtoull(year, NULL, 10) : 0;
}

static VcardFact
add_day(VcardReading *reading, const VcardLine *line, const char *kind)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *name = NULL;
    char date[DAY_TEXT_SIZE];

    if (text == NULL)
        return vcard_fact(FACT_NONE);
    if (!vcard_date_parse((Span){text, strlen(text)}, omitted_year(line), date)) {
        name = g_ascii_strup(line->name.at, (gssize)line->name.length);
        vcard_card_problem(reading->card, line->number, name,
                           "\"%.40s\" is not a day of the calendar; it stays in the card only.",
                           text);
        return vcard_fact(FACT_NONE);
    }
    if (!vcard_reading_room(reading, line))
        return vcard_fact(FACT_NONE);
    return vcard_entry_fact(FACT_OCCASION, reading->person->occasions,
                            person_add_occasion(reading->person, kind, date));
}

static VcardFact
read_day(VcardReading *reading, const VcardLine *line, const char *word)
{
    return add_day(reading, line, word);
}

static VcardFact
read_death(VcardReading *reading, const VcardLine *line, const char *word)
{
    VcardFact found = add_day(reading, line, word);

    if (span_strip(line->value).length == 0)
        return found;
    reading->person->deceased = true;
    return found.kind != FACT_NONE ? found : vcard_fact(FACT_DECEASED);
}

/* A word that kith knows, however it is written in a label; else the label itself. */
static const char *
known_word(const char *label)
{
    static const char *const known[] = {
        "anniversary", "assistant", "birthday", "brother", "child",   "colleague",
        "contact",     "death",     "father",   "friend",  "manager", "mentor",
        "mother",      "other",     "parent",   "partner", "sister",  "spouse",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (g_ascii_strcasecmp(label, known[i]) == 0)
            return known[i];
    }
    return label;
}

static VcardFact
read_apple_day(VcardReading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *label = vcard_reading_label(reading, line);

    return add_day(reading, line, label != NULL ? known_word(label) : word);
}

static VcardFact
add_relation(VcardReading *reading, const VcardLine *line, const char *kind, const char *other)
{
    if (text_is_empty(other) || !vcard_reading_room(reading, line))
        return vcard_fact(FACT_NONE);
    return vcard_entry_fact(FACT_RELATION, reading->person->relations,
                            person_add_relation(reading->person, kind, other));
}

static VcardFact
read_relation(VcardReading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *other = vcard_text(line->value);

    return add_relation(reading, line, word, other);
}

static VcardFact
read_apple_relation(VcardReading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *kind = vcard_reading_label(reading, line);
    g_autofree char *other = vcard_text(line->value);

    return add_relation(reading, line, kind != NULL ? known_word(kind) : word, other);
}

/* Only a name makes a relation; a reference to another card stays in the text. */
static VcardFact
read_related(VcardReading *reading, const VcardLine *line, const char *word)
{
    static const char *const schemes[] = {"urn:", "http:", "https:", "mailto:", "tel:", "data:"};
    g_autofree char *kind = vcard_first_type(line);
    g_autofree char *other = vcard_text(line->value);

    for (gsize i = 0; other != NULL && i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(other, schemes[i], strlen(schemes[i])) == 0)
            return vcard_fact(FACT_NONE);
    }
    return add_relation(reading, line, kind != NULL ? kind : word, other);
}

static VcardFact
read_note(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_lines(line->value);
    g_autofree char *at_text = vcard_parameter(line, "X-KITH-AT");
    g_autoptr(Zone) utc = zone_utc();
    gint64 at = 0;

    if (text == NULL || !vcard_reading_room(reading, line))
        return vcard_fact(FACT_NONE);
    if (at_text != NULL && !instant_parse(at_text, utc, &at, NULL))
        at = 0;
    return vcard_entry_fact(FACT_NOTE, reading->person->notes,
                            person_add_note(reading->person, at, text));
}

/* Adding a tag compares it with all others, so there are fewer. */
static bool
has_tag_room(VcardReading *reading, const VcardLine *line)
{
    if (reading->person->tags->len < TAGS_MAX)
        return vcard_reading_room(reading, line);
    if (!reading->tags_full)
        vcard_card_problem(reading->card, line->number, "CATEGORIES",
                           "The card has more than %d tags; the rest stays in its text only.",
                           TAGS_MAX);
    reading->tags_full = true;
    return false;
}

static VcardFact
read_tags(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    guint before = reading->person->tags->len;
    Span value = line->value;
    bool more = true;
    Span part;

    while (vcard_part_next(&value, &more, ',', &part)) {
        g_autofree char *tag = vcard_text(part);

        /* Google's word for "in the address book". */
        if (tag == NULL || g_ascii_strcasecmp(tag, "myContacts") == 0)
            continue;
        if (!has_tag_room(reading, line))
            break;
        person_add_tag(reading->person, tag);
    }
    return vcard_fact(reading->person->tags->len > before ? FACT_TAGS : FACT_NONE);
}

static VcardFact
read_zone(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    Span value = span_strip(line->value);

    /* An offset or a free text says too little to know when it is morning there. */
    if (value.length == 0 || !g_ascii_isalpha(value.at[0]) ||
        memchr(value.at, '/', value.length) == NULL || memchr(value.at, ' ', value.length) != NULL)
        return vcard_fact(FACT_NONE);
    return set_once(&reading->person->zone, line, FACT_ZONE);
}

static VcardFact
read_uid(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    const char *uid = text;

    if (text == NULL || reading->person->uid != NULL)
        return vcard_fact(FACT_NONE);
    while (g_ascii_strncasecmp(uid, "urn:uuid:", 9) == 0)
        uid += 9;
    reading->person->uid = text_strip_or_null(uid);
    return vcard_fact(FACT_UID);
}

static VcardFact
read_tier(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);

    if (text != NULL)
        (void)tier_parse(text, &reading->person->tier); /* a wrong one is as good as none */
    return vcard_fact(FACT_TIER);
}

static VcardFact
read_self(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    reading->person->self = span_is(span_strip(line->value), "true");
    return vcard_fact(FACT_SELF);
}

static VcardFact
read_deceased(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    reading->person->deceased |= span_is(span_strip(line->value), "true");
    return vcard_fact(FACT_DECEASED);
}

static VcardFact
read_by_hand(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    (void)set_once(&reading->person->by_hand, line, FACT_BY_HAND); /* all are written as one */
    return vcard_fact(FACT_BY_HAND);
}

static VcardFact
read_version(VcardReading *reading G_GNUC_UNUSED, const VcardLine *line G_GNUC_UNUSED,
             const char *word G_GNUC_UNUSED)
{
    return vcard_fact(FACT_VERSION);
}

static VcardFact
read_label(VcardReading *reading G_GNUC_UNUSED, const VcardLine *line,
           const char *word G_GNUC_UNUSED)
{
    return vcard_fact(line->group.length > 0 ? FACT_LABEL : FACT_NONE);
}

static const Property properties[] = {
    {"ADR", vcard_read_address},
    {"ANNIVERSARY", read_day, "anniversary"},
    {"BDAY", read_day, "birthday"},
    {"CATEGORIES", read_tags},
    {"DEATHDATE", read_death, "death"},
    {"EMAIL", vcard_read_email},
    {"FN", read_name},
    {"IMPP", vcard_read_messenger},
    {"N", read_parts},
    {"NICKNAME", read_nickname},
    {"NOTE", read_note},
    {"ORG", vcard_read_company},
    {"RELATED", read_related, "contact"},
    {"ROLE", vcard_read_role},
    {"SOCIALPROFILE", vcard_read_profile},
    {"TEL", vcard_read_phone},
    {"TITLE", vcard_read_title},
    {"TZ", read_zone},
    {"UID", read_uid},
    {"URL", vcard_read_url},
    {"VERSION", read_version},
    {"X-ABADR", read_label},
    {"X-ABDATE", read_apple_day, "other"},
    {"X-ABLABEL", read_label},
    {"X-ABRELATEDNAMES", read_apple_relation, "contact"},
    {"X-AIM", vcard_read_messenger, "aim"},
    {"X-ANNIVERSARY", read_day, "anniversary"},
    {"X-ASSISTANT", read_relation, "assistant"},
    {"X-DEATHDATE", read_death, "death"},
    {"X-EVOLUTION-ANNIVERSARY", read_day, "anniversary"},
    {"X-EVOLUTION-ASSISTANT", read_relation, "assistant"},
    {"X-EVOLUTION-BLOG-URL", vcard_read_url, "blog"},
    {"X-EVOLUTION-MANAGER", read_relation, "manager"},
    {"X-EVOLUTION-SPOUSE", read_relation, "spouse"},
    {"X-GADUGADU", vcard_read_messenger, "gg"},
    {"X-GOOGLE-TALK", vcard_read_messenger, "xmpp"},
    {"X-GROUPWISE", vcard_read_messenger, "groupwise"},
    {"X-GTALK", vcard_read_messenger, "xmpp"},
    {"X-ICQ", vcard_read_messenger, "icq"},
    {"X-JABBER", vcard_read_messenger, "xmpp"},
    {"X-KADDRESSBOOK-X-ANNIVERSARY", read_day, "anniversary"},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", read_relation, "assistant"},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", read_relation, "manager"},
    {"X-KADDRESSBOOK-X-SPOUSENAME", read_relation, "spouse"},
    {"X-KITH-BY-HAND", read_by_hand},
    {"X-KITH-DECEASED", read_deceased},
    {"X-KITH-POSITION", vcard_read_position},
    {"X-KITH-SELF", read_self},
    {"X-KITH-TIER", read_tier},
    {"X-MANAGER", read_relation, "manager"},
    {"X-MATRIX", vcard_read_messenger, "matrix"},
    {"X-MS-ANNIVERSARY", read_day, "anniversary"},
    {"X-MS-ASSISTANT", read_relation, "assistant"},
    {"X-MS-IMADDRESS", vcard_read_messenger, "im"},
    {"X-MS-MANAGER", read_relation, "manager"},
    {"X-MS-SPOUSE", read_relation, "spouse"},
    {"X-MSN", vcard_read_messenger, "msnim"},
    {"X-QQ", vcard_read_messenger, "qq"},
    {"X-SIP", vcard_read_messenger, "sip"},
    {"X-SKYPE", vcard_read_messenger, "skype"},
    {"X-SKYPE-USERNAME", vcard_read_messenger, "skype"},
    {"X-SOCIAL-PROFILE", vcard_read_profile},
    {"X-SOCIALPROFILE", vcard_read_profile},
    {"X-SPOUSE", read_relation, "spouse"},
    {"X-TELEGRAM", vcard_read_messenger, "telegram"},
    {"X-TWITTER", vcard_read_messenger, "twitter"},
    {"X-YAHOO", vcard_read_messenger, "ymsgr"},
};

static const Property *
property_find(Span name)
{
    gsize low = 0;
    gsize high = G_N_ELEMENTS(properties);

    while (low < high) {
        gsize middle = low + (high - low) / 2;
        const char *known = properties[middle].name;
        int order = g_ascii_strncasecmp(name.at, known, name.length);

        if (order == 0 && known[name.length] != '\0')
            order = -1;
        if (order == 0)
            return &properties[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* A name for who has none but an address. */
static void
complete_name(Person *person)
{
    person_complete_name(person);
    if (text_is_empty(person->name) && person->points->len > 0) {
        const Point *point = person->points->pdata[0];
        g_auto(GStrv) lines = g_strsplit(point->value, "\n", -1);

        g_free(person->name);
        person->name = g_strjoinv(", ", lines);
        person_complete_name(person);
    }
    /* As if the card had said them. */
    person_set(&person->name, person->name);
    person_set(&person->given, person->given);
    person_set(&person->family, person->family);
}

void
vcard_person_read(VcardCard *card, const VcardLimits *limits, Person *person, GArray *facts)
{
    VcardReading reading = {
        .card = card,
        .limits = limits,
        .person = person,
        .groups = groups_new(card),
        .facts = facts,
        .companies = g_array_new(FALSE, FALSE, sizeof(guint)),
        .titles = g_array_new(FALSE, FALSE, sizeof(guint)),
        .roles = g_array_new(FALSE, FALSE, sizeof(guint)),
        .positions = g_array_new(FALSE, FALSE, sizeof(guint)),
    };

    g_array_set_size(facts, card->properties->len);
    for (reading.index = 0; reading.index < card->properties->len; reading.index++) {
        const VcardProperty *property = vcard_card_property(card, reading.index);
        bool is_text = !property->nested && property->line.encoding != VCARD_BASE64;
        const Property *known = is_text ? property_find(property->line.name) : NULL;

        g_array_index(facts, VcardFact, reading.index) =
            known != NULL ? known->read(&reading, &property->line, known->word)
                          : vcard_fact(FACT_NONE);
    }
    vcard_read_jobs(&reading);
    complete_name(person);
    g_hash_table_unref(reading.groups);
    g_array_unref(reading.companies);
    g_array_unref(reading.titles);
    g_array_unref(reading.roles);
    g_array_unref(reading.positions);
}

const char *
vcard_card_other(const VcardCard *card)
{
    static const struct {
        const char *kind;
        const char *why;
    } kinds[] = {
        {"group", "group card"},
        {"location", "card of a place"},
        {"application", "card of a device"},
        {"device", "card of a device"},
    };

    for (guint i = 0; i < card->properties->len; i++) {
        const VcardProperty *property = vcard_card_property(card, i);
        const VcardLine *line = &property->line;
        Span value = span_strip(line->value);

        if (property->nested)
            continue;
        if (span_is(line->name, "X-EVOLUTION-LIST") && span_is(value, "TRUE"))
            return kinds[0].why;
        if (!span_is(line->name, "KIND") && !span_is(line->name, "X-ADDRESSBOOKSERVER-KIND"))
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
            if (span_is(value, kinds[k].kind))
                return kinds[k].why;
        }
    }
    return NULL;
}
