/* SPDX-License-Identifier: Apache-2.0
 * Properties to a person: RFC 6350 section 6, RFC 6474 (death), RFC 9554 (social profiles), RFC
 * 2426 section 3, RFC 4770 (IMPP), and what Apple, Google, Evolution, KDE, Outlook, Roundcube and
 * Android write. */
#include "format/vcard_read.h"

#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_value.h"

#include <string.h>

#define TAGS_MAX 100

/* The state of reading one card. */
typedef struct {
    VcardCard *card;
    const VcardLimits *limits;
    Person *person;
    GHashTable *groups;
    GArray *facts;     /**< VcardFact of each property */
    guint index;       /**< of the property being read */
    guint values;      /**< list entries so far */
    bool has_parts;    /**< an N */
    bool tags_full;    /**< said so */
    GArray *companies; /**< guint: the properties that name a company, in order */
    GArray *titles;    /**< guint: those that name a title */
    GArray *roles;     /**< guint: ROLE, which counts where there is no TITLE */
    GArray *positions; /**< guint: X-KITH-POSITION */
} Reading;

typedef struct {
    const char *name; /**< upper case; the table is sorted by it */
    VcardFact (*read)(Reading *reading, const VcardLine *line, const char *word);
    const char *word; /**< what the property's name alone says */
} Property;

static VcardFact
fact(FactKind kind)
{
    return (VcardFact){.kind = kind};
}

/* The fact of an entry of a list that was just added or was there; nothing when it was refused. */
static VcardFact
list_fact(FactKind kind, const GPtrArray *list, const void *entry)
{
    guint index;

    /* From the end, where a new one is. */
    for (index = list->len; index > 0; index--) {
        if (list->pdata[index - 1] == entry)
            return (VcardFact){.kind = kind, .index = index - 1};
    }
    return fact(FACT_NONE);
}

/* Room for one more entry in the lists, whose keeping free of duplicates costs time. */
static bool
has_room(Reading *reading, const VcardLine *line)
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
        return fact(FACT_NONE);
    *slot = vcard_text(line->value);
    return fact(kind);
}

static char *
group_key(Span group)
{
    return g_ascii_strdown(group.at, (gssize)group.length);
}

GHashTable *
vcard_groups_new(const VcardCard *card)
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
vcard_group_label(GHashTable *groups, const VcardCard *card, Span group)
{
    g_autofree char *key = NULL;
    guint found;

    if (group.length == 0 || g_hash_table_size(groups) == 0)
        return NULL;
    key = group_key(group);
    found = GPOINTER_TO_UINT(g_hash_table_lookup(groups, key));
    if (found == 0)
        return NULL;
    return vcard_apple_label(vcard_card_property(card, found - 1)->line.value);
}

static VcardFact
add_point(Reading *reading, const VcardLine *line, PointKind kind, const char *value,
          const char *label)
{
    g_autofree char *own = vcard_group_label(reading->groups, reading->card, line->group);
    VcardTypes types;
    Point *point;

    if (text_is_empty(value) || !has_room(reading, line))
        return fact(FACT_NONE);
    vcard_types_read(line, &types);
    if (label == NULL)
        label = own != NULL ? own : types.label;
    point = person_add_point(reading->person, kind, label, value);
    if (point != NULL && types.preferred)
        point->preferred = true;
    vcard_types_clear(&types);
    return list_fact(FACT_POINT, reading->person->points, point);
}

/* "tel:+1-418-656-9254;ext=102" as people read it. */
static char *
phone_text(const char *value)
{
    g_auto(GStrv) parts = NULL;
    GString *text;

    if (g_ascii_strncasecmp(value, "tel:", 4) != 0)
        return g_strdup(value);
    parts = g_strsplit(value + 4, ";", -1);
    text = g_string_new(parts[0]);
    for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++) {
        if (g_ascii_strncasecmp(parts[i], "ext=", 4) == 0 && parts[i][4] != '\0')
            g_string_append_printf(text, " ext. %s", parts[i] + 4);
    }
    return g_string_free(text, FALSE);
}

static VcardFact
read_phone(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *phone = text != NULL ? phone_text(text) : NULL;

    return add_point(reading, line, POINT_PHONE, phone, NULL);
}

static VcardFact
read_email(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    bool is_uri = text != NULL && g_ascii_strncasecmp(text, "mailto:", 7) == 0;

    return add_point(reading, line, POINT_EMAIL, is_uri ? text + 7 : text, NULL);
}

static VcardFact
read_url(Reading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *text = vcard_text(line->value);

    return add_point(reading, line, POINT_URL, text, word);
}

/* A handle as "service:handle"; one that is a URI already stays. */
static char *
messenger_text(const char *service, const char *handle)
{
    g_autofree char *lower = NULL;

    if (service == NULL || strchr(handle, ':') != NULL)
        return g_strdup(handle);
    lower = g_ascii_strdown(service, -1);
    return g_strconcat(lower, ":", handle, NULL);
}

static VcardFact
read_messenger(Reading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *service = vcard_parameter(line, "X-SERVICE-TYPE");
    g_autofree char *value = NULL;

    if (text != NULL)
        value = messenger_text(word != NULL ? word : service, text);
    return add_point(reading, line, POINT_IMPP, value, NULL);
}

/* Where a profile is, given what the user is called there. */
static char *
profile_url(const char *service, const char *user)
{
    static const struct {
        const char *service;
        const char *url;
    } places[] = {
        {"linkedin", "https://www.linkedin.com/in/"},
        {"twitter", "https://twitter.com/"},
        {"facebook", "https://www.facebook.com/"},
        {"instagram", "https://www.instagram.com/"},
        {"github", "https://github.com/"},
        {"xing", "https://www.xing.com/profile/"},
    };

    for (gsize i = 0; service != NULL && i < G_N_ELEMENTS(places); i++) {
        if (g_ascii_strcasecmp(service, places[i].service) == 0)
            return g_strconcat(places[i].url, user, NULL);
    }
    return NULL;
}

/* Apple writes x-apple:USER where it has no URL; Monica writes nothing and X-USER. */
static VcardFact
read_profile(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *service = vcard_first_type(line);
    g_autofree char *user = vcard_parameter(line, "X-USER");
    g_autofree char *url = NULL;

    if (service == NULL)
        service = vcard_parameter(line, "SERVICE-TYPE");
    if (text != NULL && g_ascii_strncasecmp(text, "x-apple:", 8) == 0) {
        if (user == NULL)
            user = g_strdup(text + 8);
        g_clear_pointer(&text, g_free);
    }
    if (text != NULL)
        return add_point(reading, line, POINT_URL, text, service);
    if (text_is_empty(user))
        return fact(FACT_NONE);
    url = profile_url(service, user);
    if (url != NULL)
        return add_point(reading, line, POINT_URL, url, service);
    text = messenger_text(service, user);
    return add_point(reading, line, POINT_IMPP, text, NULL);
}

/* "Wallisellen, ZH 8304", or the code first where that is the custom: when it is a number and no
 * region is given. */
static void
append_town(GString *text, const char *town, const char *region, const char *code)
{
    bool code_first = code != NULL && region == NULL && g_ascii_isdigit(*code);

    if (code_first)
        g_string_append_printf(text, "%s%s", code, town != NULL ? " " : "");
    if (town != NULL)
        g_string_append(text, town);
    if (region != NULL)
        g_string_append_printf(text, "%s%s", town != NULL ? ", " : "", region);
    if (code != NULL && !code_first)
        g_string_append_printf(text, "%s%s", town != NULL || region != NULL ? " " : "", code);
    if (town != NULL || region != NULL || code != NULL)
        g_string_append_c(text, '\n');
}

/* The parts of a structured value, NULL where empty. */
static void
split_parts(Span value, char *parts[], guint count)
{
    bool more = true;
    Span part;

    for (guint i = 0; i < count; i++)
        parts[i] = vcard_part_next(&value, &more, ';', &part) ? vcard_text(part) : NULL;
}

static void
free_parts(char *parts[], guint count)
{
    for (guint i = 0; i < count; i++)
        g_free(parts[i]);
}

static VcardFact
read_address(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char *parts[7]; /* box, more, street, town, region, code, country */
    VcardFact found;

    split_parts(line->value, parts, G_N_ELEMENTS(parts));
    for (guint i = 0; i < 3; i++) {
        if (parts[i] != NULL)
            g_string_append_printf(text, "%s\n", parts[i]);
    }
    append_town(text, parts[3], parts[4], parts[5]);
    if (parts[6] != NULL)
        g_string_append(text, parts[6]);
    if (text->len > 0 && text->str[text->len - 1] == '\n')
        g_string_truncate(text, text->len - 1);
    found = add_point(reading, line, POINT_ADDRESS, text->str, NULL);
    free_parts(parts, G_N_ELEMENTS(parts));
    return found;
}

static VcardFact
read_name(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
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
read_parts(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
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
        return fact(FACT_NONE);
    reading->has_parts = true;
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (!vcard_part_next(&value, &more, ';', &part))
            break;
        *fields[i].slot = joined(part, reading->card->version, fields[i].between);
    }
    return fact(FACT_PARTS);
}

static VcardFact
read_nickname(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    if (reading->person->nickname != NULL)
        return fact(FACT_NONE);
    reading->person->nickname = joined(line->value, reading->card->version, ", ");
    return fact(FACT_NICKNAME);
}

/* Put a property aside until all are known. Translations (ALTID) say nothing new. */
static VcardFact
set_aside(const Reading *reading, const VcardLine *line, GArray *list)
{
    g_autofree char *alternative = vcard_parameter(line, "ALTID");

    if (alternative == NULL || list->len == 0)
        g_array_append_val(list, reading->index);
    return fact(FACT_NONE);
}

static VcardFact
read_company(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->companies);
}

static VcardFact
read_title(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->titles);
}

static VcardFact
read_role(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->roles);
}

static VcardFact
read_position(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_aside(reading, line, reading->positions);
}

/* The year that stands for none (Apple), 0 when all years are meant. */
static int
omitted_year(const VcardLine *line)
{
    g_autofree char *year = vcard_parameter(line, "X-APPLE-OMIT-YEAR");

    return year != NULL ? (int)g_ascii_strtoull(year, NULL, 10) : 0;
}

static VcardFact
add_day(Reading *reading, const VcardLine *line, const char *kind)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *name = NULL;
    char date[DAY_TEXT_SIZE];

    if (text == NULL)
        return fact(FACT_NONE);
    if (!vcard_date_parse((Span){text, strlen(text)}, omitted_year(line), date)) {
        name = g_ascii_strup(line->name.at, (gssize)line->name.length);
        vcard_card_problem(reading->card, line->number, name,
                           "\"%.40s\" is not a day of the calendar; it stays in the card only.",
                           text);
        return fact(FACT_NONE);
    }
    if (!has_room(reading, line))
        return fact(FACT_NONE);
    return list_fact(FACT_OCCASION, reading->person->occasions,
                     person_add_occasion(reading->person, kind, date));
}

static VcardFact
read_day(Reading *reading, const VcardLine *line, const char *word)
{
    return add_day(reading, line, word);
}

static VcardFact
read_death(Reading *reading, const VcardLine *line, const char *word)
{
    VcardFact found = add_day(reading, line, word);

    if (span_strip(line->value).length == 0)
        return found;
    reading->person->deceased = true;
    return found.kind != FACT_NONE ? found : fact(FACT_DECEASED);
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
read_apple_day(Reading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *label = vcard_group_label(reading->groups, reading->card, line->group);

    return add_day(reading, line, label != NULL ? known_word(label) : word);
}

static VcardFact
add_relation(Reading *reading, const VcardLine *line, const char *kind, const char *other)
{
    if (text_is_empty(other) || !has_room(reading, line))
        return fact(FACT_NONE);
    return list_fact(FACT_RELATION, reading->person->relations,
                     person_add_relation(reading->person, kind, other));
}

static VcardFact
read_relation(Reading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *other = vcard_text(line->value);

    return add_relation(reading, line, word, other);
}

static VcardFact
read_apple_relation(Reading *reading, const VcardLine *line, const char *word)
{
    g_autofree char *kind = vcard_group_label(reading->groups, reading->card, line->group);
    g_autofree char *other = vcard_text(line->value);

    return add_relation(reading, line, kind != NULL ? known_word(kind) : word, other);
}

/* Only a name makes a relation; a reference to another card stays in the text. */
static VcardFact
read_related(Reading *reading, const VcardLine *line, const char *word)
{
    static const char *const schemes[] = {"urn:", "http:", "https:", "mailto:", "tel:", "data:"};
    g_autofree char *kind = vcard_first_type(line);
    g_autofree char *other = vcard_text(line->value);

    for (gsize i = 0; other != NULL && i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(other, schemes[i], strlen(schemes[i])) == 0)
            return fact(FACT_NONE);
    }
    return add_relation(reading, line, kind != NULL ? kind : word, other);
}

static VcardFact
read_note(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *at_text = vcard_parameter(line, "X-KITH-AT");
    g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
    gint64 at = 0;

    if (text == NULL || !has_room(reading, line))
        return fact(FACT_NONE);
    if (at_text != NULL && !instant_parse(at_text, utc, &at, NULL))
        at = 0;
    return list_fact(FACT_NOTE, reading->person->notes, person_add_note(reading->person, at, text));
}

/* Adding a tag compares it with all others, so there are fewer. */
static bool
has_tag_room(Reading *reading, const VcardLine *line)
{
    if (reading->person->tags->len < TAGS_MAX)
        return has_room(reading, line);
    if (!reading->tags_full)
        vcard_card_problem(reading->card, line->number, "CATEGORIES",
                           "The card has more than %d tags; the rest stays in its text only.",
                           TAGS_MAX);
    reading->tags_full = true;
    return false;
}

static VcardFact
read_tags(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
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
    return fact(reading->person->tags->len > before ? FACT_TAGS : FACT_NONE);
}

static VcardFact
read_zone(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    Span value = span_strip(line->value);

    /* An offset or a free text says too little to know when it is morning there. */
    if (value.length == 0 || !g_ascii_isalpha(value.at[0]) ||
        memchr(value.at, '/', value.length) == NULL || memchr(value.at, ' ', value.length) != NULL)
        return fact(FACT_NONE);
    return set_once(&reading->person->zone, line, FACT_ZONE);
}

static VcardFact
read_uid(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    const char *uid = text;

    if (text == NULL || reading->person->uid != NULL)
        return fact(FACT_NONE);
    while (g_ascii_strncasecmp(uid, "urn:uuid:", 9) == 0)
        uid += 9;
    reading->person->uid = text_strip_or_null(uid);
    return fact(FACT_UID);
}

static VcardFact
read_tier(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);

    return fact(text != NULL && tier_parse(text, &reading->person->tier) ? FACT_TIER : FACT_NONE);
}

static VcardFact
read_self(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    reading->person->self = span_is(span_strip(line->value), "true");
    return fact(FACT_SELF);
}

static VcardFact
read_deceased(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    reading->person->deceased |= span_is(span_strip(line->value), "true");
    return fact(FACT_DECEASED);
}

static VcardFact
read_by_hand(Reading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return set_once(&reading->person->by_hand, line, FACT_BY_HAND);
}

static VcardFact
read_version(Reading *reading G_GNUC_UNUSED, const VcardLine *line G_GNUC_UNUSED,
             const char *word G_GNUC_UNUSED)
{
    return fact(FACT_VERSION);
}

static VcardFact
read_label(Reading *reading G_GNUC_UNUSED, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    return fact(line->group.length > 0 ? FACT_LABEL : FACT_NONE);
}

static const Property properties[] = {
    {"ADR", read_address},
    {"ANNIVERSARY", read_day, "anniversary"},
    {"BDAY", read_day, "birthday"},
    {"CATEGORIES", read_tags},
    {"DEATHDATE", read_death, "death"},
    {"EMAIL", read_email},
    {"FN", read_name},
    {"IMPP", read_messenger},
    {"N", read_parts},
    {"NICKNAME", read_nickname},
    {"NOTE", read_note},
    {"ORG", read_company},
    {"RELATED", read_related, "contact"},
    {"ROLE", read_role},
    {"SOCIALPROFILE", read_profile},
    {"TEL", read_phone},
    {"TITLE", read_title},
    {"TZ", read_zone},
    {"UID", read_uid},
    {"URL", read_url},
    {"VERSION", read_version},
    {"X-ABADR", read_label},
    {"X-ABDATE", read_apple_day, "other"},
    {"X-ABLABEL", read_label},
    {"X-ABRELATEDNAMES", read_apple_relation, "contact"},
    {"X-AIM", read_messenger, "aim"},
    {"X-ANNIVERSARY", read_day, "anniversary"},
    {"X-ASSISTANT", read_relation, "assistant"},
    {"X-DEATHDATE", read_death, "death"},
    {"X-EVOLUTION-ANNIVERSARY", read_day, "anniversary"},
    {"X-EVOLUTION-ASSISTANT", read_relation, "assistant"},
    {"X-EVOLUTION-BLOG-URL", read_url, "blog"},
    {"X-EVOLUTION-MANAGER", read_relation, "manager"},
    {"X-EVOLUTION-SPOUSE", read_relation, "spouse"},
    {"X-GADUGADU", read_messenger, "gg"},
    {"X-GOOGLE-TALK", read_messenger, "xmpp"},
    {"X-GROUPWISE", read_messenger, "groupwise"},
    {"X-GTALK", read_messenger, "xmpp"},
    {"X-ICQ", read_messenger, "icq"},
    {"X-JABBER", read_messenger, "xmpp"},
    {"X-KADDRESSBOOK-X-ANNIVERSARY", read_day, "anniversary"},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", read_relation, "assistant"},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", read_relation, "manager"},
    {"X-KADDRESSBOOK-X-SPOUSENAME", read_relation, "spouse"},
    {"X-KITH-BY-HAND", read_by_hand},
    {"X-KITH-DECEASED", read_deceased},
    {"X-KITH-POSITION", read_position},
    {"X-KITH-SELF", read_self},
    {"X-KITH-TIER", read_tier},
    {"X-MANAGER", read_relation, "manager"},
    {"X-MATRIX", read_messenger, "matrix"},
    {"X-MS-ANNIVERSARY", read_day, "anniversary"},
    {"X-MS-ASSISTANT", read_relation, "assistant"},
    {"X-MS-IMADDRESS", read_messenger, "im"},
    {"X-MS-MANAGER", read_relation, "manager"},
    {"X-MS-SPOUSE", read_relation, "spouse"},
    {"X-MSN", read_messenger, "msnim"},
    {"X-QQ", read_messenger, "qq"},
    {"X-SIP", read_messenger, "sip"},
    {"X-SKYPE", read_messenger, "skype"},
    {"X-SKYPE-USERNAME", read_messenger, "skype"},
    {"X-SOCIAL-PROFILE", read_profile},
    {"X-SOCIALPROFILE", read_profile},
    {"X-SPOUSE", read_relation, "spouse"},
    {"X-TELEGRAM", read_messenger, "telegram"},
    {"X-TWITTER", read_messenger, "twitter"},
    {"X-YAHOO", read_messenger, "ymsgr"},
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

static const VcardLine *
aside(const Reading *reading, const GArray *list, guint place)
{
    return &vcard_card_property(reading->card, g_array_index(list, guint, place))->line;
}

static void
set_fact(const Reading *reading, const GArray *list, guint place, VcardFact found)
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
read_present_job(Reading *reading)
{
    Person *person = reading->person;

    if (reading->companies->len > 0) {
        person->company = company_parts(aside(reading, reading->companies, 0), &person->department);
        set_fact(reading, reading->companies, 0, fact(FACT_COMPANY));
    }
    if (reading->titles->len > 0) {
        person->title = vcard_text(aside(reading, reading->titles, 0)->value);
        set_fact(reading, reading->titles, 0, fact(FACT_TITLE));
    } else if (reading->roles->len > 0) {
        person->title = vcard_text(aside(reading, reading->roles, 0)->value);
        set_fact(reading, reading->roles, 0, fact(FACT_TITLE));
    }
}

/* The second company and the second title are another job, and so on. */
static void
read_further_jobs(Reading *reading)
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

        if (!has_room(reading, line))
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
        found = list_fact(FACT_POSITION, reading->person->positions, position);
        if (i < companies->len)
            set_fact(reading, companies, i, found);
        if (i < titles->len)
            set_fact(reading, titles, i, found);
    }
}

static void
read_kith_positions(Reading *reading)
{
    for (guint i = 0; i < reading->positions->len; i++) {
        const VcardLine *line = aside(reading, reading->positions, i);
        g_autofree char *current = vcard_parameter(line, "CURRENT");
        Position *position;
        char *parts[2]; /* company, title */

        if (!has_room(reading, line))
            return;
        split_parts(line->value, parts, G_N_ELEMENTS(parts));
        position = person_add_position(reading->person, parts[0], parts[1]);
        position->started = vcard_parameter(line, "STARTED");
        position->ended = vcard_parameter(line, "ENDED");
        position->current = g_strcmp0(current, "true") == 0;
        set_fact(reading, reading->positions, i,
                 list_fact(FACT_POSITION, reading->person->positions, position));
        free_parts(parts, G_N_ELEMENTS(parts));
    }
}

/* A name for who has none: the nickname, or whatever way there is to reach them. */
static void
complete_name(Person *person)
{
    person_complete_name(person);
    if (text_is_empty(person->name) && person->nickname != NULL)
        person_set(&person->name, person->nickname);
    for (guint i = 0; text_is_empty(person->name) && i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        person_set(&person->name, point->value);
    }
}

void
vcard_person_read(VcardCard *card, const VcardLimits *limits, Person *person, GArray *facts)
{
    Reading reading = {
        .card = card,
        .limits = limits,
        .person = person,
        .groups = vcard_groups_new(card),
        .facts = facts,
        .companies = g_array_new(FALSE, FALSE, sizeof(guint)),
        .titles = g_array_new(FALSE, FALSE, sizeof(guint)),
        .roles = g_array_new(FALSE, FALSE, sizeof(guint)),
        .positions = g_array_new(FALSE, FALSE, sizeof(guint)),
    };

    g_array_set_size(facts, card->properties->len);
    for (reading.index = 0; reading.index < card->properties->len; reading.index++) {
        const VcardProperty *property = vcard_card_property(card, reading.index);
        const Property *known = property->nested ? NULL : property_find(property->line.name);

        g_array_index(facts, VcardFact, reading.index) =
            known != NULL ? known->read(&reading, &property->line, known->word) : fact(FACT_NONE);
    }
    read_present_job(&reading);
    read_further_jobs(&reading);
    read_kith_positions(&reading);
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
