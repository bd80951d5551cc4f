/* SPDX-License-Identifier: Apache-2.0
 * The file of a SQLite book: whether it may be opened, and making it. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
