/* SPDX-License-Identifier: Apache-2.0
 * Mail containers that are folders. Only the names of the folders on the way down are kept. */
#include "format/maildir.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"
#include "format/mbox.h"

/* Deeper folders are a loop or a mistake. */
#define DEPTH_MAX 32

/* So much of a file tells what it is. */
#define LOOK_BYTES (16 * 1024)

/* One folder on the way down. */
typedef struct {
    char *path;
    GStringChunk *text;
    GPtrArray *names; /* borrowed from text; sorted */
    gsize next;
    MailFolder kind;
    bool is_maildir; /* has cur or new */
    bool is_leaf;    /* is one of them */
} Folder;

typedef struct {
    char *root;
    GPtrArray *folders; /* Folder; the last is being read */
    Reader *current;    /* of the file that is being read; NULL between files */
    char *current_path; /* from the root on */
    guint64 number;
} MaildirState;

static void
folder_free(void *user_data)
{
    Folder *folder = user_data;

    g_free(folder->path);
    g_string_chunk_free(folder->text);
    g_ptr_array_unref(folder->names);
    g_free(folder);
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
is_folder(const char *path, const char *name)
{
    g_autofree char *full = g_build_filename(path, name, NULL);
    struct stat status;

    return lstat(full, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool
has_maildir_shape(const char *path)
{
    return is_folder(path, "cur") || is_folder(path, "new");
}

static bool
folder_read(const char *path, MailFolder above, bool above_is_maildir, Folder **folder_out,
            GError **error)
{
    g_autofree char *base = g_path_get_basename(path);
    DIR *stream = opendir(path);
    Folder *folder;
    struct dirent *entry;

    if (stream == NULL) {
        KithErrorCode code = errno == ENOENT   ? KITH_ERROR_NOT_FOUND
                             : errno == EACCES ? KITH_ERROR_DENIED
                                               : KITH_ERROR_INVALID;

        g_set_error(error, KITH_ERROR, code, "The folder %s cannot be read: %s.", path,
                    g_strerror(errno));
        return false;
    }
    folder = g_new0(Folder, 1);
    folder->path = g_strdup(path);
    folder->text = g_string_chunk_new(16 * 1024);
    folder->names = g_ptr_array_new();
    while ((entry = readdir(stream)) != NULL)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            g_ptr_array_add(folder->names, g_string_chunk_insert(folder->text, entry->d_name));
    (void)closedir(stream); /* nothing was written */
    g_ptr_array_sort(folder->names, compare_names);
    folder->is_maildir = has_maildir_shape(path);
    folder->is_leaf = above_is_maildir && (strcmp(base, "cur") == 0 || strcmp(base, "new") == 0);
    folder->kind = mail_folder_from_name(base);
    if (folder->kind == MAIL_FOLDER_PLAIN)
        folder->kind = above;
    *folder_out = folder;
    return true;
}

static bool
is_numbered(const char *name)
{
    gsize digits = strspn(name, "0123456789");

    return digits > 0 && (name[digits] == '\0' || strcmp(name + digits, ".") == 0);
}

static bool
is_message_name(const char *name)
{
    return is_numbered(name) || g_str_has_suffix(name, ".eml") || g_str_has_suffix(name, ".emlx");
}

/* A file in cur is named "unique:2,FLAGS"; D is a draft. */
static MailFolder
file_kind(const Folder *folder, const char *name)
{
    const char *flags = strstr(name, ":2,");
    MailFolder kind = folder->is_leaf ? MAIL_FOLDER_PLAIN : mail_folder_from_name(name);

    if (flags != NULL && strchr(flags + 3, 'D') != NULL)
        return MAIL_FOLDER_DRAFTS;
    return kind == MAIL_FOLDER_PLAIN ? folder->kind : kind;
}

static void
add_problem(Record *record, const char *path, const char *message)
{
    g_autofree char *shown = text_repair(path, strlen(path), NULL);

    record_problem(record, 0, "", "%s: %s", shown, message);
}

static void
fail(Record *record, const char *path, const char *message)
{
    record->kind = RECORD_FAILED;
    add_problem(record, path, message);
}

/* Choose how a file is read. False when it gives a record at once: it is no mail, or cannot be
 * read. */
static bool
file_open(MaildirState *state, const Folder *folder, const char *name, const char *path,
          Record *record)
{
    MailFolder kind = file_kind(folder, name);
    g_autoptr(Input) input = NULL;
    g_autoptr(GError) error = NULL;
    const char *bytes;
    gsize length;

    if (!input_open(path, &input, &error) ||
        !input_peek(input, LOOK_BYTES, &bytes, &length, &error)) {
        fail(record, state->current_path, error->message);
        return false;
    }
    if (!folder->is_leaf && !is_message_name(name) && mbox_matches(bytes, length)) {
        state->current = mbox_reader_new(g_steal_pointer(&input), kind);
    } else if (folder->is_leaf || is_message_name(name) || eml_matches(bytes, length)) {
        state->current = eml_reader_new(g_steal_pointer(&input), kind);
    } else {
        record->kind = RECORD_SKIPPED;
        record->why = "not mail";
        add_problem(record, state->current_path, "This is no message and no mbox.");
        return false;
    }
    return true;
}

/* What is no message whatever it holds: control files of mail programs. */
static bool
is_passed_over(const Folder *folder, const char *name)
{
    return name[0] == '.' || (folder->is_maildir && !folder->is_leaf);
}

/* Go into a folder, start a file, or pass over an entry. True when the entry gave a record. */
static bool
enter(MaildirState *state, Folder *folder, const char *name, Record *record)
{
    g_autofree char *path = g_build_filename(folder->path, name, NULL);
    g_autoptr(GError) error = NULL;
    struct stat status;
    Folder *inner;

    g_free(state->current_path);
    state->current_path = g_strdup(path + strlen(state->root) + 1);
    if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
        if (folder->is_leaf || (folder->is_maildir && strcmp(name, "tmp") == 0) ||
            (name[0] == '.' && !has_maildir_shape(path)) || state->folders->len >= DEPTH_MAX)
            return false;
        if (folder_read(path, folder->kind, folder->is_maildir, &inner, &error)) {
            g_ptr_array_add(state->folders, inner);
            return false;
        }
        fail(record, state->current_path, error->message);
        return true;
    }
    if (is_passed_over(folder, name))
        return false;
    if (stat(path, &status) != 0) {
        fail(record, state->current_path, g_strerror(errno));
        return true;
    }
    return S_ISREG(status.st_mode) && !file_open(state, folder, name, path, record);
}

/* A record of the file being read; its problems name the file. */
static bool
current_next(MaildirState *state, Record *record, bool *more_out)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *shown = NULL;
    bool more = false;

    if (!reader_next(state->current, record, &more, &error)) {
        g_clear_pointer(&state->current, reader_free);
        fail(record, state->current_path, error->message);
        *more_out = true;
        return true;
    }
    if (!more) {
        g_clear_pointer(&state->current, reader_free);
        return false;
    }
    shown = text_repair(state->current_path, strlen(state->current_path), NULL);
    for (gsize i = 0; record->problems != NULL && i < record->problems->len; i++) {
        Problem *problem = g_ptr_array_index(record->problems, i);
        char *message = g_strdup_printf("%s: %s", shown, problem->message);

        g_free(problem->message);
        problem->message = message;
    }
    *more_out = true;
    return true;
}

static bool
maildir_next(void *user_data, Record *record, bool *more_out, GError **error)
{
    MaildirState *state = user_data;
    bool found = false;

    (void)error; /* whatever happens is about one file */
    while (!found && (state->current != NULL || state->folders->len > 0)) {
        Folder *folder = state->folders->len == 0
                             ? NULL
                             : g_ptr_array_index(state->folders, state->folders->len - 1);

        if (state->current != NULL)
            found = current_next(state, record, more_out);
        else if (folder->next < folder->names->len)
            found = enter(state, folder, g_ptr_array_index(folder->names, folder->next++), record);
        else
            g_ptr_array_set_size(state->folders, (int)state->folders->len - 1);
    }
    *more_out = found;
    if (found)
        record->number = ++state->number;
    return true;
}

static void
maildir_free(void *user_data)
{
    MaildirState *state = user_data;

    reader_free(state->current);
    g_ptr_array_unref(state->folders);
    g_free(state->current_path);
    g_free(state->root);
    g_free(state);
}

static const ReaderMethods maildir_methods = {.next = maildir_next, .free = maildir_free};

bool
maildir_reader_new(const char *path, Reader **reader_out, GError **error)
{
    g_autofree char *root = g_canonicalize_filename(path, NULL);
    g_autofree char *above = g_path_get_dirname(root);
    MaildirState *state;
    Folder *folder;

    if (!folder_read(root, MAIL_FOLDER_PLAIN, has_maildir_shape(above), &folder, error))
        return false;
    state = g_new0(MaildirState, 1);
    state->root = g_steal_pointer(&root);
    state->folders = g_ptr_array_new_with_free_func(folder_free);
    g_ptr_array_add(state->folders, folder);
    *reader_out = reader_new("maildir", &maildir_methods, state);
    return true;
}

bool
maildir_matches(const char *path)
{
    DIR *stream;
    struct dirent *entry;
    bool matches = has_maildir_shape(path);

    if (matches)
        return true;
    stream = opendir(path);
    while (stream != NULL && !matches && (entry = readdir(stream)) != NULL) {
        g_autofree char *inner = g_build_filename(path, entry->d_name, NULL);

        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        matches = is_message_name(entry->d_name) || has_maildir_shape(inner);
    }
    if (stream != NULL)
        (void)closedir(stream); /* nothing was written */
    return matches;
}
