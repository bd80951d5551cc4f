/* SPDX-License-Identifier: Apache-2.0
 * Ways to reach a person, and the form in which two spellings of one are equal. */
#include "model/person.h"

#include <string.h>

#include "base/text.h"

static const char *const point_names[] = {
    [POINT_EMAIL] = "email", [POINT_PHONE] = "phone", [POINT_ADDRESS] = "address",
    [POINT_URL] = "url",     [POINT_IMPP] = "impp",
};

static char *
normalise_email(const char *value)
{
    const char *open = strrchr(value, '<');
    gsize length;
    g_autofree char *address = NULL;
    g_autofree char *lower = NULL;
    GString *text = g_string_new(NULL);

    if (open != NULL) /* Jane Doe <jane@example.com> */
        value = open + 1;
    length = strcspn(value, ">");
    if (g_ascii_strncasecmp(value, "mailto:", 7) == 0) {
        value += 7;
        length = strcspn(value, "?>");
    }
    address = g_strndup(value, length);
    lower = g_utf8_strdown(address, -1);
    for (const char *at = lower; *at != '\0'; at = g_utf8_next_char(at)) {
        if (!g_unichar_isspace(g_utf8_get_char(at)))
            g_string_append_unichar(text, g_utf8_get_char(at));
    }
    return g_string_free(text, text->len == 0);
}

/* The digits of an extension where one begins here ("x12", "ext. 12", ";ext=12", "#12"); NULL for
 * none. */
static const char *
extension_start(const char *text)
{
    static const char *const words[] = {";ext", "extension", "ext", "x", "#", ";", ","};

    if (strchr(";eExX#,", *text) == NULL)
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *rest = text + strlen(words[i]);

        if (g_ascii_strncasecmp(text, words[i], strlen(words[i])) != 0)
            continue;
        rest += strspn(rest, " .:=,;#");
        if (g_ascii_isdigit(*rest))
            return rest;
    }
    return NULL;
}

/* The key of a letter, for numbers such as 1-800-FLOWERS (ITU-T E.161). */
static char
keypad(char letter)
{
    static const char keys[] = "22233344455566677778889999";

    return keys[g_ascii_tolower(letter) - 'a'];
}

static char *
normalise_phone(const char *value)
{
    GString *text = g_string_new(NULL);
    const char *at = g_ascii_strncasecmp(value, "tel:", 4) == 0 ? value + 4 : value;
    bool extended = false;
    bool digits = false;

    while (*at != '\0') {
        gunichar c = g_utf8_get_char(at);
        const char *extension = digits && !extended ? extension_start(at) : NULL;

        if (extension != NULL) {
            g_string_append_c(text, ';');
            extended = true;
            at = extension;
            continue;
        }
        if (c == ';') /* parameters: phone-context, isub */
            break;
        if (digits && (text->str[0] == '+' || g_str_has_prefix(text->str, "00")) &&
            g_str_has_prefix(at, "(0)"))
            at += 2; /* +44 (0)20: the zero is for callers inside the country */
        else if (g_unichar_isdigit(c)) {
            g_string_append_c(text, (char)('0' + g_unichar_digit_value(c)));
            digits = true;
        } else if ((c == '+' || c == 0xff0b) && text->len == 0)
            g_string_append_c(text, '+');
        else if (digits && c < 0x80 && g_ascii_isalpha((char)c))
            g_string_append_c(text, keypad((char)c));
        at = g_utf8_next_char(at);
    }
    if (g_str_has_prefix(text->str, "00") && g_ascii_isdigit(text->str[2]) && text->str[2] != '0')
        g_string_overwrite(g_string_erase(text, 0, 1), 0, "+");
    return g_string_free(text, !digits);
}

/* The profile's part of a path on LinkedIn, in the form in which two links to it are equal: without
 * the language or page below it, escapes resolved, in lower case. */
static char *
linkedin_path(const char *path)
{
    g_autofree char *cut = NULL;
    g_autofree char *plain = NULL;

    if (g_ascii_strncasecmp(path, "/in/", 4) == 0)
        cut = g_strndup(path, 4 + strcspn(path + 4, "/"));
    else
        cut = g_strdup(path);
    plain = g_uri_unescape_string(cut, "/");
    return plain != NULL && g_utf8_validate(plain, -1, NULL) ? g_utf8_strdown(plain, -1)
                                                             : g_ascii_strdown(cut, -1);
}

/* What stands behind “https://” or another scheme. */
static const char *
skip_scheme(const char *url)
{
    gsize length = strspn(url, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    return g_str_has_prefix(url + length, "://") ? url + length + 3 : url;
}

static char *
normalise_url(const char *value)
{
    const char *start = skip_scheme(value);
    gsize host_length = strcspn(start, "/?#");
    const char *path = start + host_length;
    gsize path_length = strcspn(path, "?#");
    const char *rest = path + path_length;
    g_autofree char *host = g_ascii_strdown(start, (gssize)host_length);
    const char *site = g_str_has_prefix(host, "www.") ? host + 4 : host;
    g_autofree char *page = NULL;

    while (path_length > 0 && path[path_length - 1] == '/')
        path_length--;
    page = g_strndup(path, path_length);
    if (g_str_has_suffix(site, ".linkedin.com") || strcmp(site, "linkedin.com") == 0) {
        g_autofree char *profile = linkedin_path(page);

        return g_strconcat("linkedin.com", profile, NULL);
    }
    if (*site == '\0')
        return NULL;
    /* profile.php?id=1 and #!/jane name the person; #contact is a place in a page. */
    if (*rest == '#' && rest[1] != '!' && rest[1] != '/')
        rest = "";
    return g_strconcat(site, page, rest, NULL);
}

char *
point_normalise(PointKind kind, const char *value)
{
    g_autofree char *stripped = text_strip_or_null(value);
    char *fold;

    if (stripped == NULL)
        return NULL;
    switch (kind) {
    case POINT_EMAIL:
        return normalise_email(stripped);
    case POINT_PHONE:
        return normalise_phone(stripped);
    case POINT_URL:
        return normalise_url(stripped);
    case POINT_IMPP:
        return g_utf8_strdown(stripped, -1);
    case POINT_ADDRESS:
        break;
    }
    fold = text_fold(stripped);
    if (*fold == '\0')
        g_clear_pointer(&fold, g_free);
    return fold;
}

void
point_free(Point *point)
{
    if (point == NULL)
        return;
    g_free(point->label);
    g_free(point->value);
    g_free(point->normalised);
    g_free(point->source);
    g_free(point);
}

const char *
point_kind_name(PointKind kind)
{
    return point_names[kind];
}

bool
point_kind_parse(const char *name, PointKind *kind_out)
{
    for (PointKind kind = 0; kind < G_N_ELEMENTS(point_names); kind++) {
        if (strcmp(name, point_names[kind]) == 0) {
            *kind_out = kind;
            return true;
        }
    }
    return false;
}
