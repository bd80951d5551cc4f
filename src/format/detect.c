/* SPDX-License-Identifier: Apache-2.0
 * Which format a file has, and the reader for each. */
#include "format/detect.h"

#include <string.h>

#include "format/csv_detect.h"
#include "format/google.h"
#include "format/linkedin.h"
#include "format/maildir.h"
#include "format/mbox.h"
#include "format/outlook.h"
#include "format/people_csv.h"
#include "format/vcard.h"

/** The first block of a tar archive, and its field that sums it up (POSIX pax, "ustar Interchange
 * Format"); the sum takes the field itself for blanks. */
#define TAR_BLOCK 512
#define TAR_SUM_AT 148
#define TAR_SUM_BYTES 8

/** How much of a file is looked at. */
#define HEAD_BYTES (64 * 1024)

typedef bool (*OpenReader)(const char *name, Input *take_input, Reader **reader_out,
                           GError **error);

typedef struct {
    const char *name;
    bool touches; /* holds messages */
    OpenReader open;
} Format;

static bool
open_vcard(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)name;
    (void)error;
    *reader_out = vcard_reader_new(take_input, NULL);
    return true;
}

static bool
open_mbox(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)error;
    *reader_out = mbox_reader_new(take_input, mail_folder_from_name(name));
    return true;
}

static bool
open_eml(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)name;
    (void)error;
    *reader_out = eml_reader_new(take_input, MAIL_FOLDER_PLAIN);
    return true;
}

static bool
open_maildir(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    input_free(take_input); /* a folder is walked by its path */
    return maildir_reader_new(name, reader_out, error);
}

static bool
open_linkedin(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)error;
    *reader_out = linkedin_reader_new(name, take_input);
    return true;
}

static bool
open_google(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)name;
    (void)error;
    *reader_out = google_reader_new(take_input);
    return true;
}

static bool
open_outlook(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)name;
    (void)error;
    *reader_out = outlook_reader_new(take_input);
    return true;
}

static bool
open_people_csv(const char *name, Input *take_input, Reader **reader_out, GError **error)
{
    (void)name;
    (void)error;
    *reader_out = people_csv_reader_new(take_input);
    return true;
}

static const Format formats[] = {
    {"csv", false, open_people_csv},   {"google", false, open_google},
    {"linkedin", true, open_linkedin}, {"outlook", false, open_outlook},
    {"eml", true, open_eml},           {"maildir", true, open_maildir},
    {"mbox", true, open_mbox},         {"vcard", false, open_vcard},
};

static const Format *
format_by_name(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    }
    return NULL;
}

const char *
detect_format_names(void)
{
    return "auto vcard linkedin google outlook csv mbox maildir eml json";
}

bool
detect_is_format(const char *name)
{
    return strcmp(name, DETECT_BOOK) == 0 || format_by_name(name) != NULL;
}

bool
detect_has_touches(const char *format)
{
    const Format *found = format_by_name(format);

    g_assert(found != NULL);
    return found->touches;
}

/* Not every tar archive has a magic number, but each has the right sum. */
static bool
is_tar(const char *bytes, gsize length)
{
    guint64 sum = 0;
    const char *field = bytes + TAR_SUM_AT;

    if (length < TAR_BLOCK)
        return false;
    for (gsize i = 0; i < TAR_BLOCK; i++)
        sum += i >= TAR_SUM_AT && i < TAR_SUM_AT + TAR_SUM_BYTES ? ' ' : (guchar)bytes[i];
    return g_ascii_strtoull(field, NULL, 8) == sum;
}

bool
detect_is_archive(Input *input)
{
    const char *bytes;
    gsize length;

    return input_peek(input, TAR_BLOCK, &bytes, &length, NULL) &&
           ((length >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0) || is_tar(bytes, length));
}

bool
detect_is_mail_folder(const char *path)
{
    return maildir_matches(path);
}

static const char *
mail_format(const char *bytes, gsize length, const char *name)
{
    if (mbox_matches(bytes, length) || g_str_has_suffix(name, ".mbox"))
        return "mbox";
    if (eml_matches(bytes, length) || g_str_has_suffix(name, ".eml"))
        return "eml";
    return NULL;
}

/* A card's beginning stands on a line of its own; within a table it would be inside a cell. */
static bool
has_line(const char *head, const char *line)
{
    const char *at = head;

    while ((at = strcasestr(at, line)) != NULL) {
        const char *before = at;

        while (before > head && (before[-1] == ' ' || before[-1] == '\t'))
            before--;
        if (before == head || before[-1] == '\n' || before[-1] == '\r')
            return true;
        at++;
    }
    return false;
}

bool
detect_format(Input *input, const char *name, const char **format_out, GError **error)
{
    const char *bytes;
    gsize length;
    g_autoptr(Input) text = NULL;
    g_autofree char *head = g_malloc(HEAD_BYTES + 1);
    gsize filled = 0;
    gsize got = 1;
    TableKind table;

    *format_out = NULL;
    if (!input_peek(input, HEAD_BYTES, &bytes, &length, error))
        return false;
    /* Before all others: mail carries cards and tables. */
    *format_out = mail_format(bytes, length, name);
    if (*format_out != NULL)
        return true;
    text = input_utf8(input_from_memory(bytes, length));
    while (filled < HEAD_BYTES && got > 0) {
        if (!input_read(text, head + filled, HEAD_BYTES - filled, &got, error))
            return false;
        filled += got;
    }
    head[filled] = '\0';
    if (g_str_has_prefix(head, "{\"kith\":"))
        *format_out = DETECT_BOOK;
    else if (has_line(head, "BEGIN:VCARD") ||
             (g_str_has_suffix(name, ".vcf") && has_line(head, "END:VCARD")))
        *format_out = "vcard"; /* of a card whose beginning is lost the rest can be read */
    else if (csv_detect(bytes, length, &table))
        *format_out = table_kind_name(table);
    return true;
}

bool
detect_reader_new(const char *format, const char *name, Input *take_input, Reader **reader_out,
                  GError **error)
{
    const Format *found = format_by_name(format);

    g_assert(found != NULL);
    return found->open(name, take_input, reader_out, error);
}
