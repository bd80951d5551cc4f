/* SPDX-License-Identifier: Apache-2.0
 * Dates and times in tables. */
#include "format/table_date.h"

#include <stdio.h>
#include <string.h>

#define MAX_PIECES 3

/* A number or the name of a month. */
typedef struct {
    int number;
    int digits; /* 0 for a name */
} Piece;

typedef struct {
    Piece pieces[MAX_PIECES];
    int count;
    bool yearless; /* began with -- */
    char between;  /* the character after the first piece */
    const char *rest;
} Pieces;

typedef struct {
    int year; /* -1 for none */
    int month;
    int day;
} Civil;

static int
month_number(const char *word, gsize length)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};

    for (int i = 0; i < 12; i++) {
        if (length >= 3 && length <= strlen(names[i]) &&
            g_ascii_strncasecmp(word, names[i], length) == 0)
            return i + 1;
    }
    return length == 4 && g_ascii_strncasecmp(word, "sept", 4) == 0 ? 9 : 0;
}

static bool
is_ordinal(const char *word, gsize length)
{
    static const char *const endings[] = {"st", "nd", "rd", "th"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (length == 2 && g_ascii_strncasecmp(word, endings[i], 2) == 0)
            return true;
    }
    return false;
}

static gsize
word_length(const char *at)
{
    gsize length = 0;

    while (g_ascii_isalpha(at[length]))
        length++;
    return length;
}

/* Read one number or month at *at, which moves behind it. */
static bool
read_piece(const char **at, Piece *piece)
{
    gsize length = word_length(*at);

    *piece = (Piece){0};
    if (length > 0) {
        piece->number = month_number(*at, length);
        *at += length;
        return piece->number != 0;
    }
    for (; g_ascii_isdigit(**at) && piece->digits < 9; (*at)++) {
        piece->number = piece->number * 10 + (**at - '0');
        piece->digits++;
    }
    length = word_length(*at);
    if (is_ordinal(*at, length))
        *at += length;
    return piece->digits > 0;
}

/* Up to three pieces, and what comes behind them. */
static bool
split(const char *text, Pieces *pieces)
{
    const char *at = text + strspn(text, " \t");

    *pieces = (Pieces){.yearless = g_str_has_prefix(at, "--")};
    if (pieces->yearless)
        at += 2;
    while (*at != '\0' && pieces->count < MAX_PIECES) {
        const char *before = at;

        if (!read_piece(&at, &pieces->pieces[pieces->count]))
            return false;
        /* A time after fewer pieces than a date has. */
        if (*at == ':') {
            at = before;
            break;
        }
        if (pieces->count++ == 0)
            pieces->between = *at;
        if (pieces->count < MAX_PIECES)
            at += strspn(at, " ,./-");
        if (pieces->count == 1 && pieces->pieces[0].digits == 8)
            break;
    }
    pieces->rest = at;
    return pieces->count > 0;
}

/* Behind a date only a time may follow. */
static bool
rest_is_fine(const Pieces *pieces)
{
    const char *rest = pieces->rest + strspn(pieces->rest, ". ,");

    if (*rest == 'T' || *rest == 't')
        rest++;
    return *rest == '\0' || g_ascii_isdigit(*rest);
}

static int
full_year(const Piece *piece)
{
    if (piece->digits > 2)
        return piece->number;
    return piece->number + (piece->number < 30 ? 2000 : 1900);
}

static Civil
civil_with_name(const Pieces *pieces)
{
    const Piece *p = pieces->pieces;
    int name = p[0].digits == 0 ? 0 : 1;
    const Piece *day = &p[1 - name];
    Civil civil = {.year = -1, .month = p[name].number, .day = day->number};

    if (pieces->count == 3 && p[0].digits == 4) {
        civil.year = p[0].number;
        civil.day = p[2].number;
    } else if (pieces->count == 3) {
        civil.year = full_year(&p[2]);
    }
    return civil;
}

/* What only the numbers can tell of their order. */
static DateOrder
order_of(const Pieces *pieces)
{
    const Piece *p = pieces->pieces;

    if (pieces->yearless || pieces->count < 2 || p[0].digits == 0 || p[1].digits == 0 ||
        p[0].digits > 2 || p[1].digits > 2)
        return DATE_ORDER_UNKNOWN;
    if (p[0].number > 12 && p[0].number <= 31 && p[1].number <= 12)
        return DATE_ORDER_DAY_FIRST;
    if (p[1].number > 12 && p[1].number <= 31 && p[0].number <= 12)
        return DATE_ORDER_MONTH_FIRST;
    return DATE_ORDER_UNKNOWN;
}

/* 03/04[/1980]. false when the order is not known. */
static bool
civil_by_order(const Pieces *pieces, DateOrder order, Civil *civil)
{
    const Piece *p = pieces->pieces;
    DateOrder known = order_of(pieces);

    if (known == DATE_ORDER_UNKNOWN && pieces->between == '.')
        known = DATE_ORDER_DAY_FIRST; /* nobody writes 4.15.1980 */
    if (known == DATE_ORDER_UNKNOWN)
        known = order;
    if (known == DATE_ORDER_UNKNOWN && p[0].number != p[1].number)
        return false;
    *civil = (Civil){.year = pieces->count == 3 ? full_year(&p[2]) : -1,
                     .month = p[known == DATE_ORDER_DAY_FIRST ? 1 : 0].number,
                     .day = p[known == DATE_ORDER_DAY_FIRST ? 0 : 1].number};
    if (pieces->count == 3 && p[2].number == 0)
        civil->year = -1;
    return true;
}

static bool
is_all_zero(const Pieces *pieces)
{
    for (int i = 0; i < pieces->count; i++) {
        if (pieces->pieces[i].number != 0)
            return false;
    }
    return true;
}

static bool
has_name(const Pieces *pieces)
{
    return pieces->count >= 2 && (pieces->pieces[0].digits == 0) != (pieces->pieces[1].digits == 0);
}

static DateFound
civil_of(const Pieces *pieces, DateOrder order, Civil *civil)
{
    const Piece *p = pieces->pieces;

    if (is_all_zero(pieces))
        return DATE_NONE;
    if (pieces->yearless && pieces->count == 1 && p[0].digits == 4)
        *civil = (Civil){.year = -1, .month = p[0].number / 100, .day = p[0].number % 100};
    else if (pieces->yearless && pieces->count == 2)
        *civil = (Civil){.year = -1, .month = p[0].number, .day = p[1].number};
    else if (pieces->yearless)
        return DATE_WRONG;
    else if (has_name(pieces))
        *civil = civil_with_name(pieces);
    else if (pieces->count == 1 && p[0].digits == 8)
        *civil = (Civil){p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100};
    else if (pieces->count == 3 && p[0].digits >= 3)
        *civil = (Civil){p[0].number, p[1].number, p[2].number};
    else if (pieces->count < 2 || p[0].digits == 0 || p[0].digits > 2 || p[1].digits > 2)
        return DATE_WRONG;
    else if (!civil_by_order(pieces, order, civil))
        return DATE_AMBIGUOUS;
    /* Years that programs write where there is none: Apple's and Outlook's. */
    if (civil->year == 1604 || civil->year == 0)
        civil->year = -1;
    return civil->year == 4501 ? DATE_NONE : DATE_GIVEN;
}

static bool
civil_format(const Civil *civil, char date[DAY_TEXT_SIZE])
{
    if (civil->year > 9999 || civil->month > 12 || civil->day > 31)
        return false;
    if (civil->year == -1)
        (void)g_snprintf(date, DAY_TEXT_SIZE, "--%02d-%02d", civil->month, civil->day);
    else
        (void)g_snprintf(date, DAY_TEXT_SIZE, "%04d-%02d-%02d", civil->year, civil->month,
                         civil->day);
    return occasion_date_is_valid(date);
}

DateFound
table_date_read(const char *text, DateOrder order, char date[DAY_TEXT_SIZE])
{
    Pieces pieces;
    Civil civil;
    DateFound found;

    if (text[strspn(text, " \t")] == '\0')
        return DATE_NONE;
    if (!split(text, &pieces) || !rest_is_fine(&pieces))
        return DATE_WRONG;
    found = civil_of(&pieces, order, &civil);
    if (found == DATE_GIVEN && !civil_format(&civil, date))
        return DATE_WRONG;
    return found;
}

DateOrder
table_date_order(const char *text)
{
    Pieces pieces;

    if (!split(text, &pieces) || !rest_is_fine(&pieces))
        return DATE_ORDER_UNKNOWN;
    return order_of(&pieces);
}

bool
table_month_read(const char *text, char date[DAY_TEXT_SIZE])
{
    Pieces pieces;
    const Piece *p = pieces.pieces;
    int year;
    int month;

    if (!split(text, &pieces) || pieces.yearless || *pieces.rest != '\0')
        return false;
    if (pieces.count == 1 && p[0].digits == 4) {
        (void)g_snprintf(date, DAY_TEXT_SIZE, "%04d", p[0].number);
        return p[0].number > 0;
    }
    if (pieces.count == 2 && (p[0].digits == 4 || p[1].digits == 4)) {
        year = p[0].digits == 4 ? p[0].number : p[1].number;
        month = p[0].digits == 4 ? p[1].number : p[0].number;
        (void)g_snprintf(date, DAY_TEXT_SIZE, "%04d-%02d", year, CLAMP(month, 0, 99));
        return year > 0 && month >= 1 && month <= 12;
    }
    return table_date_read(text, DATE_ORDER_MONTH_FIRST, date) == DATE_GIVEN && *date != '-';
}

/* "9:30", "09:30:00", "9:30 PM" as seconds of the day. */
static bool
read_time(const char **at, gint64 *seconds_out)
{
    int parts[3] = {0, 0, 0};
    gsize word;
    int count;

    for (count = 0; count < 3; count++) {
        Piece piece;

        if (!g_ascii_isdigit(**at) || !read_piece(at, &piece) || piece.digits > 2)
            return false;
        parts[count] = piece.number;
        if (**at != ':')
            break;
        (*at)++;
    }
    if (count == 0 || count == 3 || parts[1] > 59 || parts[2] > 60)
        return false;
    if (**at == '.') /* parts of a second */
        *at += 1 + strspn(*at + 1, "0123456789");
    while (**at == ' ' || g_str_has_prefix(*at, "\xc2\xa0") ||
           g_str_has_prefix(*at, "\xe2\x80\xaf"))
        *at += **at == ' ' ? 1 : (guint8) * *at == 0xc2 ? 2 : 3;
    word = word_length(*at);
    if (word == 2 && g_ascii_strncasecmp(*at + 1, "m", 1) == 0 && strchr("aApP", **at) != NULL) {
        if (parts[0] < 1 || parts[0] > 12)
            return false;
        parts[0] = parts[0] % 12 + (g_ascii_tolower(**at) == 'p' ? 12 : 0);
        *at += 2;
    }
    *seconds_out = parts[0] * 3600 + parts[1] * 60 + parts[2];
    return parts[0] < 24;
}

/* "", "UTC", "GMT", "Z", "+0100", "+01:00" as seconds east. */
static bool
read_zone(const char *at, gint64 *east_out)
{
    int hours = 0;
    int minutes = 0;

    at += strspn(at, " ");
    *east_out = 0;
    if (*at == '\0' || g_ascii_strcasecmp(at, "utc") == 0 || g_ascii_strcasecmp(at, "z") == 0 ||
        g_ascii_strcasecmp(at, "gmt") == 0)
        return true;
    if ((*at != '+' && *at != '-') || !g_ascii_isdigit(at[1]) || !g_ascii_isdigit(at[2]))
        return false;
    hours = (at[1] - '0') * 10 + (at[2] - '0');
    if (at[3] != '\0') {
        const char *rest = at + 3 + (at[3] == ':');

        if (!g_ascii_isdigit(rest[0]) || !g_ascii_isdigit(rest[1]) || rest[2] != '\0')
            return false;
        minutes = (rest[0] - '0') * 10 + (rest[1] - '0');
    }
    *east_out = (*at == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    return hours <= 14 && minutes < 60;
}

bool
table_instant_read(const char *text, gint64 *at_out)
{
    char date[DAY_TEXT_SIZE];
    Pieces pieces;
    const char *at;
    gint64 seconds = 0;
    gint64 east = 0;
    Day day;

    if (!split(text, &pieces) ||
        table_date_read(text, DATE_ORDER_MONTH_FIRST, date) != DATE_GIVEN ||
        !day_parse_iso(date, &day))
        return false;
    at = pieces.rest + strspn(pieces.rest, ", ");
    if (*at == 'T' || *at == 't')
        at++;
    if (*at != '\0' && (!read_time(&at, &seconds) || !read_zone(at, &east)))
        return false;
    *at_out = day * 86400 + seconds - east;
    return true;
}
