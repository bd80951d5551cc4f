/* SPDX-License-Identifier: Apache-2.0
 * Import: finding the files, telling their formats, and taking each as one change. */
#include "core/import.h"

#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
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

/** Folders within folders that are looked into. */
#define MAX_DEPTH 12

static void
problem_free_import(ImportProblem *problem)
{
    g_free(problem->field);
    g_free(problem->message);
    g_free(problem);
}

static void
import_file_free(ImportFile *file)
{
    g_free(file->path);
    g_free(file->format);
    g_free(file->me_guessed);
    g_hash_table_unref(file->skipped_why);
    g_ptr_array_unref(file->problems);
    g_free(file);
}

static ImportFile *
import_file_new(const char *path)
{
    ImportFile *file = g_new0(ImportFile, 1);

    file->path = g_strdup(path);
    file->format = g_strdup("unknown");
    file->skipped_why = g_hash_table_new(g_str_hash, g_str_equal);
    file->problems = g_ptr_array_new_with_free_func((GDestroyNotify)problem_free_import);
    return file;
}

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_clear_pointer(&result->files, g_ptr_array_unref);
    g_free(result);
}

/* One call of import_paths. */
typedef struct {
    Ctx *ctx;
    const ImportOptions *options;
    ImportResult *result;
} Import;

static void
add_file_problem(ImportFile *file, const char *message)
{
    ImportProblem *problem = g_new0(ImportProblem, 1);

    problem->field = g_strdup("");
    problem->message = g_strdup(message);
    g_ptr_array_add(file->problems, problem);
}

/* How a file's bytes are had, again where it must be read twice. */
typedef struct {
    const char *path;                                  /* as the user knows it */
    const char *name;                                  /* the last part */
    Input *(*open)(const void *where, GError **error); /* NULL for a folder */
    const void *where;
    bool rereadable;
} Source;

static bool
open_reader(const Import *import, const Source *source, const char *format, Reader **reader_out,
            Input **input_out, GError **error)
{
    Input *input = NULL;

    (void)import;
    if (source->open != NULL && (input = source->open(source->where, error)) == NULL)
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
    const Party *best = owner_guess_best(guess);

    if (best == NULL || (best->email == NULL && best->url == NULL))
        return true;
    file->me_guessed = g_strdup(best->email != NULL ? best->email : best->url);
    return taker_add_self(taker, file->me_guessed, best->name, error);
}

/* Who writes or is written to in nearly every message is the user; read the file once for that. */
static bool
guess_self(Import *import, const Source *source, const char *format, Taker *taker, ImportFile *file,
           GError **error)
{
    g_autoptr(OwnerGuess) guess = owner_guess_new();
    g_autoptr(MailOwner) owner = mail_owner_new();
    g_autoptr(Reader) reader = NULL;
    Input *input = NULL;
    Record record = {0};
    gint64 touches = 0;
    bool more = true;
    bool ok;

    if (!source->rereadable || taker_knows_self(taker) || !detect_has_touches(format))
        return true;
    if (!open_reader(import, source, format, &reader, &input, error))
        return false;
    while ((ok = reader_next(reader, &record, &more, error)) && more) {
        touches += record.kind == RECORD_TOUCH;
        if (record.touch != NULL && record.touch->channel == CHANNEL_EMAIL)
            mail_owner_add(owner, &record);
        else if (record.kind == RECORD_TOUCH)
            owner_guess_add(guess, record.touch);
    }
    record_clear(&record);
    /* Where everything is left out, list mail say, nothing hangs on whose it is. */
    if (!ok || touches == 0)
        return ok;
    return add_mail_owner(owner, taker, file, error) &&
           (file->me_guessed != NULL || add_guessed(guess, taker, file, error));
}

static char *
summary_of(const ImportFile *file, const Source *source)
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

/* One file being taken. */
typedef struct {
    Import *import;
    const Source *source;
    ImportFile *file;
    Write *write;
    Taker *taker;
    gint64 records;
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
    if (taking->records <= PART_RECORDS)
        g_set_error(error, KITH_ERROR, KITH_ERROR_BUSY,
                    "Stopped. The book is as it was before %s; import it again to take it.", path);
    else
        g_set_error(error, KITH_ERROR, KITH_ERROR_BUSY,
                    "Stopped. The first %" G_GINT64_FORMAT
                    " records of %s are in the book; import it again to take the rest.",
                    taking->records / PART_RECORDS * PART_RECORDS, path);
    return false;
}

static bool
finish_part(const Taking *taking, GError **error)
{
    g_autofree char *summary = NULL;

    if (!taker_finish(taking->taker, error))
        return false;
    if (taking->import->options->dry_run)
        return true;
    summary = summary_of(taking->file, taking->source);
    return write_part(taking->import->ctx, taking->write, summary, error);
}

static bool
take_record(Taking *taking, Record *record, const Input *input, GError **error)
{
    if (!taker_take(taking->taker, record, error))
        return false;
    taking->records++;
    if (taking->records % PART_RECORDS == 0 && !finish_part(taking, error))
        return false;
    return taking->records % PROGRESS_RECORDS != 0 || report_progress(taking, input, error);
}

static bool
take_all(Taking *taking, const char *format, GError **error)
{
    g_autoptr(Reader) reader = NULL;
    Input *input = NULL;
    Record record = {0};
    bool more = true;
    bool ok;

    if (!open_reader(taking->import, taking->source, format, &reader, &input, error))
        return false;
    do
        ok = reader_next(reader, &record, &more, error) &&
             (!more || take_record(taking, &record, input, error));
    while (ok && more);
    record_clear(&record);
    return ok && report_progress(taking, input, error) && taker_finish(taking->taker, error);
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
take_file(Import *import, const Source *source, const char *format, ImportFile *file, Write *write,
          GError **error)
{
    g_autoptr(Taker) taker = taker_new(import->ctx, write, file, source->name);
    Taking taking = {
        .import = import, .source = source, .file = file, .write = write, .taker = taker};

    return taker_load_self(taker, error) && add_given_self(import, taker, error) &&
           guess_self(import, source, format, taker, file, error) &&
           take_all(&taking, format, error);
}

static bool
take_own_book(Import *import, const Source *source, ImportFile *file, Write *write, GError **error)
{
    Input *input = source->open(source->where, error);

    return input != NULL && take_book(import->ctx, write->change, file, input, error);
}

static bool
import_source(Import *import, const Source *source, const char *format, GError **error)
{
    ImportFile *file = import_file_new(source->path);
    g_auto(Write) write = {0};
    g_autofree char *summary = NULL;
    Receipt receipt = {0};

    g_ptr_array_add(import->result->files, file);
    g_free(file->format);
    file->format = g_strdup(format);
    if (!write_begin(import->ctx, "import a file", &write, error) ||
        !change_begin(write.change, error))
        return false;
    if (strcmp(format, DETECT_BOOK) == 0 ? !take_own_book(import, source, file, &write, error)
                                         : !take_file(import, source, format, file, &write, error))
        return false;
    if (import->options->dry_run)
        return true;
    summary = summary_of(file, source);
    if (!write_commit(import->ctx, &write, summary, &receipt, error))
        return false;
    file->change_id = receipt.change_id;
    if (receipt.change_id != 0)
        import->result->change_id = receipt.change_id;
    return true;
}

static Input *
open_path(const void *where, GError **error)
{
    Input *input = NULL;

    return input_open(where, &input, error) ? input : NULL;
}

/* Standard input and archive members are read once: what was looked at is handed on. */
static Input *
open_once(const void *where, GError **error)
{
    Input **slot = (Input **)where;

    (void)error;
    return g_steal_pointer(slot);
}

static bool
not_recognised(Import *import, const char *path)
{
    ImportFile *file = import_file_new(path);

    add_file_problem(file, "This is no address book, export or mail that kith knows; say what it "
                           "is with --format, or convert it to vCard or CSV.");
    g_ptr_array_add(import->result->files, file);
    return true;
}

static const char *
forced_format(const Import *import)
{
    const char *format = import->options->format;

    return format == NULL || strcmp(format, "auto") == 0 ? NULL : format;
}

static bool
import_once(Import *import, const char *path, const char *name, Input **input, GError **error)
{
    Source source = {.path = path, .name = name, .open = open_once, .where = input};
    const char *format = forced_format(import);

    if (format == NULL && !detect_format(*input, name, &format, error))
        return false;
    if (format == NULL)
        return not_recognised(import, path);
    return import_source(import, &source, format, error);
}

static bool
import_regular(Import *import, const char *path, GError **error)
{
    g_autofree char *name = g_path_get_basename(path);
    Source source = {
        .path = path, .name = name, .open = open_path, .where = path, .rereadable = true};
    const char *format = forced_format(import);
    g_autoptr(Input) input = NULL;

    if (!input_open(path, &input, error))
        return false;
    if (format == NULL && !detect_format(input, name, &format, error))
        return false;
    if (format == NULL)
        return not_recognised(import, path);
    return import_source(import, &source, format, error);
}

static int
compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool import_path(Import *import, const char *path, unsigned depth, GError **error);

static bool
import_mail_folder(Import *import, const char *path, GError **error)
{
    Source source = {.path = path, .name = path, .rereadable = true};

    return import_source(import, &source, "maildir", error);
}

static bool
import_folder(Import *import, const char *path, unsigned depth, GError **error)
{
    g_autoptr(GDir) dir = NULL;
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GError) local = NULL;
    const char *name;

    if (detect_is_mail_folder(path) || g_strcmp0(import->options->format, "maildir") == 0)
        return import_mail_folder(import, path, error);
    dir = g_dir_open(path, 0, &local);
    if (dir == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_DENIED, "%s cannot be read: %s.", path,
                    local->message);
        return false;
    }
    while ((name = g_dir_read_name(dir)) != NULL) {
        if (name[0] != '.')
            g_ptr_array_add(paths, g_build_filename(path, name, NULL));
    }
    g_ptr_array_sort(paths, compare_paths);
    for (guint i = 0; i < paths->len; i++) {
        if (!import_path(import, paths->pdata[i], depth + 1, error))
            return false;
    }
    return true;
}

static bool
import_path(Import *import, const char *path, unsigned depth, GError **error)
{
    struct stat status;

    if (strcmp(path, "-") == 0) {
        g_autoptr(Input) input = NULL;

        return input_open(path, &input, error) &&
               import_once(import, path, "standard input", &input, error);
    }
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
        if (depth > MAX_DEPTH)
            return not_recognised(import, path);
        return import_folder(import, path, depth, error);
    }
    return import_regular(import, path, error);
}

static bool
any_recognised(const ImportResult *result)
{
    for (guint i = 0; i < result->files->len; i++) {
        const ImportFile *file = result->files->pdata[i];

        if (strcmp(file->format, "unknown") != 0)
            return true;
    }
    return false;
}

bool
import_paths(Ctx *ctx, const char *const *paths, const ImportOptions *options,
             ImportResult **result_out, GError **error)
{
    g_autoptr(ImportResult) result = g_new0(ImportResult, 1);
    Import import = {.ctx = ctx, .options = options, .result = result};
    gint64 started = clock_ticks();

    result->files = g_ptr_array_new_with_free_func((GDestroyNotify)import_file_free);
    if (forced_format(&import) != NULL && !detect_is_format(options->format)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is no format; choose from %s.",
                    options->format, detect_format_names());
        return false;
    }
    for (guint i = 0; paths[i] != NULL; i++) {
        if (!import_path(&import, paths[i], 0, error)) {
            g_prefix_error(error, "%s: ", paths[i]);
            return false;
        }
    }
    if (!any_recognised(result)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "%s: nothing here is an address book, export or mail that kith knows; say what "
                    "it is with --format, one of %s.",
                    paths[0] != NULL ? paths[0] : "no file", detect_format_names());
        return false;
    }
    result->micro_seconds = clock_ticks() - started;
    *result_out = g_steal_pointer(&result);
    return true;
}
