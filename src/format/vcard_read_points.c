/* SPDX-License-Identifier: Apache-2.0
 * The ways to reach a person: RFC 6350 sections 6.3, 6.4 and 6.7.8, RFC 9554 section 3.5 (social
 * profiles), RFC 4770 (IMPP), RFC 3966 (tel:), and the messengers of older programs. */
#include <string.h>

#include "base/text.h"
#include "format/vcard_label.h"
#include "format/vcard_reading.h"
#include "format/vcard_value.h"

static VcardFact
add_point(VcardReading *reading, const VcardLine *line, PointKind kind, const char *value,
          const char *label)
{
    g_autofree char *own = vcard_reading_label(reading, line);
    VcardTypes types;
    Point *point;

    if (text_is_empty(value) || !vcard_reading_room(reading, line))
        return vcard_fact(FACT_NONE);
    vcard_types_read(line, &types);
    if (label == NULL)
        label = own != NULL ? own : types.label;
    point = person_add_point(reading->person, kind, label, value);
    if (point != NULL && types.preferred)
        point->preferred = true;
    vcard_types_clear(&types);
    return vcard_entry_fact(FACT_POINT, reading->person->points, point);
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

VcardFact
vcard_read_phone(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    g_autofree char *phone = text != NULL ? phone_text(text) : NULL;

    return add_point(reading, line, POINT_PHONE, phone, NULL);
}

VcardFact
vcard_read_email(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autofree char *text = vcard_text(line->value);
    bool is_uri = text != NULL && g_ascii_strncasecmp(text, "mailto:", 7) == 0;

    return add_point(reading, line, POINT_EMAIL, is_uri ? text + 7 : text, NULL);
}

VcardFact
vcard_read_url(VcardReading *reading, const VcardLine *line, const char *word)
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

VcardFact
vcard_read_messenger(VcardReading *reading, const VcardLine *line, const char *word)
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
VcardFact
vcard_read_profile(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
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
        return vcard_fact(FACT_NONE);
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

VcardFact
vcard_read_address(VcardReading *reading, const VcardLine *line, const char *word G_GNUC_UNUSED)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char *parts[7]; /* box, more, street, town, region, code, country */
    VcardFact found;

    vcard_parts(line->value, parts, G_N_ELEMENTS(parts));
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
    vcard_parts_free(parts, G_N_ELEMENTS(parts));
    return found;
}
