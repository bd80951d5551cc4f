/* SPDX-License-Identifier: Apache-2.0
 * Mail containers that are one file (RFC 4155, and what is written instead). One pass through a
 * fixed window: only the headers and the start of the body of one message are ever kept. */
#include "format/mbox.h"

#include <string.h>

#include "format/mail_header.h"

#define WINDOW_BYTES (96 * 1024)

/* So much is in the window before a line is looked at, unless the input ends sooner: a piece of it
 * and the line behind. */
#define AHEAD_BYTES (32 * 1024)

/* Longer lines are taken in pieces. */
#define PIECE_BYTES (16 * 1024)

/* A message's Content-Length is given up when so many messages seem to stand inside it. */
#define HELD_MAX 256

typedef struct {
    Input *input;
    MailParser *parser;
    MailFolder folder;
    bool is_single; /* the whole input is one message */
    char *window;
    gsize at;
    gsize filled;
    bool ended;
    gint64 offset; /* of window[at] in the input */
    guint64 line;  /* number of the line there */
    bool after_blank;
    bool inside_line;
    GString *head;
    GString *body;
    gint64 content_end; /* where the last message ends by its Content-Length; 0 when it has none */
    GPtrArray *held;    /* Record: read, and not yet given out */
    guint64 number;
} MboxState;

/* A line or a piece of one, in the window. */
typedef struct {
    const char *start;
    gsize length; /* line end included; 0 at the end of the input */
} Line;

static bool
fill(MboxState *state, GError **error)
{
    if (state->ended || state->filled - state->at >= AHEAD_BYTES)
        return true;
    memmove(state->window, state->window + state->at, state->filled - state->at);
    state->filled -= state->at;
    state->at = 0;
    while (!state->ended && state->filled < WINDOW_BYTES) {
        gsize got = 0;

        if (!input_read(state->input, state->window + state->filled, WINDOW_BYTES - state->filled,
                        &got, error))
            return false;
        state->ended = got == 0;
        state->filled += got;
    }
    return true;
}

static bool
peek_line(MboxState *state, Line *line_out, GError **error)
{
    gsize length;
    const char *newline;

    if (!fill(state, error))
        return false;
    line_out->start = state->window + state->at;
    length = MIN(state->filled - state->at, PIECE_BYTES);
    newline = memchr(line_out->start, '\n', length);
    line_out->length = newline == NULL ? length : (gsize)(newline - line_out->start) + 1;
    return true;
}

static bool
is_blank(const char *start, gsize length)
{
    return (length == 1 && start[0] == '\n') ||
           (length == 2 && start[0] == '\r' && start[1] == '\n');
}

static void
consume(MboxState *state, Line line)
{
    bool ends = line.start[line.length - 1] == '\n';

    state->after_blank = !state->inside_line && is_blank(line.start, line.length);
    state->inside_line = !ends;
    state->line += ends;
    state->at += line.length;
    state->offset += (gint64)line.length;
}

/* A header that mail begins with; "Note:" in a text is none. */
static bool
is_usual_header(const char *line, gsize length)
{
    static const char *const usual[] = {
        "ARC-",    "Authentication-", "Content-", "Date:",    "Delivered-To", "DKIM-",   "Envelope",
        "From:",   "Message-",        "MIME-",    "Received", "Reply-To:",    "Return-", "Sender:",
        "Status:", "Subject:",        "To:",      "X-",       ">From ",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(usual); i++)
        if (length > strlen(usual[i]) && g_ascii_strncasecmp(line, usual[i], strlen(usual[i])) == 0)
            return usual[i][0] == '>' || mail_header_line(line, length) > 0;
    return false;
}

/* What Thunderbird ("From " or "From - ") and trimmed exports ("From 184@xxx") write. */
static bool
is_bare(const char *line, gsize length, bool *is_dash_out)
{
    g_autofree char *rest = length > 256 ? NULL : g_strstrip(g_strndup(line + 5, length - 5));

    *is_dash_out = g_strcmp0(rest, "-") == 0;
    return rest != NULL && strpbrk(rest, " \t") == NULL;
}

/* Whether a message starts at a position. Prose begins lines with "From " too, and mail is quoted
 * in mail: so what follows has to look like mail, the more the less sure the place is. */
static bool
is_separator(const char *at, const char *end, bool after_blank, gint64 *date_out, bool *dated_out)
{
    const char *newline;
    const char *next;
    gsize length, left;
    bool is_dash;

    if (end - at < 5 || memcmp(at, "From ", 5) != 0)
        return false;
    newline = memchr(at, '\n', (gsize)(end - at));
    next = newline == NULL ? end : newline + 1;
    length = (gsize)(next - at);
    left = (gsize)(end - next);
    *dated_out = mbox_separator_parse(at, length, date_out);
    if (is_usual_header(next, left))
        return *dated_out || (is_bare(at, length, &is_dash) && (after_blank || is_dash));
    return *dated_out && after_blank &&
           (left == 0 || mail_header_line(next, left) > 0 || next[0] == '\n' || next[0] == '\r');
}

static bool
starts_here(MboxState *state, Line line, bool after_blank, MailMessage *message_out)
{
    bool dated = false;
    gint64 date = 0;

    if (line.length < 5 || line.start[0] != 'F' || state->inside_line ||
        !is_separator(line.start, state->window + state->filled, after_blank, &date, &dated))
        return false;
    if (message_out != NULL) {
        message_out->has_envelope_at = dated;
        message_out->envelope_at = date;
    }
    return true;
}

static bool
is_number(Line line)
{
    gsize digits = 0;

    while (digits < line.length && g_ascii_isdigit(line.start[digits]))
        digits++;
    while (digits < line.length && strchr(" \t\r\n", line.start[digits]) != NULL)
        digits++;
    return digits == line.length && g_ascii_isdigit(line.start[0]);
}

/* Blank lines before the first message, a byte order mark, Apple Mail's byte count. */
static bool
skip_leading(MboxState *state, GError **error)
{
    Line line = {0};

    if (!peek_line(state, &line, error))
        return false;
    if (line.length >= 3 && memcmp(line.start, "\xef\xbb\xbf", 3) == 0) {
        state->at += 3;
        state->offset += 3;
        if (!peek_line(state, &line, error))
            return false;
    }
    if (state->is_single && line.length > 0 && line.length < 24 && is_number(line)) {
        consume(state, line);
        if (!peek_line(state, &line, error))
            return false;
    }
    while (line.length > 0 && is_blank(line.start, line.length)) {
        consume(state, line);
        if (!peek_line(state, &line, error))
            return false;
    }
    state->after_blank = true;
    return true;
}

/* Take the separator, if the message has one. */
static bool
read_separator(MboxState *state, MailMessage *message, GError **error)
{
    Line line = {0};

    if (!peek_line(state, &line, error))
        return false;
    if (line.length < 5 || memcmp(line.start, "From ", 5) != 0)
        return true;
    if (!starts_here(state, line, true, message) && state->number + state->held->len > 0)
        return true;
    do {
        consume(state, line);
        if (!peek_line(state, &line, error))
            return false;
    } while (state->inside_line && line.length > 0);
    return true;
}

static bool
read_head(MboxState *state, MailMessage *message, GError **error)
{
    Line line = {0};

    g_string_truncate(state->head, 0);
    while (true) {
        gsize room = MAIL_HEAD_MAX - state->head->len;

        if (!peek_line(state, &line, error))
            return false;
        if (line.length == 0)
            return true;
        if (!state->is_single && state->head->len > 0 && starts_here(state, line, false, NULL))
            return true;
        if (!state->inside_line && is_blank(line.start, line.length)) {
            consume(state, line);
            return true;
        }
        g_string_append_len(state->head, line.start, (gssize)MIN(line.length, room));
        message->head_cut = message->head_cut || line.length > room;
        consume(state, line);
    }
}

static bool
read_body(MboxState *state, GError **error)
{
    Line line = {0};

    g_string_truncate(state->body, 0);
    while (true) {
        if (!peek_line(state, &line, error))
            return false;
        if (line.length == 0 ||
            (!state->is_single && starts_here(state, line, state->after_blank, NULL)))
            return true;
        if (state->body->len < MAIL_BODY_MAX)
            g_string_append_len(state->body, line.start,
                                (gssize)MIN(line.length, MAIL_BODY_MAX - state->body->len));
        consume(state, line);
        if (state->is_single && state->body->len >= MAIL_BODY_MAX)
            return true; /* nobody asks where it ends */
    }
}

/* A header line within which the input ends may hold half an address: it is left out, and said. */
static bool
leave_out_cut(MboxState *state)
{
    const char *newline = g_strrstr_len(state->head->str, (gssize)state->head->len, "\n");

    if (!state->inside_line || state->head->len == 0)
        return false;
    g_string_truncate(state->head, newline == NULL ? 0 : (gsize)(newline - state->head->str) + 1);
    return true;
}

static gint64
content_length(const GString *head_text)
{
    MailHead head;
    const MailField *field;
    g_autofree char *value = NULL;

    mail_head_scan(head_text->str, head_text->len, &head);
    field = mail_head_find(&head, MAIL_CONTENT_LENGTH);
    if (field == NULL)
        return 0;
    value = mail_field_value(field, 16);
    return (gint64)MIN(g_ascii_strtoull(value, NULL, 10), G_MAXINT64 / 2);
}

/* Read a message and add it to those held; nothing is added at the end of the input. */
static bool
read_message(MboxState *state, GError **error)
{
    MailMessage message = {.folder = state->folder};
    Record *record;
    Line line = {0};
    gint64 length;
    gint64 body_start;
    guint64 number_line;
    bool is_cut;

    if (state->offset == 0 && !skip_leading(state, error))
        return false;
    if (!peek_line(state, &line, error))
        return false;
    if (line.length == 0)
        return true;
    number_line = state->line;
    if (!read_separator(state, &message, error) || !read_head(state, &message, error))
        return false;
    is_cut = leave_out_cut(state);
    body_start = state->offset;
    if (!read_body(state, error))
        return false;
    length = content_length(state->head);
    state->content_end = length > 0 ? body_start + length : 0;
    message.head = state->head->str;
    message.head_length = state->head->len;
    message.body = state->body->str;
    message.body_length = state->body->len;
    record = g_new0(Record, 1);
    record->line = number_line;
    mail_parse(state->parser, &message, record);
    if (is_cut)
        record_problem(record, state->line, "",
                       "The file is cut off within this line of a message's headers, which was "
                       "left out.");
    g_ptr_array_add(state->held, record);
    return true;
}

/* Read a message. While its Content-Length ends further on, read what may be messages or its own
 * unquoted text; whether its end falls on a separator tells which. */
static bool
read_ahead(MboxState *state, GError **error)
{
    gint64 end;
    gsize count;

    if (!read_message(state, error))
        return false;
    end = state->is_single ? 0 : state->content_end;
    do {
        count = state->held->len;
        if (state->offset < end && count < HELD_MAX && !read_message(state, error))
            return false;
    } while (state->held->len > count);
    /* A blank line may follow that is not counted. */
    if (count > 1 && state->offset >= end && state->offset <= end + 2)
        g_ptr_array_set_size(state->held, 1);
    return true;
}

static void
record_free(void *user_data)
{
    record_clear(user_data);
    g_free(user_data);
}

static bool
mbox_next(void *user_data, Record *record, bool *more_out, GError **error)
{
    MboxState *state = user_data;
    g_autofree Record *first = NULL;

    if (state->held->len == 0 && (!state->is_single || state->number == 0) &&
        !read_ahead(state, error))
        return false;
    *more_out = state->held->len > 0;
    if (*more_out) {
        first = g_ptr_array_steal_index(state->held, 0);
        *record = *first;
        record->number = ++state->number;
    }
    return true;
}

static void
mbox_free(void *user_data)
{
    MboxState *state = user_data;

    input_free(state->input);
    mail_parser_free(state->parser);
    g_free(state->window);
    g_string_free(state->head, TRUE);
    g_string_free(state->body, TRUE);
    g_ptr_array_unref(state->held);
    g_free(state);
}

static const ReaderMethods mbox_methods = {.next = mbox_next, .free = mbox_free};

static MboxState *
state_new(Input *take_input, MailFolder folder)
{
    MboxState *state = g_new0(MboxState, 1);

    state->input = take_input;
    state->parser = mail_parser_new();
    state->folder = folder;
    state->window = g_malloc(WINDOW_BYTES);
    state->line = 1;
    state->head = g_string_new(NULL);
    state->body = g_string_new(NULL);
    state->held = g_ptr_array_new_with_free_func(record_free);
    return state;
}

Reader *
mbox_reader_new(Input *take_input, MailFolder folder)
{
    return reader_new("mbox", &mbox_methods, state_new(take_input, folder));
}

Reader *
eml_reader_new(Input *take_input, MailFolder folder)
{
    MboxState *state = state_new(take_input, folder);

    state->is_single = true;
    return reader_new("eml", &mbox_methods, state);
}

bool
mbox_matches(const char *bytes, gsize length)
{
    const char *at = bytes;
    const char *end = bytes + length;
    gint64 date = 0;
    bool dated = false;

    while (at < end && (*at == '\r' || *at == '\n'))
        at++;
    return is_separator(at, end, true, &date, &dated);
}

bool
eml_matches(const char *bytes, gsize length)
{
    static const MailHeader usual[] = {MAIL_FROM,    MAIL_TO,       MAIL_DATE,
                                       MAIL_SUBJECT, MAIL_RECEIVED, MAIL_MESSAGE_ID};
    gsize count = 0;
    MailHead head;

    mail_head_scan(bytes, length, &head);
    for (gsize i = 0; i < G_N_ELEMENTS(usual); i++)
        count += mail_head_find(&head, usual[i]) != NULL;
    return count >= 2;
}
