/* SPDX-License-Identifier: Apache-2.0
 * Import: finding the files in folders and telling their formats. */
#include "core/import.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "core/import_archive.h"
#include "core/import_file.h"
#include "format/detect.h"
#include "format/gzip.h"

/** Folders within folders that are looked into. */
#define MAX_DEPTH 12

/** Entries of a folder of mail that are looked at for what is no mail. */
#define LOOKED_AT 5000

void
import_result_free(ImportResult *result)
{
    if (result == NULL)
        return;
    g_clear_pointer(&result->files, g_ptr_array_unref);
    g_clear_pointer(&result->not_taken, g_ptr_array_unref);
    g_clear_error(&result->failure);
    g_free(result);
}

/* A path that could not be read: the others are taken all the same. */
static void
say_unread(Import *import, const ImportSource *source, const GError *reason)
{
    import_file_fail(import, import_file_add(import, source->path), source->named, reason);
}

static bool
open_plain(const char *path, Input **input_out, GError **error)
{
    Input *input = NULL;

    return input_open(path, &input, error) && gzip_input(input, input_out, error);
}

static bool
open_path(const void *where, Input **input_out, GError **error)
{
    return open_plain(where, input_out, error);
}

/* What is read only once, standard input or a pipe, is handed on after it was looked at. */
static bool
open_once(const void *where, Input **input_out, GError **error)
{
    Input **slot = (Input **)where;

    (void)error;
    *input_out = g_steal_pointer(slot);
    return true;
}

static bool
import_once(Import *import, ImportSource *source, GError **error)
{
    g_autoptr(Input) input = NULL;
    g_autoptr(GError) reason = NULL;
    const char *format = NULL;

    source->open = open_once;
    source->where = &input;
    if (!open_plain(source->path, &input, &reason) ||
        (!detect_is_archive(input) && !import_format(import, source, input, &format, &reason))) {
        say_unread(import, source, reason);
        return true;
    }
    if (detect_is_archive(input))
        return import_archive_stream(import, source, input, error);
    return format == NULL || import_file_take(import, source, format, error);
}

static bool
import_regular(Import *import, ImportSource *source, GError **error)
{
    g_autoptr(Input) input = NULL;
    g_autoptr(GError) reason = NULL;
    const char *format = NULL;

    source->open = open_path;
    source->where = source->path;
    source->rereadable = true;
    if (!open_plain(source->path, &input, &reason) ||
        (!detect_is_archive(input) && !import_format(import, source, input, &format, &reason))) {
        say_unread(import, source, reason);
        return true;
    }
    if (detect_is_archive(input))
        return import_archive(import, source, error);
    g_clear_pointer(&input, input_free);
    return format == NULL || import_file_take(import, source, format, error);
}

static int
compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool import_path(Import *import, const char *path, unsigned depth, GError **error);

/* The entries of a folder but the hidden ones, sorted; NULL where it cannot be read. */
static GPtrArray *
list_folder(const char *path, GError **error)
{
    g_autoptr(GDir) dir = NULL;
    g_autoptr(GError) local = NULL;
    GPtrArray *paths;
    const char *name;

    dir = g_dir_open(path, 0, &local);
    if (dir == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_DENIED, "The folder %s cannot be read: %s.", path,
                    local->message);
        return NULL;
    }
    paths = g_ptr_array_new_with_free_func(g_free);
    while ((name = g_dir_read_name(dir)) != NULL) {
        if (name[0] != '.')
            g_ptr_array_add(paths, g_build_filename(path, name, NULL));
    }
    g_ptr_array_sort(paths, compare_paths);
    return paths;
}

static bool
is_of_other_kind(const char *name)
{
    static const char *const endings[] = {".vcf", ".vcard", ".csv",    ".json",
                                          ".zip", ".tar",   ".tar.gz", ".tgz"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (g_str_has_suffix(name, endings[i]))
            return true;
    }
    return false;
}

/* Whether address books or exports stand among the mail in a folder, so that it is no mailbox but
 * a folder where somebody gathered things. left is how many entries are still looked at. */
static bool
holds_other_kinds(const char *path, unsigned depth, unsigned *left)
{
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    const char *name;
    bool found = false;

    while (!found && *left > 0 && dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *inner = g_build_filename(path, name, NULL);

        (*left)--;
        if (name[0] == '.')
            continue;
        found = is_of_other_kind(name) ||
                (depth < MAX_DEPTH && g_file_test(inner, G_FILE_TEST_IS_DIR) &&
                 !g_file_test(inner, G_FILE_TEST_IS_SYMLINK) &&
                 holds_other_kinds(inner, depth + 1, left));
    }
    return found;
}

/* A mailbox of many folders is taken as one, so that whose it is shows from all of them. */
static bool
is_mailbox(const Import *import, const char *path)
{
    g_autofree char *current = g_build_filename(path, "cur", NULL);
    unsigned left = LOOKED_AT;

    if (g_strcmp0(import->options->format, "maildir") == 0)
        return true;
    return detect_is_mail_folder(path) &&
           (g_file_test(current, G_FILE_TEST_IS_DIR) || !holds_other_kinds(path, 0, &left));
}

static bool
import_folder(Import *import, ImportSource *source, unsigned depth, GError **error)
{
    g_autoptr(GPtrArray) paths = NULL;
    g_autoptr(GError) reason = NULL;

    if (is_mailbox(import, source->path)) {
        source->name = source->path;
        source->rereadable = true;
        return import_file_take(import, source, "maildir", error);
    }
    paths = list_folder(source->path, &reason);
    if (paths == NULL) {
        say_unread(import, source, reason);
        return true;
    }
    for (guint i = 0; i < paths->len; i++) {
        if (!import_path(import, paths->pdata[i], depth + 1, error))
            return false;
    }
    return true;
}

/* A file's name without what gzip added to it. */
static char *
plain_name(const char *path)
{
    char *name = g_path_get_basename(path);

    if (g_str_has_suffix(name, ".gz"))
        name[strlen(name) - strlen(".gz")] = '\0';
    return name;
}

/* Folders are not followed through links, which may lead back; nor are sockets and pipes that
 * stand about in a folder, where reading might never end. */
static bool
is_passed_by(const char *path, const struct stat *status, unsigned depth)
{
    struct stat link;

    if (depth == 0)
        return false;
    if (S_ISDIR(status->st_mode))
        return depth > MAX_DEPTH || (lstat(path, &link) == 0 && S_ISLNK(link.st_mode));
    return !S_ISREG(status->st_mode);
}

static bool
import_path(Import *import, const char *path, unsigned depth, GError **error)
{
    g_autofree char *name = plain_name(path);
    ImportSource source = {.path = path, .name = name, .named = depth == 0};
    struct stat status;

    if (strcmp(path, "-") == 0 && depth == 0) {
        source.name = "standard input";
        return import_once(import, &source, error);
    }
    if (stat(path, &status) != 0)
        return import_regular(import, &source, error); /* which says why it cannot be read */
    if (is_passed_by(path, &status, depth)) {
        g_ptr_array_add(import->result->not_taken, g_strdup(path));
        return true;
    }
    if (S_ISDIR(status.st_mode))
        return import_folder(import, &source, depth, error);
    return S_ISREG(status.st_mode) ? import_regular(import, &source, error)
                                   : import_once(import, &source, error);
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

/* Nothing was recognised: the first thing that was wrong says why. */
static void
set_nothing_recognised(ImportResult *result, const char *path, GError **error)
{
    if (result->failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&result->failure));
    } else if (result->files->len > 0) {
        const ImportFile *file = result->files->pdata[0];

        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "%s: %s", file->path,
                    ((const ImportProblem *)file->problems->pdata[0])->message);
    } else {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "%s: nothing here is an address book, export or mail that kith knows; say what "
                    "it is with --format, one of %s.",
                    path != NULL ? path : "no file", detect_format_names());
    }
}

bool
import_paths(Ctx *ctx, const char *const *paths, const ImportOptions *options,
             ImportResult **result_out, GError **error)
{
    g_autoptr(ImportResult) result = g_new0(ImportResult, 1);
    Import import = {.ctx = ctx, .options = options, .result = result};
    gint64 started = clock_ticks();

    result->files = g_ptr_array_new_with_free_func((GDestroyNotify)import_file_free);
    result->not_taken = g_ptr_array_new_with_free_func(g_free);
    if (import_forced_format(&import) != NULL && !detect_is_format(options->format)) {
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
        set_nothing_recognised(result, paths[0], error);
        return false;
    }
    result->micro_seconds = clock_ticks() - started;
    *result_out = g_steal_pointer(&result);
    return true;
}
