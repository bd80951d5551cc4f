/* SPDX-License-Identifier: Apache-2.0 */
#include "format/maildir.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "test_records.h"

/* A message whose Message-ID is its number. */
static char *
message(const char *id)
{
    return g_strdup_printf("From: a@b\nTo: c@d\nDate: 1 Jan 2026 10:00 GMT\n"
                           "Message-ID: <%s>\n\nHello\n",
                           id);
}

static void
put(const char *root, const char *path, const char *text)
{
    g_autofree char *full = g_build_filename(root, path, NULL);
    g_autofree char *folder = g_path_get_dirname(full);
    g_autoptr(GError) error = NULL;

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_file_set_contents(full, text, -1, &error);
    g_assert_no_error(error);
}

static void
put_message(const char *root, const char *path, const char *id)
{
    g_autofree char *text = message(id);

    put(root, path, text);
}

static void
remove_tree(const char *path)
{
    g_autoptr(GDir) folder =
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    const char *name;

    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *inner = g_build_filename(path, name, NULL);

        remove_tree(inner);
    }
    g_assert_cmpint(g_remove(path), ==, 0);
}

static char *
new_root(void)
{
    g_autoptr(GError) error = NULL;
    char *root = g_dir_make_tmp("kith-maildir-XXXXXX", &error);

    g_assert_no_error(error);
    return root;
}

static GPtrArray *
walk(const char *root)
{
    Reader *reader = NULL;
    g_autoptr(GError) error = NULL;
    bool opened = maildir_reader_new(root, &reader, &error);

    g_assert_no_error(error);
    g_assert_true(opened);
    return test_records(reader);
}

/* Keys, or why a record has none, in order. */
static char *
told(const GPtrArray *records)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < records->len; i++) {
        const Record *record = test_record(records, i);

        g_assert_cmpuint(record->number, ==, i + 1);
        g_string_append_printf(text, "%s%s", i == 0 ? "" : " ",
                               record->kind == RECORD_TOUCH     ? record->touch->key + 4
                               : record->kind == RECORD_SKIPPED ? record->why
                                                                : "failed");
    }
    return g_string_free(text, FALSE);
}

static void
walks_a_maildir_and_its_folders_in_order(void)
{
    g_autofree char *root = new_root();
    g_autoptr(GPtrArray) records = NULL;
    g_autofree char *text = NULL;

    put_message(root, "cur/2:2,S", "c2");
    put_message(root, "cur/1:2,", "c1");
    put_message(root, "new/3", "n3");
    put_message(root, "tmp/4", "no");
    put_message(root, ".Sent/cur/5:2,S", "s5");
    put_message(root, "nested/cur/6:2,S", "d6");
    put(root, ".Sent/maildirfolder", "");
    put(root, "dovecot.index", "no mail");
    put(root, ".hidden/7", "no mail");
    g_assert_true(maildir_matches(root));
    records = walk(root);
    text = told(records);
    g_assert_cmpstr(text, ==, "s5 c1 c2 d6 n3");
    g_assert_true(test_record(records, 0)->touch->sent);
    g_assert_false(test_record(records, 1)->touch->sent);
    remove_tree(root);
}

static void
leaves_out_drafts_and_spam_by_flag_and_folder(void)
{
    g_autofree char *root = new_root();
    g_autoptr(GPtrArray) records = NULL;
    g_autofree char *text = NULL;

    put_message(root, "cur/1:2,DS", "a");
    put_message(root, "cur/2:2,ST", "b");
    put_message(root, ".Drafts/cur/3:2,S", "c");
    put_message(root, ".Junk/new/4", "d");
    records = walk(root);
    text = told(records);
    g_assert_cmpstr(text, ==, "draft spam draft b");
    remove_tree(root);
}

static void
walks_plain_folders_of_messages_and_mboxes(void)
{
    g_autofree char *root = new_root();
    g_autofree char *one = message("m1");
    g_autofree char *mbox = g_strdup_printf("From - Thu Jan  1 10:00:00 2026\n%s\n"
                                            "From - Thu Jan  1 10:00:00 2026\n%s",
                                            one, one);
    g_autoptr(GPtrArray) records = NULL;
    g_autofree char *text = NULL;

    put_message(root, "12", "mh");
    put_message(root, "b.eml", "eml");
    put(root, "Inbox", mbox);
    put(root, "Inbox.msf", "// index");
    put(root, "Inbox.sbd/Sent", mbox);
    put(root, ".mh_sequences", "cur: 12");
    g_assert_true(maildir_matches(root));
    records = walk(root);
    text = told(records);
    g_assert_cmpstr(text, ==, "mh m1 m1 not mail m1 m1 eml");
    g_assert_true(test_record(records, 4)->touch->sent);
    test_assert_problem(test_record(records, 3), 0, 0, "", "Inbox.msf");
    remove_tree(root);
}

static void
goes_on_after_what_cannot_be_read(void)
{
    g_autofree char *root = new_root();
    g_autofree char *loop = g_build_filename(root, "cur", "loop", NULL);
    g_autofree char *dangling = g_build_filename(root, "cur", "dangling", NULL);
    g_autoptr(GPtrArray) records = NULL;
    g_autofree char *text = NULL;

    put_message(root, "cur/a", "a");
    put(root, "cur/b", "no headers here\n");
    put_message(root, "cur/z", "z");
    g_assert_cmpint(symlink("..", loop), ==, 0);
    g_assert_cmpint(symlink("nowhere", dangling), ==, 0);
    records = walk(root);
    text = told(records);
    g_assert_cmpstr(text, ==, "a failed failed z");
    test_assert_problem(test_record(records, 1), 0, 1, "", "cur/b: This is no message");
    test_assert_problem(test_record(records, 2), 0, 0, "", "cur/dangling: ");
    remove_tree(root);
}

static void
says_why_a_folder_cannot_be_read(void)
{
    g_autoptr(GError) error = NULL;
    Reader *reader = NULL;

    g_assert_false(maildir_reader_new("/nonexistent/mail", &reader, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
    g_assert_nonnull(strstr(error->message, "/nonexistent/mail"));
    g_assert_false(maildir_matches("/nonexistent/mail"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/maildir/walks_a_maildir_and_its_folders_in_order",
                    walks_a_maildir_and_its_folders_in_order);
    g_test_add_func("/maildir/leaves_out_drafts_and_spam_by_flag_and_folder",
                    leaves_out_drafts_and_spam_by_flag_and_folder);
    g_test_add_func("/maildir/walks_plain_folders_of_messages_and_mboxes",
                    walks_plain_folders_of_messages_and_mboxes);
    g_test_add_func("/maildir/goes_on_after_what_cannot_be_read",
                    goes_on_after_what_cannot_be_read);
    g_test_add_func("/maildir/says_why_a_folder_cannot_be_read", says_why_a_folder_cannot_be_read);
    return g_test_run();
}
