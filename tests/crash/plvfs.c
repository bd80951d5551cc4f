/* SPDX-License-Identifier: Apache-2.0
 * The recording VFS and the remaking of files after a cut. */
#include "plvfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECTOR_SIZE 512
#define VFS_NAME "power-log"

typedef enum {
    STEP_OPEN, /* bytes: what was there, safe; NULL when the file is new */
    STEP_WRITE,
    STEP_TRUNCATE,
    STEP_SYNC,
    STEP_DELETE,
    STEP_DELETE_SYNCED,
} StepKind;

typedef struct {
    StepKind kind;
    unsigned file; /* index into names */
    gint64 offset; /* or the new size */
    GBytes *bytes;
    gint64 promise;  /* of the time after this step */
    bool is_journal; /* of STEP_OPEN: SQLite syncs the folder with such a file's first sync */
} Step;

/* A file while the log is played back. */
typedef struct {
    GByteArray *safe;  /* as of the last sync; NULL: never synced */
    GByteArray *seen;  /* as programs see it; NULL: deleted or not yet made */
    GByteArray *ghost; /* an earlier file of this name, deleted without a sync */
    GHashTable *dirty; /* numbers of sectors written since the last sync */
    bool syncs_folder; /* its next sync does */
} Image;

struct PowerLog {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    bool is_installed;
    GPtrArray *names; /* full paths */
    GArray *steps;    /* Step */
    gint64 promise;
    GPtrArray *images; /* Image, as of moment */
    unsigned moment;
};

typedef struct {
    sqlite3_file base;
    PowerLog *log;
    int file; /* index into names; -1 for temporary files, which no cut concerns */
    sqlite3_file *real;
} PowerFile;

static PowerFile *
power_file(sqlite3_file *file)
{
    return (PowerFile *)file;
}

static sqlite3_file *
real_file(sqlite3_file *file)
{
    return power_file(file)->real;
}

static void
record(PowerLog *log, int file, StepKind kind, gint64 offset, GBytes *take_bytes)
{
    Step step = {.kind = kind, .offset = offset, .bytes = take_bytes, .promise = log->promise};

    if (file < 0) {
        g_clear_pointer(&take_bytes, g_bytes_unref);
        return;
    }
    step.file = (unsigned)file;
    g_array_append_val(log->steps, step);
}

static int
file_index(PowerLog *log, const char *path)
{
    for (guint i = 0; i < log->names->len; i++) {
        if (strcmp(g_ptr_array_index(log->names, i), path) == 0)
            return (int)i;
    }
    g_ptr_array_add(log->names, g_strdup(path));
    return (int)log->names->len - 1;
}

static int
file_close(sqlite3_file *file)
{
    int code = real_file(file)->pMethods->xClose(real_file(file));

    g_free(power_file(file)->real);
    return code;
}

static int
file_read(sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
    return real_file(file)->pMethods->xRead(real_file(file), buffer, amount, offset);
}

static int
file_write(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset)
{
    int code = real_file(file)->pMethods->xWrite(real_file(file), bytes, amount, offset);

    if (code == SQLITE_OK)
        record(power_file(file)->log, power_file(file)->file, STEP_WRITE, offset,
               g_bytes_new(bytes, (gsize)amount));
    return code;
}

static int
file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    int code = real_file(file)->pMethods->xTruncate(real_file(file), size);

    if (code == SQLITE_OK)
        record(power_file(file)->log, power_file(file)->file, STEP_TRUNCATE, size, NULL);
    return code;
}

static int
file_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    record(power_file(file)->log, power_file(file)->file, STEP_SYNC, 0, NULL);
    return SQLITE_OK;
}

static int
file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return real_file(file)->pMethods->xFileSize(real_file(file), size);
}

static int
file_lock(sqlite3_file *file, int lock)
{
    return real_file(file)->pMethods->xLock(real_file(file), lock);
}

static int
file_unlock(sqlite3_file *file, int lock)
{
    return real_file(file)->pMethods->xUnlock(real_file(file), lock);
}

static int
file_check_reserved(sqlite3_file *file, int *result)
{
    return real_file(file)->pMethods->xCheckReservedLock(real_file(file), result);
}

static int
file_control(sqlite3_file *file, int operation, void *argument)
{
    return real_file(file)->pMethods->xFileControl(real_file(file), operation, argument);
}

static int
file_sector_size(sqlite3_file *file)
{
    return real_file(file)->pMethods->xSectorSize(real_file(file));
}

static int
file_characteristics(sqlite3_file *file)
{
    return real_file(file)->pMethods->xDeviceCharacteristics(real_file(file));
}

static int
file_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **address)
{
    return real_file(file)->pMethods->xShmMap(real_file(file), region, size, extend, address);
}

static int
file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    return real_file(file)->pMethods->xShmLock(real_file(file), offset, count, flags);
}

static void
file_shm_barrier(sqlite3_file *file)
{
    real_file(file)->pMethods->xShmBarrier(real_file(file));
}

static int
file_shm_unmap(sqlite3_file *file, int remove)
{
    return real_file(file)->pMethods->xShmUnmap(real_file(file), remove);
}

/* Version 2: no memory mapping, which would write past the log. */
static const sqlite3_io_methods FILE_METHODS = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

static bool
is_lasting(int flags)
{
    return (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL |
                     SQLITE_OPEN_SUPER_JOURNAL)) != 0;
}

/* Whether the log says that the file is there now; false for one it does not know. */
static bool
is_known(const PowerLog *log, int file)
{
    for (guint i = log->steps->len; i > 0; i--) {
        const Step *step = &g_array_index(log->steps, Step, i - 1);

        if ((int)step->file == file)
            return step->kind != STEP_DELETE && step->kind != STEP_DELETE_SYNCED;
    }
    return false;
}

static int
vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out)
{
    PowerLog *log = vfs->pAppData;
    PowerFile *opened = power_file(file);
    g_autofree char *before = NULL;
    gsize before_length = 0;
    bool was_there = name != NULL && is_lasting(flags) &&
                     g_file_get_contents(name, &before, &before_length, NULL);
    int code;

    memset(opened, 0, sizeof *opened);
    opened->log = log;
    opened->file = -1;
    opened->real = g_malloc0((gsize)log->real->szOsFile);
    code = log->real->xOpen(log->real, name, opened->real, flags, flags_out);
    if (code != SQLITE_OK) {
        g_clear_pointer(&opened->real, g_free);
        return code;
    }
    opened->base.pMethods = &FILE_METHODS;
    if (name != NULL && is_lasting(flags)) {
        opened->file = file_index(log, name);
        if (!is_known(log, opened->file)) {
            record(log, opened->file, STEP_OPEN, 0,
                   was_there ? g_bytes_new_take(g_steal_pointer(&before), before_length) : NULL);
            g_array_index(log->steps, Step, log->steps->len - 1).is_journal =
                (flags & SQLITE_OPEN_MAIN_DB) == 0;
        }
    }
    return SQLITE_OK;
}

static int
vfs_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
    PowerLog *log = vfs->pAppData;
    int code = log->real->xDelete(log->real, name, 0);

    if (code == SQLITE_OK)
        record(log, file_index(log, name), sync_folder != 0 ? STEP_DELETE_SYNCED : STEP_DELETE, 0,
               NULL);
    return code;
}

PowerLog *
power_log_start(void)
{
    PowerLog *log = g_new0(PowerLog, 1);

    log->real = sqlite3_vfs_find(NULL);
    log->names = g_ptr_array_new_with_free_func(g_free);
    log->steps = g_array_new(FALSE, FALSE, sizeof(Step));
    log->vfs = *log->real;
    log->vfs.iVersion = 1;
    log->vfs.szOsFile = sizeof(PowerFile);
    log->vfs.pNext = NULL;
    log->vfs.zName = VFS_NAME;
    log->vfs.pAppData = log;
    log->vfs.xOpen = vfs_open;
    log->vfs.xDelete = vfs_delete;
    g_assert_cmpstr(log->real->zName, !=, VFS_NAME);
    g_assert_cmpint(sqlite3_vfs_register(&log->vfs, 1), ==, SQLITE_OK);
    log->is_installed = true;
    return log;
}

void
power_log_stop(PowerLog *log)
{
    if (!log->is_installed)
        return;
    sqlite3_vfs_unregister(&log->vfs);
    sqlite3_vfs_register(log->real, 1);
    log->is_installed = false;
}

void
power_log_mark(PowerLog *log, gint64 promise)
{
    log->promise = promise;
    if (log->steps->len > 0)
        g_array_index(log->steps, Step, log->steps->len - 1).promise = promise;
}

unsigned
power_log_moments(const PowerLog *log)
{
    return log->steps->len;
}

static void
image_free(gpointer pointer)
{
    Image *image = pointer;

    g_clear_pointer(&image->safe, g_byte_array_unref);
    g_clear_pointer(&image->seen, g_byte_array_unref);
    g_clear_pointer(&image->ghost, g_byte_array_unref);
    g_hash_table_unref(image->dirty);
    g_free(image);
}

static void
resize(GByteArray *bytes, gsize size)
{
    guint before = bytes->len;

    g_byte_array_set_size(bytes, (guint)size);
    if (size > before)
        memset(bytes->data + before, 0, size - before);
}

static GByteArray *
copy_of(const GByteArray *bytes)
{
    GByteArray *copy = g_byte_array_sized_new(bytes->len);

    return g_byte_array_append(copy, bytes->data, bytes->len);
}

static void
play_write(Image *image, const Step *step)
{
    gsize length = 0;
    const guint8 *bytes = g_bytes_get_data(step->bytes, &length);
    gsize end = (gsize)step->offset + length;
    gsize from = MIN((gsize)step->offset, image->seen->len); /* a gap is written, too */

    if (end > image->seen->len)
        resize(image->seen, end);
    memcpy(image->seen->data + step->offset, bytes, length);
    for (gsize at = from / SECTOR_SIZE; at * SECTOR_SIZE < end; at++)
        g_hash_table_add(image->dirty, GSIZE_TO_POINTER(at));
}

static void
play_open(Image *image, const Step *step)
{
    g_clear_pointer(&image->seen, g_byte_array_unref);
    image->seen = g_byte_array_new();
    image->syncs_folder = step->is_journal;
    if (step->bytes != NULL) {
        g_byte_array_append(image->seen, g_bytes_get_data(step->bytes, NULL),
                            (guint)g_bytes_get_size(step->bytes));
        g_clear_pointer(&image->safe, g_byte_array_unref);
        image->safe = copy_of(image->seen);
    }
}

static void
play_sync(Image *image)
{
    GHashTableIter iter;
    gpointer key;

    if (image->safe == NULL)
        image->safe = g_byte_array_new();
    resize(image->safe, image->seen->len);
    g_hash_table_iter_init(&iter, image->dirty);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        gsize from = GPOINTER_TO_SIZE(key) * SECTOR_SIZE;

        if (from < image->seen->len)
            memcpy(image->safe->data + from, image->seen->data + from,
                   MIN(SECTOR_SIZE, image->seen->len - from));
    }
    g_hash_table_remove_all(image->dirty);
}

static void
play_delete(Image *image, bool is_synced)
{
    if (is_synced)
        g_clear_pointer(&image->safe, g_byte_array_unref);
    if (is_synced || image->safe != NULL) {
        g_clear_pointer(&image->ghost, g_byte_array_unref);
        image->ghost = g_steal_pointer(&image->safe);
    }
    g_clear_pointer(&image->seen, g_byte_array_unref);
    g_hash_table_remove_all(image->dirty);
}

static void
play(Image *image, const Step *step)
{
    switch (step->kind) {
    case STEP_OPEN:
        play_open(image, step);
        return;
    case STEP_WRITE:
        play_write(image, step);
        return;
    case STEP_TRUNCATE:
        resize(image->seen, (gsize)step->offset);
        return;
    case STEP_SYNC:
        play_sync(image);
        return;
    case STEP_DELETE:
    case STEP_DELETE_SYNCED:
        play_delete(image, step->kind == STEP_DELETE_SYNCED);
        return;
    }
    g_assert_not_reached();
}

/* All names are safe: what is there has at least no length, what was deleted stays so. */
static void
sync_folder(PowerLog *log)
{
    for (guint i = 0; i < log->images->len; i++) {
        Image *image = g_ptr_array_index(log->images, i);

        image->syncs_folder = false;
        g_clear_pointer(&image->ghost, g_byte_array_unref);
        if (image->seen != NULL && image->safe == NULL)
            image->safe = g_byte_array_new();
    }
}

/* What the log was started on: files that were there are, before the step that first opens them. */
static void
play_none(PowerLog *log)
{
    g_clear_pointer(&log->images, g_ptr_array_unref);
    log->images = g_ptr_array_new_with_free_func(image_free);
    log->moment = 0;
    for (guint i = 0; i < log->names->len; i++) {
        Image *image = g_new0(Image, 1);

        image->dirty = g_hash_table_new(g_direct_hash, g_direct_equal);
        g_ptr_array_add(log->images, image);
    }
    for (guint i = 0; i < log->steps->len; i++) {
        const Step *step = &g_array_index(log->steps, Step, i);

        if (step->kind == STEP_OPEN && step->bytes != NULL)
            play_open(g_ptr_array_index(log->images, step->file), step);
    }
}

static void
play_until(PowerLog *log, unsigned moment)
{
    if (log->images == NULL || moment < log->moment)
        play_none(log);
    for (; log->moment < moment; log->moment++) {
        const Step *step = &g_array_index(log->steps, Step, log->moment);

        Image *image = g_ptr_array_index(log->images, step->file);

        play(image, step);
        if (step->kind == STEP_SYNC && image->syncs_folder)
            sync_folder(log);
    }
}

/* splitmix64, by Sebastiano Vigna: the same cuts on every machine. */
static guint64
chance(guint64 *state)
{
    guint64 z = *state += 0x9e3779b97f4a7c15;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

static void
cut_sector(GByteArray *file, const GByteArray *seen, gsize sector, guint64 *state)
{
    gsize from = sector * SECTOR_SIZE;
    guint64 die = chance(state) % 16;
    gsize length;

    if (from >= seen->len || (die >= 8 && die < 15))
        return;
    length = MIN(SECTOR_SIZE, seen->len - from);
    if (from + length > file->len)
        resize(file, from + length);
    for (gsize i = 0; i < length; i++)
        file->data[from + i] = die < 8 ? seen->data[from + i] : (guint8)chance(state);
}

static int
compare_sectors(const void *a, const void *b)
{
    gsize x = GPOINTER_TO_SIZE(*(const gpointer *)a);
    gsize y = GPOINTER_TO_SIZE(*(const gpointer *)b);

    return (x > y) - (x < y);
}

/* The file after the cut, or NULL when there is none. */
static GByteArray *
cut_image(const Image *image, guint64 *state)
{
    g_autofree gpointer *sectors = NULL;
    GByteArray *file = NULL;
    guint count = 0;

    if (image->ghost != NULL && chance(state) % 2 == 0)
        return copy_of(image->ghost);
    if (image->seen == NULL || (image->safe == NULL && chance(state) % 2 == 0))
        return NULL;
    file = image->safe != NULL ? copy_of(image->safe) : g_byte_array_new();
    /* In order: that of a hash table is not the same everywhere. */
    sectors = g_hash_table_get_keys_as_array(image->dirty, &count);
    qsort(sectors, count, sizeof *sectors, compare_sectors);
    for (guint i = 0; i < count; i++)
        cut_sector(file, image->seen, GPOINTER_TO_SIZE(sectors[i]), state);
    if (image->seen->len < file->len && chance(state) % 2 == 0)
        resize(file, image->seen->len);
    return file;
}

gint64
power_log_cut(PowerLog *log, unsigned moment, guint64 seed, const char *folder)
{
    guint64 state = seed;

    g_assert_cmpuint(moment, <=, log->steps->len);
    play_until(log, moment);
    for (guint i = 0; i < log->names->len; i++) {
        g_autofree char *name = g_path_get_basename(g_ptr_array_index(log->names, i));
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autoptr(GByteArray) file = cut_image(g_ptr_array_index(log->images, i), &state);

        g_unlink(path);
        if (file != NULL) {
            FILE *stream = g_fopen(path, "wbe");

            g_assert_nonnull(stream);
            if (file->len > 0)
                g_assert_cmpuint(fwrite(file->data, 1, file->len, stream), ==, file->len);
            g_assert_cmpint(fclose(stream), ==, 0);
        }
    }
    return moment == 0 ? 0 : g_array_index(log->steps, Step, moment - 1).promise;
}

void
power_log_free(PowerLog *log)
{
    if (log == NULL)
        return;
    power_log_stop(log);
    for (guint i = 0; i < log->steps->len; i++)
        g_clear_pointer(&g_array_index(log->steps, Step, i).bytes, g_bytes_unref);
    g_array_unref(log->steps);
    g_ptr_array_unref(log->names);
    g_clear_pointer(&log->images, g_ptr_array_unref);
    g_free(log);
}
