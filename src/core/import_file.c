/* SPDX-License-Identifier: Apache-2.0
 * Taking one file as one change. */
#include "core/import_file.h"

#include <string.h>

#include "core/owner.h"
#include "core/take.h"
#include "core/take_book.h"
#include "core/write.h"
#include "format/detect.h"
#include "format/mail_owner.h"

/** Records between two calls of the progress function. */
#define PROGRESS_RECORDS 256

/** Records taken in one transaction. A smaller file is taken whole or not at all; of a larger one
 * whole parts of this size stay when it is interrupted, and the next import takes the rest. */
#define PART_RECORDS 20000

static void
problem_free_import(ImportProblem *problem)
{
    g_free(problem->field);
    g_free(problem->message);
    g_free(problem);
}

void
import_file_free(ImportFile *file)
{
    g_free(file->path);
    g_free(file->format);
    g_free(file->me_guessed);
    g_hash_table_unref(file->skipped_why);
    g_ptr_array_unref(file->problems);
    g_free(file);
}

ImportFile *
import_file_add(Import *import, const char *path)
{
    ImportFile *file = g_new0(ImportFile, 1);

    file->path = g_strdup(path);
    file->format = g_strdup("unknown");
    file->skipped_why = g_hash_table_new(g_str_hash, g_str_equal);
    file->problems = g_ptr_array_new_with_free_func((GDestroyNotify)problem_free_import);
    g_ptr_array_add(import->result->files, file);
    return file;
}

void
import_file_problem(ImportFile *file, const char *message)
{
    ImportProblem *problem = g_new0(ImportProblem, 1);

    problem->field = g_strdup("");
    problem->message = g_strdup(message);
    g_ptr_array_add(file->problems, problem);
}

void
import_file_fail(Import *import, ImportFile *file, bool named, const GError *reason)
{
    ImportResult *result = import->result;

    import_file_problem(file, reason->message);
    if (!named || result->failure != NULL)
        return;
    result->failure = g_error_copy(reason);
    if (strstr(reason->message, file->path) == NULL)
        g_prefix_error(&result->failure, "%s: ", file->path);
}

const char *
import_forced_format(const Import *import)
{
    const char *format = import->options->format;

    return format == NULL || strcmp(format, "auto") == 0 ? NULL : format;
}

static bool
promises_records(const char *name)
{
    static const char *const endings[] = {".vcf", ".vcard", ".mbox", ".eml"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (g_str_has_suffix(name, endings[i]))
            return true;
    }
    return false;
}

static bool
is_empty(Input *input)
{
    const char *bytes;
    gsize length;

    return input_peek(input, 1, &bytes, &length, NULL) && length == 0;
}

bool
import_format(Import *import, const ImportSource *source, Input *input, const char **format_out,
              GError **error)
{
    const char *format = import_forced_format(import);

    if (format == NULL && !detect_format(input, source->name, &format, error))
        return false;
    *format_out = format;
    if (format != NULL)
        return true;
    if (!input_check(input, error))
        return false; /* what could be seen of it told nothing */
    if (source->named || promises_records(source->name))
        import_file_problem(import_file_add(import, source->path),
                            is_empty(input)
                                ? "It is empty."
                                : "This is no address book, export or mail that kith knows; say "
                                  "what it is with --format, or convert it to vCard or CSV.");
    else
        g_ptr_array_add(import->result->not_taken, g_strdup(source->path));
    return true;
}

static bool
open_reader(const ImportSource *source, const char *format, Reader **reader_out, Input **input_out,
            GError **error)
{
    Input *input = NULL;

    if (source->open != NULL && !source->open(source->where, &input, error))
        return false;
    *input_out = input; /* lives as long as the reader, which owns it; NULL for a folder */
    return detect_reader_new(format, source->name, input, reader_out, error);
}

/* Several addresses may be the owner's. */
static bool
add_mail_owner(const MailOwner *owner, Taker *taker, ImportFile *file, GError **error)
{
    g_auto(MailOwnerGuess) guess = {0};

    mail_owner_guess(owner, &guess);
    for (guint i = 0; i < guess.addresses->len; i++) {
        if (!taker_add_self(taker, guess.addresses->pdata[i], NULL, error))
            return false;
    }
    if (guess.addresses->len > 0) {
        g_ptr_array_add(guess.addresses, NULL);
        file->me_guessed = g_strjoinv(", ", (char **)guess.addresses->pdata);
    }
    return true;
}

static bool
add_guessed(const OwnerGuess *guess, Taker *taker, ImportFile *file, GError **error)
{
    const Party *best = owner_guess_named(guess, taker_self_keys(taker));

    if (best == NULL)
        best = owner_guess_best(guess);
    if (best == NULL || (best->email == NULL && best->url == NULL))
        return true;
    file->me_guessed = g_strdup(best->email != NULL ? best->email : best->url);
    return taker_add_self(taker, file->me_guessed, best->name, error);
}

/* One file being taken. */
typedef struct {
    Import *import;
    const ImportSource *source;
    ImportFile *file;
    Write *write;
    Taker *taker;
    gint64 records;
    gint64 kept; /* of them, in parts that are committed */
} Taking;

static bool
report_progress(const Taking *taking, const Input *input, GError **error)
{
    const ImportOptions *options = taking->import->options;
    const char *path = taking->source->path;
    gint64 done = input == NULL ? 0 : input_offset(input);
    gint64 total = input == NULL ? -1 : input_size(input);

    if (options->progress == NULL ||
        options->progress(options->user_data, path, done, total, taking->records))
        return true;
    if (taking->kept > 0)
        g_set_error(error, KITH_ERROR, KITH_ERROR_BUSY, "Stopped.");
    else
        g_set_error(error, KITH_ERROR, KITH_ERROR_BUSY,
                    "Stopped. The book is as it was before %s; import it again to take it.", path);
    return false;
}

/* Some record was seen: every so often, whether to go on. */
static bool
count_record(Taking *taking, const Input *input, GError **error)
{
    return ++taking->records % PROGRESS_RECORDS != 0 || report_progress(taking, input, error);
}

/* Count who takes part in the messages of a file. What cannot be read of it counts nothing here and
 * is said when it is taken. */
static bool
count_parties(Import *import, const ImportSource *source, const char *format, MailOwner *mail,
              OwnerGuess *others, bool *any_out, GError **error)
{
    Taking counting = {.import = import, .source = source};
    g_autoptr(Reader) reader = NULL;
    Input *input = NULL;
    Record record = {0};
    bool more = open_reader(source, format, &reader, &input, NULL);
    bool ok = true;

    *any_out = false;
    while (ok && more && reader_next(reader, &record, &more, NULL) && more) {
        *any_out |= record.kind == RECORD_TOUCH;
        if (record.touch != NULL && record.touch->channel == CHANNEL_EMAIL)
            mail_owner_add(mail, &record);
        else if (record.kind == RECORD_TOUCH)
            owner_guess_add(others, record.touch);
        ok = count_record(&counting, input, error);
    }
    record_clear(&record);
    return ok;
}

/* What tells the user in the messages of a format. */
static PointKind
telling_kind(const char *format)
{
    return strcmp(format, "linkedin") == 0 ? POINT_URL : POINT_EMAIL;
}

/* Who writes or is written to in nearly every message, or has the user's name, is the user; read
 * the file once for that. */
static bool
guess_self(Import *import, const ImportSource *source, const char *format, Taker *taker,
           ImportFile *file, GError **error)
{
    g_autoptr(OwnerGuess) others = owner_guess_new();
    g_autoptr(MailOwner) mail = mail_owner_new();
    bool any = false;

    if (!source->rereadable || !detect_has_touches(format) ||
        taker_knows_self(taker, telling_kind(format)))
        return true;
    if (!count_parties(import, source, format, mail, others, &any, error))
        return false;
    /* Where everything is left out, list mail say, nothing hangs on whose it is. */
    if (!any)
        return true;
    return add_mail_owner(mail, taker, file, error) &&
           (file->me_guessed != NULL || add_guessed(others, taker, file, error));
}

static char *
summary_of(const ImportFile *file, const ImportSource *source)
{
    GString *summary = g_string_new(NULL);

    g_string_append_printf(summary, "Imported %s", source->name);
    if (file->people > 0)
        g_string_append_printf(summary, ", %" G_GINT64_FORMAT " new people", file->people);
    if (file->interactions > 0)
        g_string_append_printf(summary, ", %" G_GINT64_FORMAT " interactions", file->interactions);
    if (file->updated > 0)
        g_string_append_printf(summary, ", %" G_GINT64_FORMAT " updated", file->updated);
    return g_string_free(summary, FALSE);
}

static bool
finish_part(Taking *taking, GError **error)
{
    g_autofree char *summary = NULL;

    if (!taker_finish(taking->taker, error))
        return false;
    if (taking->import->options->dry_run)
        return true;
    summary = summary_of(taking->file, taking->source);
    if (!write_part(taking->import->ctx, taking->write, summary, error))
        return false;
    taking->kept = taking->records;
    return true;
}

static bool
take_record(Taking *taking, Record *record, const Input *input, GError **error)
{
    return taker_take(taking->taker, record, error) && count_record(taking, input, error) &&
           (taking->records % PART_RECORDS != 0 || finish_part(taking, error));
}

/* Reading stopped before the end: what came before is taken, and the rest is named. */
static void
say_unread(const Taking *taking, const GError *reason)
{
    ImportFile *file = taking->file;
    g_autofree char *message = NULL;

    if (file->read == 0) {
        import_file_fail(taking->import, file, taking->source->named, reason);
        return;
    }
    message = g_strdup_printf("What follows the first %" G_GINT64_FORMAT
                              " records could not be read and was not taken. %s",
                              file->read, reason->message);
    import_file_problem(file, message);
}

static bool
take_all(Taking *taking, const char *format, GError **error)
{
    g_autoptr(Reader) reader = NULL;
    g_autoptr(GError) unread = NULL;
    Input *input = NULL;
    Record record = {0};
    bool more = open_reader(taking->source, format, &reader, &input, &unread);
    bool ok = true;

    while (ok && more && reader_next(reader, &record, &more, &unread) && more)
        ok = take_record(taking, &record, input, error);
    record_clear(&record);
    if (!ok)
        return false;
    if (unread != NULL)
        say_unread(taking, unread);
    return report_progress(taking, reader != NULL ? input : NULL, error) &&
           taker_finish(taking->taker, error);
}

static bool
add_given_self(Import *import, Taker *taker, GError **error)
{
    const char *const *me = import->options->me;

    for (guint i = 0; me != NULL && me[i] != NULL; i++) {
        if (!taker_add_self(taker, me[i], NULL, error))
            return false;
    }
    return true;
}

static bool
take_file(Import *import, const ImportSource *source, const char *format, ImportFile *file,
          Write *write, gint64 *kept_out, GError **error)
{
    g_autoptr(Taker) taker = taker_new(import->ctx, write, file, source->name);
    Taking taking = {
        .import = import, .source = source, .file = file, .write = write, .taker = taker};

    bool ok;

    ok = taker_load_self(taker, error) && add_given_self(import, taker, error) &&
         guess_self(import, source, format, taker, file, error) && take_all(&taking, format, error);
    *kept_out = taking.kept;
    return ok;
}

static void
forget_counts(ImportFile *file)
{
    file->read = file->created = file->updated = file->unchanged = file->skipped = file->failed = 0;
    file->people = file->interactions = 0;
}

/* A book of kith's own is taken whole or not at all. */
static bool
take_own_book(Import *import, const ImportSource *source, ImportFile *file, Write *write,
              bool *taken_out, GError **error)
{
    g_autoptr(GError) reason = NULL;
    Input *input = NULL;

    *taken_out = source->open(source->where, &input, &reason) &&
                 take_book(import->ctx, write->change, file, input, &reason);
    if (*taken_out)
        return true;
    if (!g_error_matches(reason, KITH_ERROR, KITH_ERROR_INVALID) &&
        !g_error_matches(reason, KITH_ERROR, KITH_ERROR_UNSUPPORTED)) {
        g_propagate_error(error, g_steal_pointer(&reason));
        return false;
    }
    forget_counts(file);
    import_file_fail(import, file, source->named, reason);
    return true;
}

static bool
take_source(Import *import, const ImportSource *source, const char *format, gint64 *kept_out,
            GError **error)
{
    ImportFile *file = import_file_add(import, source->path);
    g_auto(Write) write = {0};
    g_autofree char *summary = NULL;
    Receipt receipt = {0};
    bool taken = true;

    g_free(file->format);
    file->format = g_strdup(format);
    if (!write_begin(import->ctx, "import a file", &write, error))
        return false;
    if (strcmp(format, DETECT_BOOK) == 0
            ? !take_own_book(import, source, file, &write, &taken, error)
            : !take_file(import, source, format, file, &write, kept_out, error))
        return false;
    if (import->options->dry_run || !taken)
        return true;
    summary = summary_of(file, source);
    if (!write_commit(import->ctx, &write, summary, &receipt, error))
        return false;
    file->change_id = receipt.change_id;
    if (receipt.change_id != 0)
        import->result->change_id = receipt.change_id;
    return true;
}

/* To what went wrong, what is in the book nevertheless. */
static void
say_kept(const ImportSource *source, gint64 kept, GError **error)
{
    g_autofree char *cause = NULL;

    if (kept == 0 || error == NULL || *error == NULL)
        return;
    cause = (*error)->message;
    (*error)->message =
        g_strdup_printf("%s The first %" G_GINT64_FORMAT
                        " records of %s are in the book; import it again to take the rest.",
                        cause, kept, source->path);
}

bool
import_file_take(Import *import, const ImportSource *source, const char *format, GError **error)
{
    gint64 kept = 0;

    if (take_source(import, source, format, &kept, error))
        return true;
    say_kept(source, kept, error);
    return false;
}
