/* SPDX-License-Identifier: Apache-2.0
 * Import of what is more than one file: archives, folders, several paths. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/import.h"
#include "test_ctx.h"
#include "test_db.h"
#include "test_zip.h"

#define CARD(name) "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" name "\r\nEND:VCARD\r\n"

#define MAIL(from, to, id)                                                                         \
    "From x Tue Nov 24 08:00:00 2026\nFrom: " from "\nTo: " to                                     \
    "\nDate: Mon, 23 Nov 2026 08:00:00 +0000\nMessage-ID: <" id "@x>\nSubject: boats\n\nHello\n\n"

#define PROFILE "https://www.linkedin.com/in/"

/* An export as LinkedIn makes it, shortened. */
static const TestMember linkedin[] = {
    {"Ad_Targeting.csv", "Member Age,Member Gender\n35-54,x\n"},
    {"messages.csv",
     "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
     "1,Mara Lind," PROFILE "mara,Robin Vale," PROFILE "robin,2026-03-15 09:30:00 UTC,,Hello\n"
     "1,Robin Vale," PROFILE "robin,Mara Lind," PROFILE "mara,2026-03-16 09:30:00 UTC,,Yes\n"
     "2,Bo Stone," PROFILE "bo,Robin Vale," PROFILE "robin,2026-03-17 09:30:00 UTC,,Hm\n"},
    {"Rich Media/", NULL, TEST_MEMBER_FOLDER},
    {"Rich Media/photo.jpg", "\xff\xd8\xff\xe0 not really"},
    {"Jobs/Job Applications.csv",
     "Application Date,Contact Email,Company Name,Job Title\n1/1/20,robin@vale.example,Acme,CTO\n"},
    {"Connections.csv",
     "Notes:\n\"When exporting\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,"
     "Connected On\nMara,Lind," PROFILE "mara,,Northwind,Pilot,15 Jan 2024\n"},
    {"Invitations.csv",
     "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
     "Ines Duarte,Robin Vale,2025-11-02 07:00:00 UTC,,INCOMING," PROFILE "ines," PROFILE "robin\n"},
    {0},
};

static ImportResult *
import_all(Ctx *ctx, const char *const *paths)
{
    ImportOptions options = {0};
    g_autoptr(GError) error = NULL;
    ImportResult *result = NULL;

    if (!import_paths(ctx, paths, &options, &result, &error))
        g_error("%s", error->message);
    return result;
}

static ImportResult *
import(Ctx *ctx, const char *path)
{
    const char *paths[] = {path, NULL};

    return import_all(ctx, paths);
}

static const ImportFile *
file_at(const ImportResult *result, guint index)
{
    g_assert_cmpuint(index, <, result->files->len);
    return result->files->pdata[index];
}

/* The entry of a path's last parts; the test fails without one. */
static const ImportFile *
file_of(const ImportResult *result, const char *path)
{
    for (guint i = 0; i < result->files->len; i++) {
        if (g_str_has_suffix(file_at(result, i)->path, path))
            return file_at(result, i);
    }
    g_error("%s is not among the files", path);
}

static void
assert_problem(const ImportFile *file, const char *part)
{
    g_assert_cmpuint(file->problems->len, ==, 1);
    if (strstr(((const ImportProblem *)file->problems->pdata[0])->message, part) == NULL)
        g_error("“%s” is not in “%s”", part,
                ((const ImportProblem *)file->problems->pdata[0])->message);
}

static void
assert_not_taken(const ImportResult *result, guint index, const char *path)
{
    g_assert_cmpuint(index, <, result->not_taken->len);
    g_assert_true(g_str_has_suffix(result->not_taken->pdata[index], path));
}

/* The same files as a folder; its path. */
static char *
write_folder(const char *folder, const char *name, const TestMember *members)
{
    char *root = g_build_filename(folder, name, NULL);

    for (const TestMember *member = members; member->name != NULL; member++) {
        g_autofree char *path = g_build_filename(root, member->name, NULL);
        g_autofree char *above = g_path_get_dirname(path);

        g_assert_cmpint(g_mkdir_with_parents(above, 0755), ==, 0);
        if (member->kind == TEST_MEMBER_FILE)
            g_assert_true(g_file_set_contents(path, member->body, -1, NULL));
    }
    return root;
}

/* A book and a folder for files. */
typedef struct {
    TestBook *book;
    char *folder;
} Fixture;

static Fixture
fixture(void)
{
    return (Fixture){.book = test_book_new(), .folder = test_folder_new()};
}

static void
fixture_clear(Fixture *made)
{
    test_book_free(made->book);
    test_folder_free(made->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fixture, fixture_clear)

static void
an_export_is_the_same_as_archive_folder_and_files(void)
{
    static const char *const names[] = {"Connections.csv", "Invitations.csv", "messages.csv"};
    g_auto(Fixture) zipped = fixture();
    g_auto(Fixture) foldered = fixture();
    g_auto(Fixture) single = fixture();
    g_autofree char *zip = test_write_zip(zipped.folder, "Export.zip", linkedin);
    g_autofree char *folder = write_folder(foldered.folder, "Export", linkedin);
    g_autoptr(ImportResult) of_zip = import(zipped.book->ctx, zip);
    g_autoptr(ImportResult) of_folder = import(foldered.book->ctx, folder);
    g_autofree char *zip_text = test_export(zipped.book->ctx);
    g_autofree char *folder_text = test_export(foldered.book->ctx);
    g_autofree char *single_text = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(folder, names[i], NULL);
        g_autoptr(ImportResult) result = import(single.book->ctx, path);

        g_assert_cmpint(file_at(result, 0)->created, ==, file_at(of_zip, (guint)i)->created);
        g_assert_cmpint(file_at(of_folder, (guint)i)->created, ==, file_at(result, 0)->created);
    }
    single_text = test_export(single.book->ctx);
    g_assert_cmpstr(zip_text, ==, folder_text);
    g_assert_cmpstr(zip_text, ==, single_text);
    g_assert_cmpint(file_of(of_zip, "Export.zip/messages.csv")->interactions, ==, 3);
}

/* Not as one message that begins with the archive's own bytes. */
static void
mail_in_a_tar_archive_is_taken_message_by_message(void)
{
    static const TestMember members[] = {
        {"./sent/1.", "From: me@example.org\nTo: Mara <mara@example.com>\n"
                      "Date: Mon, 2 Nov 2026 09:00:00 +0000\nMessage-ID: <1@x>\n\nHello\n"},
        {"./sent/2.", "From: me@example.org\nTo: Bo <bo@example.com>\n"
                      "Date: Mon, 2 Nov 2026 10:00:00 +0000\nMessage-ID: <2@x>\n\nHello\n"},
        {"./logo.png", "\x89PNG"},
        {0},
    };

    for (int packed = 0; packed <= 1; packed++) {
        g_auto(Fixture) f = fixture();
        g_autoptr(GByteArray) bytes = test_tar(members, packed);
        g_autofree char *path = test_write_bytes(f.folder, packed ? "mail.tar.gz" : "mail.tar",
                                                 bytes->data, bytes->len);
        g_autoptr(ImportResult) result = import(f.book->ctx, path);
        g_autoptr(ImportResult) again = import(f.book->ctx, path);

        g_assert_cmpuint(result->files->len, ==, 2);
        g_assert_cmpint(file_at(result, 0)->created, ==, 1);
        g_assert_cmpint(file_at(result, 1)->created, ==, 1);
        g_assert_cmpint(file_at(again, 1)->unchanged, ==, 1);
        assert_not_taken(result, 0, "/logo.png");
    }
}

static void
what_an_export_holds_beside_people_is_named_and_no_problem(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *path = test_write_zip(f.folder, "Export.zip", linkedin);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpuint(result->files->len, ==, 3);
    for (guint i = 0; i < result->files->len; i++)
        g_assert_cmpuint(file_at(result, i)->problems->len, ==, 0);
    g_assert_cmpuint(result->not_taken->len, ==, 3);
    assert_not_taken(result, 0, "Export.zip/Ad_Targeting.csv");
    assert_not_taken(result, 1, "Export.zip/Jobs/Job Applications.csv");
    assert_not_taken(result, 2, "Export.zip/Rich Media/photo.jpg");
    g_assert_null(result->failure);
}

static void
whose_messages_they_are_is_guessed_in_an_archive(void)
{
    static const TestMember members[] = {
        {"Takeout/Mail/All mail.mbox",
         MAIL("Mara <mara@example.com>", "me@example.org", "1")
             MAIL("Bo <bo@example.com>", "me@example.org", "2")
                 MAIL("me@example.org", "Mara <mara@example.com>", "3")
                     MAIL("me@example.org", "Ann <ann@example.com>", "4")},
        {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *path = test_write_zip(f.folder, "takeout.zip", members);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpstr(file_at(result, 0)->format, ==, "mbox");
    g_assert_cmpstr(file_at(result, 0)->me_guessed, ==, "me@example.org");
    g_assert_cmpint(file_at(result, 0)->people, ==, 3);
    g_assert_cmpint(file_at(result, 0)->interactions, ==, 4);
}

/* Nobody of this name is in the book. */
static void
assert_nobody(Ctx *ctx, const char *name)
{
    g_autoptr(GError) error = NULL;
    gint64 id = 0;

    g_assert_false(person_resolve(ctx, name, &id, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

static void
the_user_known_from_mail_is_none_of_the_connections(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *mail =
        test_write_file(f.folder, "mail.mbox",
                        MAIL("Bo <bo@example.com>", "me@example.org", "1")
                            MAIL("me@example.org", "Mara <mara@example.com>", "2"));
    g_autofree char *zip = test_write_zip(f.folder, "Export.zip", linkedin);
    const char *me[] = {"me@example.org", NULL};
    const char *paths[] = {mail, zip, NULL};
    ImportOptions options = {.me = me};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(import_paths(f.book->ctx, paths, &options, &result, &error));
    g_assert_cmpstr(file_of(result, "messages.csv")->me_guessed, ==, PROFILE "robin");
    assert_nobody(f.book->ctx, "Robin Vale");
}

static void
the_user_known_by_name_is_none_of_the_connections(void)
{
    static const TestMember members[] = {
        {"Positions.csv", "Company Name,Title,Started On,Finished On\nVale Ltd,CTO,Jan 2020,\n"},
        {"Profile.csv", "First Name,Last Name,Headline\nRobin,Vale,CTO\n"},
        {"messages.csv",
         "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
         "1,Mara Lind," PROFILE "mara,Robin Vale," PROFILE
         "robin,2026-03-15 09:30:00 UTC,,Hello\n"},
        {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *zip = test_write_zip(f.folder, "Export.zip", members);
    g_autoptr(ImportResult) result = import(f.book->ctx, zip);

    g_assert_cmpint(file_of(result, "messages.csv")->created, ==, 1);
    assert_nobody(f.book->ctx, "Robin Vale");
}

static void
each_member_is_a_change_and_a_second_import_creates_nothing(void)
{
    static const TestMember members[] = {
        {"Takeout/Contacts/All Contacts/All Contacts.vcf", CARD("Mara Lind") CARD("Bo Stone")},
        {"Takeout/Contacts/My Contacts/My Contacts.vcf", CARD("Mara Lind") CARD("Ann Bell")},
        {"Takeout/archive_browser.html", "<html><body>Takeout</body></html>"},
        {"__MACOSX/._x.vcf", "BEGIN:VCARD\n"},
        {"Takeout/.DS_Store", "x"},
        {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *path = test_write_zip(f.folder, "takeout.zip", members);
    g_autoptr(ImportResult) once = import(f.book->ctx, path);
    g_autofree char *before = test_export(f.book->ctx);
    g_autoptr(ImportResult) twice = import(f.book->ctx, path);
    g_autofree char *after = test_export(f.book->ctx);

    g_assert_cmpuint(once->files->len, ==, 2);
    g_assert_cmpuint(once->not_taken->len, ==, 1);
    g_assert_cmpint(file_at(once, 0)->created, ==, 2);
    g_assert_cmpint(file_at(once, 1)->created, ==, 1);
    g_assert_cmpint(file_at(once, 0)->change_id, !=, 0);
    g_assert_cmpint(file_at(once, 0)->change_id, !=, file_at(once, 1)->change_id);
    g_assert_cmpint(file_at(twice, 0)->created + file_at(twice, 1)->created, ==, 0);
    g_assert_cmpstr(after, ==, before);
}

static void
what_is_refused_in_an_archive_is_named_and_the_rest_taken(void)
{
    static const TestMember members[] = {
        {"../up.vcf", CARD("Nobody")},
        {"/tmp/root.vcf", CARD("Nobody")},
        {"link.vcf", "/etc/passwd", TEST_MEMBER_LINK},
        {"locked.vcf", CARD("Nobody"), TEST_MEMBER_ENCRYPTED},
        {"broken.vcf", "nothing of the kind"},
        {"fine.vcf", CARD("Mara Lind")},
        {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *path = test_write_zip(f.folder, "odd.zip", members);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    assert_problem(file_of(result, "/../up.vcf"), "..");
    assert_problem(file_of(result, "//tmp/root.vcf"), "root");
    assert_problem(file_of(result, "/link.vcf"), "link");
    assert_problem(file_of(result, "/locked.vcf"), "encrypted");
    assert_problem(file_of(result, "/broken.vcf"), "--format");
    g_assert_cmpint(file_of(result, "/fine.vcf")->created, ==, 1);
    g_assert_cmpuint(result->files->len, ==, 6);
    g_assert_null(result->failure);
}

static void
an_archive_within_an_archive_is_said(void)
{
    static const TestMember inner[] = {{"x.vcf", CARD("Nobody")}, {0}};
    g_auto(Fixture) f = fixture();
    g_autoptr(GByteArray) bytes = test_zip(inner);
    const TestMember members[] = {
        {"fine.vcf", CARD("Mara Lind")},
        {"inner.zip", (const char *)bytes->data, .length = bytes->len},
        {"mail.mbox.gz", (const char *)bytes->data, .length = bytes->len},
        {"sheet.xlsx", (const char *)bytes->data, .length = bytes->len},
        {0},
    };
    g_autofree char *path = test_write_zip(f.folder, "outer.zip", members);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpuint(result->files->len, ==, 3);
    assert_problem(file_of(result, "outer.zip/inner.zip"), "archive within the archive");
    assert_problem(file_of(result, "outer.zip/mail.mbox.gz"), "archive within the archive");
    g_assert_cmpint(file_of(result, "outer.zip/fine.vcf")->created, ==, 1);
    assert_not_taken(result, 0, "outer.zip/sheet.xlsx");
}

/* As many cards, all unlike, so that they are not packed into nothing. */
static char *
unlike_cards(guint count)
{
    GString *cards = g_string_new(NULL);

    for (guint i = 0; i < count; i++) {
        g_autofree char *number = g_strdup_printf("%u", i);
        g_autofree char *name = g_compute_checksum_for_string(G_CHECKSUM_SHA256, number, -1);

        g_string_append_printf(cards, CARD("%s"), name);
    }
    return g_string_free(cards, FALSE);
}

static void
a_cut_off_archive_gives_what_came_before(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *cards = unlike_cards(1000);
    const TestMember members[] = {{"a.vcf", CARD("Mara Lind")}, {"b.vcf", cards}, {0}};
    g_autoptr(GByteArray) bytes = test_zip(members);
    g_autofree char *path = test_write_bytes(f.folder, "cut.zip", bytes->data, bytes->len / 2);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpint(file_of(result, "cut.zip/a.vcf")->created, ==, 1);
    g_assert_cmpint(file_of(result, "cut.zip/b.vcf")->created, >, 100);
    g_assert_cmpint(file_of(result, "cut.zip/b.vcf")->created, <, 900);
    assert_problem(file_of(result, "cut.zip/b.vcf"), "damaged or cut off");
    assert_problem(file_of(result, "cut.zip"), "cut off");
}

static void
a_path_that_cannot_be_read_stops_no_other(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *good = test_write_file(f.folder, "a.vcf", CARD("Mara Lind"));
    g_autofree char *odd = test_write_file(f.folder, "b.txt", "just some words\n");
    g_autofree char *missing = g_build_filename(f.folder, "missing.vcf", NULL);
    g_autofree char *also_good = test_write_file(f.folder, "c.vcf", CARD("Bo Stone"));
    const char *paths[] = {missing, odd, good, also_good, NULL};
    g_autoptr(ImportResult) result = import_all(f.book->ctx, paths);

    g_assert_cmpuint(result->files->len, ==, 4);
    assert_problem(file_at(result, 0), "missing.vcf cannot be read");
    assert_problem(file_at(result, 1), "--format");
    g_assert_cmpint(file_at(result, 2)->created, ==, 1);
    g_assert_cmpint(file_at(result, 3)->created, ==, 1);
    g_assert_error(result->failure, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

static void
where_nothing_can_be_read_the_first_reason_is_the_error(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *missing = g_build_filename(f.folder, "missing.vcf", NULL);
    g_autofree char *odd = test_write_file(f.folder, "b.txt", "just some words\n");
    const char *paths[] = {missing, NULL};
    ImportOptions options = {0};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(import_paths(f.book->ctx, paths, &options, &result, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "missing.vcf");
    paths[0] = f.folder;
    g_assert_true(g_file_test(odd, G_FILE_TEST_EXISTS));
    g_assert_false(import_paths(f.book->ctx, paths, &options, &result, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "nothing here");
}

static void
a_book_that_cannot_be_read_leaves_the_others(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *good = test_write_file(f.folder, "a.vcf", CARD("Mara Lind"));
    g_autofree char *whole = NULL;
    g_autofree char *cut = NULL;
    g_autoptr(ImportResult) result = NULL;
    const char *paths[3] = {NULL};

    test_add(f.book->ctx, "Bo Stone", "bo@example.com", TIER_NONE);
    whole = test_export(f.book->ctx);
    whole[strlen(whole) / 2] = '\0';
    cut = test_write_file(f.folder, "book.json", whole);
    paths[0] = cut;
    paths[1] = good;
    result = import_all(f.book->ctx, paths);
    g_assert_cmpint(file_at(result, 0)->created, ==, 0);
    g_assert_cmpuint(file_at(result, 0)->problems->len, >, 0);
    g_assert_cmpint(file_at(result, 1)->created, ==, 1);
}

static void
folders_within_folders_are_walked_and_loops_are_not(void)
{
    static const TestMember members[] = {
        {"one.vcf", CARD("Mara Lind")},          {"in/two.vcf", CARD("Bo Stone")},
        {"in/deep/three.vcf", CARD("Ann Bell")}, {"in/deep/picture.png", "\x89PNG"},
        {".hidden/four.vcf", CARD("Nobody")},    {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *root = write_folder(f.folder, "all", members);
    g_autofree char *link = g_build_filename(root, "in", "deep", "back", NULL);
    g_autofree char *pipe = g_build_filename(root, "in", "pipe", NULL);
    g_autofree char *dangling = g_build_filename(root, "in", "lost.vcf", NULL);
    g_autoptr(ImportResult) result = NULL;

    g_assert_cmpint(symlink(root, link), ==, 0);
    g_assert_cmpint(symlink("/nowhere/at/all.vcf", dangling), ==, 0);
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    result = import(f.book->ctx, root);
    g_assert_cmpint(file_of(result, "all/one.vcf")->created, ==, 1);
    g_assert_cmpint(file_of(result, "in/two.vcf")->created, ==, 1);
    g_assert_cmpint(file_of(result, "in/deep/three.vcf")->created, ==, 1);
    assert_problem(file_of(result, "in/lost.vcf"), "cannot be read");
    g_assert_cmpuint(result->files->len, ==, 4);
    g_assert_cmpuint(result->not_taken->len, ==, 3);
    g_assert_null(result->failure);
}

static void
mail_among_address_books_hides_none_of_them(void)
{
    static const TestMember members[] = {
        {"Contacts/people.vcf", CARD("Mara Lind")},
        {"Mail/cur/1:2,S", MAIL("Bo <bo@example.com>", "me@example.org", "1")},
        {"Mail/new/", NULL, TEST_MEMBER_FOLDER},
        {"letter.eml", "From: Ann <ann@example.com>\nTo: me@example.org\n"
                       "Date: Mon, 23 Nov 2026 08:00:00 +0000\nSubject: x\n\nHello\n"},
        {0},
    };
    g_auto(Fixture) f = fixture();
    g_autofree char *root = write_folder(f.folder, "all", members);
    g_autoptr(ImportResult) result = import(f.book->ctx, root);

    g_assert_cmpuint(result->files->len, ==, 3);
    g_assert_cmpint(file_of(result, "Contacts/people.vcf")->created, ==, 1);
    g_assert_cmpstr(file_of(result, "all/Mail")->format, ==, "maildir");
    g_assert_cmpint(file_of(result, "all/Mail")->read, ==, 1);
    g_assert_cmpint(file_of(result, "all/letter.eml")->read, ==, 1);
}

static void
a_card_that_lost_its_beginning_is_taken(void)
{
    g_auto(Fixture) f = fixture();
    g_autofree char *path =
        test_write_file(f.folder, "a.vcf", "VERSION:3.0\nFN:Mara Lind\nEND:VCARD\n");
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpint(file_at(result, 0)->created, ==, 1);
    assert_problem(file_at(result, 0), "BEGIN");
}

static void
gzip_is_unpacked_as_far_as_it_goes(void)
{
    static const guint8 packed[] = {
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x72, 0x75,
        0xf7, 0xf4, 0xb3, 0x0a, 0x73, 0x76, 0x0c, 0x72, 0xe1, 0xe5, 0x0a, 0x73, 0x0d,
        0x0a, 0xf6, 0xf4, 0xf7, 0xb3, 0x32, 0xd6, 0x33, 0xe0, 0xe5, 0x72, 0xf3, 0xb3,
        0x72, 0xca, 0x57, 0x08, 0x2e, 0xc9, 0xcf, 0x4b, 0xe5, 0xe5, 0x72, 0xf5, 0x73,
        0x81, 0x29, 0x72, 0x42, 0xd6, 0x01, 0x00, 0xbc, 0xa2, 0x8a, 0xec};
    g_auto(Fixture) f = fixture();
    g_autofree char *path = test_write_bytes(f.folder, "a.vcf.gz", packed, sizeof packed);
    g_autoptr(ImportResult) result = import(f.book->ctx, path);

    g_assert_cmpstr(file_at(result, 0)->format, ==, "vcard");
    g_assert_cmpint(file_at(result, 0)->created, ==, 1);
    assert_problem(file_at(result, 0), "cut off");
}

int
main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    test_db_init(&argc, &argv);
    g_test_add_func("/import_files/mail_in_a_tar_archive_is_taken_message_by_message",
                    mail_in_a_tar_archive_is_taken_message_by_message);
    g_test_add_func("/import_files/an_export_is_the_same_as_archive_folder_and_files",
                    an_export_is_the_same_as_archive_folder_and_files);
    g_test_add_func("/import_files/what_an_export_holds_beside_people_is_named_and_no_problem",
                    what_an_export_holds_beside_people_is_named_and_no_problem);
    g_test_add_func("/import_files/whose_messages_they_are_is_guessed_in_an_archive",
                    whose_messages_they_are_is_guessed_in_an_archive);
    g_test_add_func("/import_files/the_user_known_from_mail_is_none_of_the_connections",
                    the_user_known_from_mail_is_none_of_the_connections);
    g_test_add_func("/import_files/the_user_known_by_name_is_none_of_the_connections",
                    the_user_known_by_name_is_none_of_the_connections);
    g_test_add_func("/import_files/each_member_is_a_change_and_a_second_import_creates_nothing",
                    each_member_is_a_change_and_a_second_import_creates_nothing);
    g_test_add_func("/import_files/what_is_refused_in_an_archive_is_named_and_the_rest_taken",
                    what_is_refused_in_an_archive_is_named_and_the_rest_taken);
    g_test_add_func("/import_files/an_archive_within_an_archive_is_said",
                    an_archive_within_an_archive_is_said);
    g_test_add_func("/import_files/a_cut_off_archive_gives_what_came_before",
                    a_cut_off_archive_gives_what_came_before);
    g_test_add_func("/import_files/a_path_that_cannot_be_read_stops_no_other",
                    a_path_that_cannot_be_read_stops_no_other);
    g_test_add_func("/import_files/where_nothing_can_be_read_the_first_reason_is_the_error",
                    where_nothing_can_be_read_the_first_reason_is_the_error);
    g_test_add_func("/import_files/a_book_that_cannot_be_read_leaves_the_others",
                    a_book_that_cannot_be_read_leaves_the_others);
    g_test_add_func("/import_files/folders_within_folders_are_walked_and_loops_are_not",
                    folders_within_folders_are_walked_and_loops_are_not);
    g_test_add_func("/import_files/mail_among_address_books_hides_none_of_them",
                    mail_among_address_books_hides_none_of_them);
    g_test_add_func("/import_files/a_card_that_lost_its_beginning_is_taken",
                    a_card_that_lost_its_beginning_is_taken);
    g_test_add_func("/import_files/gzip_is_unpacked_as_far_as_it_goes",
                    gzip_is_unpacked_as_far_as_it_goes);
    return g_test_run();
}
