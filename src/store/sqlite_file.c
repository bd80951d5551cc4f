/* SPDX-License-Identifier: Apache-2.0
 * The file of a SQLite book: whether it may be opened, making it, and setting a copy aside. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "store/engine.h"

static bool
create_folder(const Db *db, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);

    if (g_mkdir_with_parents(folder, 0700) == 0)
        return true;
    if (errno == EACCES || errno == EPERM || errno == EROFS)
        return engine_fail(db, KITH_ERROR_DENIED, error,
                           "cannot be created: you have no permission to make the folder %s.",
                           folder);
    return engine_fail(db, errno == ENOSPC ? KITH_ERROR_BUSY : KITH_ERROR_INVALID, error,
                       "cannot be created: the folder %s cannot be made (%s).", folder,
                       g_strerror(errno));
}

/* The name of a new file or folder is safe only when the folder that holds it is synced. Once in
 * the life of a book; folders that cannot be opened are not ours. */
static void
sync_folders(const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);

    for (;;) {
        g_autofree char *above = g_path_get_dirname(folder);
        int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

        if (file >= 0) {
            (void)fsync(file);
            close(file);
        }
        if (strcmp(above, folder) == 0)
            return;
        g_free(folder);
        folder = g_steal_pointer(&above);
    }
}

/* Made here and not by SQLite, so that nobody else can read it whatever the umask; the files of the
 * write-ahead log take their mode from it. */
static bool
create_file(const Db *db, const char *path, GError **error)
{
    int file;

    if (!create_folder(db, path, error))
        return false;
    file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        close(file);
        sync_folders(path);
        return true;
    }
    if (errno == EEXIST)
        return true;
    if (errno == EACCES || errno == EPERM || errno == EROFS)
        return engine_fail(db, KITH_ERROR_DENIED, error,
                           "cannot be created: you have no permission to write in its folder.");
    return engine_fail(db,
                       errno == ENOSPC || errno == EDQUOT ? KITH_ERROR_BUSY : KITH_ERROR_INVALID,
                       error, "cannot be created: %s.", g_strerror(errno));
}

static bool
fail_absent(const Db *db, GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                "There is no book at %s yet. Import an address book with “kith import FILE”, or "
                "try “kith demo”.",
                db->name);
    return false;
}

bool
engine_sqlite_check_file(const Db *db, const char *path, DbMode mode, GError **error)
{
    struct stat status;

    if (stat(path, &status) != 0) {
        if (errno == EACCES)
            return engine_fail(db, KITH_ERROR_DENIED, error,
                               "cannot be opened: you have no permission to enter its folder.");
        if (errno != ENOENT)
            return engine_fail(db, KITH_ERROR_INVALID, error, "cannot be opened: %s.",
                               g_strerror(errno));
        if (mode == DB_CREATE)
            return create_file(db, path, error);
        return fail_absent(db, error);
    }
    if (S_ISDIR(status.st_mode))
        return engine_fail(db, KITH_ERROR_INVALID, error, "is a folder. Name the file of a book.");
    if (!S_ISREG(status.st_mode))
        return engine_fail(db, KITH_ERROR_INVALID, error, "is not a regular file.");
    if (access(path, R_OK) != 0)
        return engine_fail(db, KITH_ERROR_DENIED, error,
                           "cannot be read: you have no permission to read the file.");
    /* SQLite would open it all the same, and leave its own files beside it. */
    if (mode == DB_CREATE && access(path, W_OK) != 0)
        return engine_fail(db, KITH_ERROR_DENIED, error,
                           "cannot be written: you have no permission to change the file.");
    /* Reading must not make a database of an empty file. */
    if (mode == DB_READ && status.st_size == 0)
        return fail_absent(db, error);
    return true;
}

static bool
fail_copy(const Db *db, const char *path, int number, GError **error)
{
    KithErrorCode code = number == EACCES || number == EPERM || number == EROFS ? KITH_ERROR_DENIED
                         : number == ENOSPC || number == EDQUOT                 ? KITH_ERROR_BUSY
                                                                : KITH_ERROR_INTERNAL;

    return engine_fail(db, code, error, "cannot be copied to %s: %s.", path, g_strerror(number));
}

/* A name that says which version the copy is of and when it was made, and that no file has. */
static char *
copy_name(const char *path, unsigned version)
{
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(clock_now());
    g_autofree char *date = g_date_time_format(now, "%Y-%m-%d");
    char *name = g_strdup_printf("%s.version-%u.%s", path, version, date);

    for (unsigned i = 2; access(name, F_OK) == 0; i++) {
        g_free(name);
        name = g_strdup_printf("%s.version-%u.%s.%u", path, version, date, i);
    }
    return name;
}

/* SQLite writes into the file that is there, which keeps its permissions. */
static bool
copy_into(Db *db, const char *path, GError **error)
{
    g_autoptr(GString) sql = g_string_new(path);

    g_string_replace(sql, "'", "''", 0);
    g_string_prepend(sql, "VACUUM INTO '");
    g_string_append_c(sql, '\'');
    return db->engine->script(db, sql->str, error);
}

bool
engine_sqlite_set_aside(Db *db, unsigned version, char **path_out, GError **error)
{
    g_autofree char *path = g_canonicalize_filename(db->name, NULL);
    g_autofree char *unfinished = g_strconcat(path, ".copy-XXXXXX", NULL);
    g_autofree char *name = copy_name(path, version);
    int file = g_mkstemp_full(unfinished, O_RDWR | O_CLOEXEC, 0600);
    bool ok;

    if (file < 0)
        return fail_copy(db, name, errno, error);
    ok = copy_into(db, unfinished, error);
    if (ok && (fsync(file) != 0 || rename(unfinished, name) != 0))
        ok = fail_copy(db, name, errno, error);
    close(file);
    if (!ok) {
        (void)unlink(unfinished); /* nothing else is known of it */
        return false;
    }
    sync_folders(name);
    *path_out = g_steal_pointer(&name);
    return true;
}
