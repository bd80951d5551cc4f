/* SPDX-License-Identifier: Apache-2.0
 * English words. Names are handled as Unicode text (initials by UAX #24 scripts). */
#include "web/words.h"

#include <string.h>

#include "base/id.h"
#include "base/phrase.h"

void
words_init(Words *words, const Zone *zone, Day today)
{
    *words = (Words){.texts = g_string_chunk_new(4096), .zone = zone, .today = today};
}

void
words_clear(Words *words)
{
    g_clear_pointer(&words->texts, g_string_chunk_free);
}

const char *
words_format(Words *words, const char *format, ...)
{
    g_autofree char *text = NULL;
    va_list args;

    va_start(args, format);
    text = g_strdup_vprintf(format, args);
    va_end(args);
    return g_string_chunk_insert(words->texts, text);
}

static const char *
iso_date(Words *words, Day day)
{
    char text[DAY_TEXT_SIZE];

    return g_string_chunk_insert(words->texts, day_format(day, text));
}

/** Into the chunk. */
static const char *
keep(Words *words, char *take_text)
{
    g_autofree char *text = take_text;

    return g_string_chunk_insert(words->texts, text);
}

const char *
words_weekday_date(Words *words, Day day)
{
    return keep(words, phrase_weekday_date(day, words->today));
}

WhenView
words_when(Words *words, Day day)
{
    return (WhenView){.iso = iso_date(words, day),
                      .text = keep(words, phrase_when(day, words->today))};
}

WhenView
words_date(Words *words, Day day)
{
    return (WhenView){.iso = iso_date(words, day),
                      .text = keep(words, phrase_date(day, words->today))};
}

const char *
words_occasion_date(Words *words, const char *date)
{
    char *text = phrase_occasion_date(date);

    return text == NULL ? NULL : keep(words, text);
}

const char *
words_partial_date(Words *words, const char *date)
{
    int month = strlen(date) >= 7 ? (date[5] - '0') * 10 + date[6] - '0' : 0;

    if (month < 1 || month > 12)
        return date;
    return words_format(words, "%s %.4s", phrase_month(month), date);
}

WhenView
words_month(Words *words, Day day)
{
    int year;
    int month;
    int date;

    day_to_civil(day, &year, &month, &date);
    return (WhenView){.iso = words_format(words, "%04d-%02d", year, month),
                      .text = words_format(words, "%s %d", phrase_month(month), year)};
}

/** Scripts in which a name's words begin with letters that stand well alone. */
static bool
has_initials(gunichar letter)
{
    switch (g_unichar_get_script(letter)) { /* a foreign enum with hundreds of values */
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_HEBREW:
        return true;
    default:
        return false;
    }
}

/** The first letters of the first and the last word; of one word only in other scripts. */
static const char *
initials_of(Words *words, const char *name)
{
    gunichar first = 0;
    gunichar last = 0;
    bool inside = false;
    char text[16];
    int length = 0;

    for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);

        if (g_unichar_isalnum(letter) && !inside) {
            inside = true;
            if (first == 0)
                first = letter;
            else
                last = letter;
        } else if (g_unichar_isspace(letter)) {
            inside = false;
        }
    }
    if (first != 0)
        length = g_unichar_to_utf8(g_unichar_toupper(first), text);
    if (last != 0 && has_initials(first) && has_initials(last))
        length += g_unichar_to_utf8(g_unichar_toupper(last), text + length);
    return g_string_chunk_insert_len(words->texts, text, length);
}

FaceView
words_face(Words *words, gint64 id, const char *name)
{
    char text[ID_TEXT_SIZE];

    return (FaceView){.id = g_string_chunk_insert(words->texts, id_format(id, text)),
                      .name = name,
                      .initials = initials_of(words, name),
                      .hue = g_str_hash(name) % FACE_HUES};
}

const char *
words_role(Words *words, const char *title, const char *company)
{
    if (title != NULL && company != NULL)
        return words_format(words, "%s, %s", title, company);
    return title != NULL ? title : company;
}

WarmthView
words_warmth(const Tie *tie)
{
    WarmthView warmth = {.percent = (unsigned)(CLAMP(tie->warmth, 0, 1) * 100 + 0.5)};

    if (tie->touch_days == 0)
        return warmth;
    warmth.word = tie->warmth >= 0.7    ? "warm"
                  : tie->warmth >= 0.45 ? "steady"
                  : tie->warmth >= 0.2  ? "cooling"
                                        : "cold";
    return warmth;
}

const char *
words_cadence(Words *words, const Tie *tie)
{
    if (tie->cadence_days <= 0)
        return NULL;
    return keep(words, tie->cadence_from == CADENCE_FROM_LEARNED
                           ? phrase_about_every(tie->cadence_days)
                           : phrase_every(tie->cadence_days));
}

/** Words and icons by channel. */
static const struct {
    const char *name;
    const char *icon;
    const char *out;
    const char *in;
    const char *both;
} channels[] = {
    [CHANNEL_IN_PERSON] = {"in person", "coffee", "Met in person", "Met in person",
                           "Met in person"},
    [CHANNEL_CALL] = {"call", "phone", "You called", "They called", "Talked on the phone"},
    [CHANNEL_VIDEO] = {"video", "video", "Video call", "Video call", "Video call"},
    [CHANNEL_EMAIL] = {"email", "mail", "You wrote", "They wrote", "Wrote to each other"},
    [CHANNEL_MESSAGE] = {"message", "message-circle", "You sent a message", "They sent a message",
                         "Exchanged messages"},
    [CHANNEL_LINKEDIN] = {"LinkedIn", "share-2", "You wrote on LinkedIn", "They wrote on LinkedIn",
                          "Exchanged messages on LinkedIn"},
    [CHANNEL_SOCIAL] = {"social", "globe", "You reached out online", "They reached out online",
                        "In touch online"},
    [CHANNEL_LETTER] = {"letter", "pen-line", "You sent a letter", "They sent a letter",
                        "Exchanged letters"},
    [CHANNEL_OTHER] = {"any way", "users", "You were in touch", "They were in touch", "In touch"},
};

const char *
words_channel(Channel channel)
{
    return channels[channel].name;
}

const char *
words_channel_icon(Channel channel)
{
    return channels[channel].icon;
}

const char *
words_touch(Channel channel, Direction direction)
{
    switch (direction) {
    case DIRECTION_OUT:
        return channels[channel].out;
    case DIRECTION_IN:
        return channels[channel].in;
    case DIRECTION_BOTH:
        break;
    }
    return channels[channel].both;
}
