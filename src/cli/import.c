/* SPDX-License-Identifier: Apache-2.0
 * kith import. */
#include "core/import.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/pace.h"
#include "base/phrase.h"
#include "base/text.h"
#include "cli/commands.h"

/** Problems shown of one file before the rest is only counted. */
#define SHOWN_PROBLEMS 20

/** Files shown one by one; of more than these only those with problems are. */
#define SHOWN_FILES 30

/** Files that were not taken, shown before the rest is only counted. */
#define SHOWN_NOT_TAKEN 8

static const Option import_options[] = {
    {"format", 'f', OPTION_TEXT, "FORMAT", "auto, vcard, linkedin, google, outlook, csv, mbox, …"},
    {"me", 0, OPTION_TEXTS, "ADDRESS", "an address of yours, to tell who wrote to whom"},
    {"dry-run", 0, OPTION_FLAG, NULL, "say what would happen, change nothing"},
    {"problems", 0, OPTION_FLAG, NULL, "list every file and problem, not only the first"},
    {.kind = OPTION_END},
};

/* Set by Ctrl-C and by requests to end; looked at between records. */
static volatile sig_atomic_t stopped;

static void
stop(int signal_number)
{
    (void)signal_number;
    stopped = 1;
}

/* The second time a signal comes it ends the program at once, which loses no more than the first:
 * what is not committed. A read that waits is broken off. */
static void
heed_signals(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    const struct sigaction action = {.sa_handler = stop, .sa_flags = (int)SA_RESETHAND};
    struct sigaction before;

    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        (void)sigaction(numbers[i], NULL, &before); /* cannot fail for these */
        if (before.sa_handler != SIG_IGN)           /* nohup, or in the background */
            (void)sigaction(numbers[i], &action, NULL);
    }
}

/* What the progress line needs. */
typedef struct {
    bool terminal;
    Pace pace;
    gint64 shown; /* ticks */
} Progress;

static void
put_progress(const char *path, gint64 done, gint64 total, gint64 records, double rate)
{
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *left = NULL;

    if (total > 0 && rate > 0 && done < total)
        left = g_strdup_printf(", %.0f s left", (double)(total - done) / rate);
    (void)fprintf(stderr, "\r\033[K%s: %" G_GINT64_FORMAT " records, %.1f MB, %.1f MB/s%s", name,
                  records, (double)done / 1e6, rate / 1e6, left != NULL ? left : "");
}

static bool
progress(void *user_data, const char *path, gint64 done_bytes, gint64 total_bytes, gint64 records)
{
    Progress *state = user_data;
    gint64 now = clock_ticks();
    double rate = pace_rate(&state->pace, done_bytes, now);

    if (state->terminal && now - state->shown > 200000) {
        put_progress(path, done_bytes, total_bytes, records, rate);
        state->shown = now;
    }
    return stopped == 0;
}

static Json *
problem_json(const ImportProblem *problem)
{
    Json *object = json_object_new();

    json_set_int(object, "line", (gint64)problem->line);
    json_set_int(object, "record", (gint64)problem->record);
    json_set_text(object, "field", problem->field);
    json_set_text(object, "message", problem->message);
    return object;
}

static Json *
file_json(const ImportFile *file)
{
    Json *object = json_object_new();
    Json *why = json_object_new();
    Json *problems = json_list_new();
    GHashTableIter iter;
    gpointer key;
    gpointer value;

    json_set_text(object, "path", file->path);
    json_set_text(object, "format", file->format);
    json_set_id(object, "change", file->change_id);
    json_set_int(object, "read", file->read);
    json_set_int(object, "created", file->created);
    json_set_int(object, "updated", file->updated);
    json_set_int(object, "unchanged", file->unchanged);
    json_set_int(object, "skipped", file->skipped);
    json_set_int(object, "failed", file->failed);
    json_set_int(object, "people", file->people);
    json_set_int(object, "interactions", file->interactions);
    g_hash_table_iter_init(&iter, file->skipped_why);
    while (g_hash_table_iter_next(&iter, &key, &value))
        json_set_int(why, key, (gint64)GPOINTER_TO_SIZE(value));
    json_set(object, "skipped_why", why);
    for (guint i = 0; i < file->problems->len; i++)
        json_append(problems, problem_json(file->problems->pdata[i]));
    json_set(object, "problems", problems);
    json_set_text(object, "me_guessed", file->me_guessed);
    return object;
}

static void
put_json(Cli *cli, const ImportResult *result)
{
    Json *object = json_object_new();
    Json *files = json_list_new();
    Json *not_taken = json_list_new();

    json_set_id(object, "change", result->change_id);
    for (guint i = 0; i < result->files->len; i++)
        json_append(files, file_json(result->files->pdata[i]));
    json_set(object, "files", files);
    for (guint i = 0; i < result->not_taken->len; i++)
        json_append_text(not_taken, result->not_taken->pdata[i]);
    json_set(object, "not_taken", not_taken);
    json_set_real(object, "seconds", (double)result->micro_seconds / G_USEC_PER_SEC);
    cli_put_json(cli, object);
}

static void
put_count(Cli *cli, gint64 count, const char *what)
{
    if (count > 0)
        cli_print(cli, ", %" G_GINT64_FORMAT " %s", count, what);
}

static void
put_counts(Cli *cli, const ImportFile *file)
{
    cli_print(cli, "%" G_GINT64_FORMAT " read", file->read);
    put_count(cli, file->created, "new");
    put_count(cli, file->updated, "updated");
    put_count(cli, file->unchanged, "known already");
    put_count(cli, file->skipped, "left out");
    put_count(cli, file->failed, "refused");
}

static void
put_skipped(Cli *cli, const ImportFile *file)
{
    g_autoptr(GList) reasons =
        g_list_sort(g_hash_table_get_keys(file->skipped_why), (GCompareFunc)(void (*)(void))strcmp);

    if (file->skipped == 0)
        return;
    cli_print(cli, "    left out:");
    for (const GList *at = reasons; at != NULL; at = at->next)
        cli_print(cli, "%s %s %zu", at == reasons ? "" : ",", (const char *)at->data,
                  GPOINTER_TO_SIZE(g_hash_table_lookup(file->skipped_why, at->data)));
    cli_print(cli, "\n");
}

static void
put_problem(Cli *cli, const ImportProblem *problem)
{
    cli_print(cli, "    ");
    if (problem->line > 0) {
        g_autofree char *where = g_strdup_printf("line %" G_GUINT64_FORMAT ": ", problem->line);

        cli_put(cli, STYLE_WARN, where);
    } else if (problem->record > 0) {
        g_autofree char *where = g_strdup_printf("record %" G_GUINT64_FORMAT ": ", problem->record);

        cli_put(cli, STYLE_WARN, where);
    }
    if (!text_is_empty(problem->field)) {
        cli_put(cli, STYLE_PLAIN, problem->field);
        cli_print(cli, ": ");
    }
    cli_put(cli, STYLE_PLAIN, problem->message);
    cli_print(cli, "\n");
}

/* "1 new person, 20 interactions"; nothing where the book holds nothing more. */
static void
put_brought(Cli *cli, const ImportFile *file)
{
    g_autofree char *people = phrase_count(file->people, "new person", "new people");
    g_autofree char *touches = phrase_count(file->interactions, "interaction", "interactions");

    if (file->people == 0 && file->interactions == 0)
        return;
    cli_print(cli, "    %s%s%s\n", file->people > 0 ? people : "",
              file->people > 0 && file->interactions > 0 ? ", " : "",
              file->interactions > 0 ? touches : "");
}

static void
put_guessed(Cli *cli, const char *addresses)
{
    cli_print(
        cli, "    taken as your own address: %s (if that is wrong: kith undo, then --me ADDRESS)\n",
        addresses);
}

static void
put_file(Cli *cli, const ImportFile *file, bool all_problems)
{
    guint shown = all_problems ? file->problems->len : MIN(file->problems->len, SHOWN_PROBLEMS);

    cli_put(cli, STYLE_STRONG, file->path);
    cli_print(cli, "  %s: ", file->format);
    put_counts(cli, file);
    cli_print(cli, "\n");
    put_brought(cli, file);
    if (file->me_guessed != NULL)
        put_guessed(cli, file->me_guessed);
    put_skipped(cli, file);
    for (guint i = 0; i < shown; i++)
        put_problem(cli, file->problems->pdata[i]);
    if (shown < file->problems->len)
        cli_print(cli, "    … and %u more; --problems lists them all\n",
                  file->problems->len - shown);
}

static void
put_not_taken(Cli *cli, const GPtrArray *paths, bool all)
{
    guint shown = all ? paths->len : MIN(paths->len, SHOWN_NOT_TAKEN);

    if (paths->len == 0)
        return;
    cli_put(cli, STYLE_DIM, "Not taken, for want of people or messages in it:");
    cli_print(cli, "\n");
    for (guint i = 0; i < shown; i++) {
        cli_print(cli, "    ");
        cli_put(cli, STYLE_DIM, paths->pdata[i]);
        cli_print(cli, "\n");
    }
    if (shown < paths->len)
        cli_print(cli, "    … and %u more; --problems lists them all\n", paths->len - shown);
}

static void
add_counts(ImportFile *sum, const ImportFile *file)
{
    GHashTableIter iter;
    gpointer why;
    gpointer count;

    sum->read += file->read;
    sum->created += file->created;
    sum->updated += file->updated;
    sum->unchanged += file->unchanged;
    sum->skipped += file->skipped;
    sum->failed += file->failed;
    sum->people += file->people;
    sum->interactions += file->interactions;
    g_hash_table_iter_init(&iter, file->skipped_why);
    while (g_hash_table_iter_next(&iter, &why, &count)) {
        gsize before = GPOINTER_TO_SIZE(g_hash_table_lookup(sum->skipped_why, why));

        g_hash_table_insert(sum->skipped_why, why,
                            GSIZE_TO_POINTER(before + GPOINTER_TO_SIZE(count)));
    }
}

static void
put_sum(Cli *cli, gint64 files, const ImportFile *sum)
{
    g_autofree char *count = phrase_count(files, "file", "files");

    cli_print(cli, "%s without a problem: ", count);
    put_counts(cli, sum);
    cli_print(cli, " (--problems lists them all)\n");
    put_brought(cli, sum);
}

/* Of an archive with thousands of cards, each its own file, what went well is only counted; whose
 * mail it was taken for is said all the same. */
static void
put_files(Cli *cli, const GPtrArray *files, bool all)
{
    g_autoptr(GHashTable) skipped_why = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GPtrArray) guessed = g_ptr_array_new();
    ImportFile sum = {.skipped_why = skipped_why};
    gint64 counted = 0;

    for (guint i = 0; i < files->len; i++) {
        const ImportFile *file = files->pdata[i];

        if (all || files->len <= SHOWN_FILES || file->problems->len > 0) {
            put_file(cli, file, all);
            continue;
        }
        counted++;
        add_counts(&sum, file);
        if (file->me_guessed != NULL)
            g_ptr_array_add(guessed, file->me_guessed);
    }
    if (counted > 0)
        put_sum(cli, counted, &sum);
    for (guint i = 0; i < guessed->len; i++)
        put_guessed(cli, guessed->pdata[i]);
    put_skipped(cli, &sum);
}

static void
put_result(Cli *cli, const ImportResult *result, bool all_problems, bool dry_run)
{
    Receipt receipt = {.change_id = result->change_id};

    put_files(cli, result->files, all_problems);
    put_not_taken(cli, result->not_taken, all_problems);
    if (dry_run)
        cli_print(cli, "This was a dry run: nothing was changed.\n");
    else
        cli_put_receipt(cli, &receipt);
}

/* The reason for the failure is said once, with the error. */
static void
leave_out_failure(const ImportResult *result)
{
    for (guint i = 0; i < result->files->len; i++) {
        GPtrArray *problems = ((ImportFile *)result->files->pdata[i])->problems;

        for (guint j = problems->len; j > 0; j--) {
            const ImportProblem *problem = problems->pdata[j - 1];

            if (g_str_has_suffix(result->failure->message, problem->message))
                g_ptr_array_remove_index(problems, j - 1);
        }
    }
}

static bool
run_import(Cli *cli, const Args *args, GError **error)
{
    Progress state = {.terminal = isatty(STDERR_FILENO) == 1, .pace = {.started = clock_ticks()}};
    ImportOptions options = {
        .format = args_text(args, "format"),
        .me = args_texts(args, "me"),
        .dry_run = args_flag(args, "dry-run"),
        .progress = progress,
        .user_data = &state,
    };
    g_autoptr(ImportResult) result = NULL;
    bool ok;

    if (!args_expect(args, &command_import, 1, 100000, error))
        return false;
    heed_signals();
    ok = import_paths(cli->ctx, args_rest(args), &options, &result, error);
    if (state.shown != 0)
        (void)fprintf(stderr, "\r\033[K"); /* the progress line makes room for the result */
    if (!ok)
        return false;
    if (result->failure != NULL && !cli->json)
        leave_out_failure(result);
    if (cli->json)
        put_json(cli, result);
    else
        put_result(cli, result, args_flag(args, "problems"), options.dry_run);
    cli->left_undone = g_steal_pointer(&result->failure);
    return true;
}

const Command command_import = {
    .name = "import",
    .usage = "[--format FORMAT] [--me ADDRESS]… [--dry-run] PATH…",
    .summary = "take address books, exports and mail",
    .flags = COMMAND_WRITES,
    .options = import_options,
    .run = run_import,
};
