/* SPDX-License-Identifier: Apache-2.0
 * kith export. */
#include "core/export.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"

static const Option export_options[] = {
    {"format", 'f', OPTION_TEXT, "FORMAT", "vcard, csv or json"},
    {"version", 0, OPTION_TEXT, "VERSION", "of vCard: 3.0 or 4.0 (4.0)"},
    {.kind = OPTION_END},
};

/* Whether the last call failed for want of space. */
static bool
is_full(void)
{
    return errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
}

static bool
write_all(void *user_data, const char *bytes, gsize length, GError **error)
{
    int fd = *(int *)user_data;

    while (length > 0) {
        ssize_t written = write(fd, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            g_set_error(error, KITH_ERROR, is_full() ? KITH_ERROR_BUSY : KITH_ERROR_INTERNAL,
                        "The export could not be written: %s.", g_strerror(errno));
            return false;
        }
        bytes += written;
        length -= (gsize)written;
    }
    return true;
}

static bool
file_error(const char *path, GError **error)
{
    KithErrorCode code = is_full()                           ? KITH_ERROR_BUSY
                         : errno == EACCES || errno == EROFS ? KITH_ERROR_DENIED
                                                             : KITH_ERROR_INVALID;

    g_set_error(error, KITH_ERROR, code, "%s cannot be written: %s.", path, g_strerror(errno));
    return false;
}

/* The file appears whole or not at all, and only its owner can read it. */
static bool
export_to_file(Cli *cli, ExportFormat format, const char *path, gint64 *people, GError **error)
{
    g_autofree char *unfinished = g_strconcat(path, ".part-XXXXXX", NULL);
    int fd = g_mkstemp_full(unfinished, O_WRONLY | O_CLOEXEC, 0600);
    bool ok;

    if (fd < 0)
        return file_error(path, error);
    ok = export_book(cli->ctx, format, write_all, &fd, people, error);
    if (ok && fsync(fd) != 0)
        ok = file_error(path, error);
    if (close(fd) != 0 && ok)
        ok = file_error(path, error);
    if (ok && rename(unfinished, path) != 0)
        ok = file_error(path, error);
    if (!ok)
        (void)unlink(unfinished); /* it may be gone already */
    return ok;
}

static bool
parse_format(const Args *args, ExportFormat *format, GError **error)
{
    const char *name = args_text(args, "format");
    const char *version = args_text(args, "version");

    if (name == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Say in which format: --format vcard, csv or json.");
        return false;
    }
    if (version != NULL && strcmp(version, "3.0") != 0 && strcmp(version, "4.0") != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no version of vCard that kith writes; choose 3.0 or 4.0.", version);
        return false;
    }
    if (strcmp(name, "vcard") == 0)
        *format = version != NULL && strcmp(version, "3.0") == 0 ? EXPORT_VCARD_3 : EXPORT_VCARD_4;
    else if (strcmp(name, "csv") == 0)
        *format = EXPORT_CSV;
    else if (strcmp(name, "json") == 0)
        *format = EXPORT_JSON;
    else {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no format to export; choose vcard, csv or json.", name);
        return false;
    }
    return true;
}

static bool
run_export(Cli *cli, const Args *args, GError **error)
{
    const char *path = args_rest(args)[0];
    ExportFormat format = EXPORT_JSON;
    gint64 people = 0;
    int out = STDOUT_FILENO;

    if (!args_expect(args, &command_export, 0, 1, error) || !parse_format(args, &format, error))
        return false;
    if (path == NULL || strcmp(path, "-") == 0)
        return export_book(cli->ctx, format, write_all, &out, &people, error);
    if (!export_to_file(cli, format, path, &people, error))
        return false;
    if (cli->json) {
        Json *object = json_object_new();

        json_set_text(object, "path", path);
        json_set_int(object, "people", people);
        cli_put_json(cli, object);
    } else {
        cli_print(cli, "%" G_GINT64_FORMAT " people are in %s.\n", people, path);
    }
    return true;
}

const Command command_export = {
    .name = "export",
    .usage = "--format vcard|csv|json [--version 3.0|4.0] [PATH]",
    .summary = "everything out, in formats others read",
    .flags = COMMAND_READS,
    .options = export_options,
    .run = run_export,
};
