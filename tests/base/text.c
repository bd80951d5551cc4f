/* SPDX-License-Identifier: Apache-2.0
 * Folding, words and terminal columns. */
#include "base/text.h"

#include <string.h>

typedef struct {
    const char *text;
    const char *expected;
} Pair;

static const Pair folds[] = {
    {"", ""},
    {"Jane Doe", "jane doe"},
    {"  José  Ørsted-O’Łuk ", "jose orsted oluk"},
    {"O'Brien", "obrien"},
    {"O’BRIEN", "obrien"},
    {"AT&T, Inc.", "at t inc"},
    {"a_b.c@example.com", "a b c example com"},
    {"Straße", "strasse"},
    {"STRASSE", "strasse"},
    {"Æsir Œuvre þór Đorđe Ħamrun ŋ", "aesir oeuvre thor dorde hamrun n"},
    {"Iğdır İstanbul", "igdir istanbul"},
    {"ﬁnance ①②", "finance 12"},
    {"Ｆｕｌｌ　ｗｉｄｔｈ", "full width"},
    {"Nguyễn Thị Ánh", "nguyen thi anh"},
    {"Jose\xcc\x81", "jose"}, /* decomposed as macOS writes it */
    {"Ёлкин Андрей", "елкин андреи"},
    {"Παπαδόπουλος", "παπαδοπουλοσ"},
    {"שָׁלוֹם", "שלום"},
    {"أَحْمَد", "احمد"},
    {"می‌خواهم", "میخواهم"}, /* a joiner without width */
    {"co\xc2\xadoperate", "cooperate"},
    {"one\xe2\x80\x8btwo", "one two"}, /* a blank without width */
    {"कोमल कमल", "कोमल कमल"},
    {"ประเทศไทย", "ประเทศไทย"},
    {"山田 太郎", "山田 太郎"},
    {"がぎ", "がぎ"},
    {"ｶﾞ", "ガ"},
    {"김민수", "김민수"},
    {"\xef\xbb\xbfJane", "jane"},
    {"2nd. Floor", "2nd floor"},
    {"Anna ⭐", "anna"},
    {"⭐️", "⭐"},
    {"---", "---"},
    {"?", "?"},
    {" \t\xc2\xa0\xe3\x80\x80", ""},
    {"\x01\x02", ""},
};

static void
fold_makes_spellings_equal(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(folds); i++) {
        g_autofree char *fold = text_fold(folds[i].text);

        g_assert_cmpstr(fold, ==, folds[i].expected);
    }
}

static void
folding_twice_changes_nothing(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(folds); i++) {
        g_autofree char *once = text_fold(folds[i].text);
        g_autofree char *twice = text_fold(once);

        g_assert_cmpstr(once, ==, twice);
    }
}

static void
any_character_folds_to_stable_text(void)
{
    for (gunichar c = 1; c < 0x20000; c++) {
        char text[16] = "a";
        g_autofree char *once = NULL;
        g_autofree char *twice = NULL;

        /* GLib folds capital Cherokee to small and small to capital. */
        if (!g_unichar_validate(c) || g_unichar_get_script(c) == G_UNICODE_SCRIPT_CHEROKEE)
            continue;
        text[1 + g_unichar_to_utf8(c, text + 1)] = '\0';
        once = text_fold(text);
        twice = text_fold(once);
        g_assert_true(g_utf8_validate(once, -1, NULL));
        g_assert_cmpstr(once, ==, twice);
        g_assert_cmpint(once[0], ==, 'a');
    }
}

static void
latin_letters_fold_alike_on_the_short_way_and_the_long(void)
{
    for (gunichar c = 0x20; c < 0x180; c++) {
        char letter[8] = "";
        g_autofree char *plain = NULL;
        g_autofree char *mixed = NULL;
        g_autofree char *short_way = NULL;
        g_autofree char *long_way = NULL;

        g_unichar_to_utf8(c, letter);
        plain = g_strdup_printf("x%sy%sz Z", letter, letter);
        mixed = g_strdup_printf("x%sy%sz Я", letter, letter);
        short_way = text_fold(plain);
        long_way = text_fold(mixed);
        g_assert_cmpstr(long_way + strlen(long_way) - strlen("я"), ==, "я");
        long_way[strlen(long_way) - strlen("я")] = 'z';
        long_way[strlen(long_way) - strlen("я") + 1] = '\0';
        g_assert_cmpstr(short_way, ==, long_way);
    }
}

static void
nothing_and_invalid_text_fold_to_nothing(void)
{
    g_autofree char *none = text_fold(NULL);
    g_autofree char *invalid = text_fold("a\xff\xfe");
    g_autofree char *cut = text_fold("Zo\xc3");

    g_assert_cmpstr(none, ==, "");
    g_assert_cmpstr(invalid, ==, "");
    g_assert_cmpstr(cut, ==, "");
}

static char *
joined_words(const char *text)
{
    g_autoptr(GPtrArray) words = text_words(text);

    g_ptr_array_add(words, NULL);
    return g_strjoinv("|", (char **)words->pdata);
}

static void
words_are_distinct_and_folded(void)
{
    static const Pair rows[] = {
        {"", ""},
        {"   ", ""},
        {"Jane Doe", "jane|doe"},
        {"Duran DURAN duran", "duran"},
        {"jane.doe@example.com", "jane|doe|example|com"},
        {"⭐", "⭐"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *words = joined_words(rows[i].text);

        g_assert_cmpstr(words, ==, rows[i].expected);
    }
}

static void
words_in_scripts_without_blanks_begin_anywhere(void)
{
    static const Pair rows[] = {
        {"東京大学", "東京大学|京大学|大学|学"},
        {"IBM日本", "ibm日本|日本|本"},
        {"山田 太郎", "山田|田|太郎|郎"},
        {"一二三四五六七八九十",
         "一二三四五六七八九十|二三四五六七八九|三四五六七八九十|四五六七八九十|"
         "五六七八九十|六七八九十|七八九十|八九十|九十|十"},
        {"ดีใจ", "ดีใจ|ใจ|จ"}, /* no word begins with a vowel sign */
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *words = joined_words(rows[i].text);

        g_assert_cmpstr(words, ==, rows[i].expected);
    }
}

static void
long_words_are_cut_between_characters(void)
{
    g_autoptr(GString) text = g_string_new("x");
    g_autoptr(GPtrArray) words = NULL;

    for (int i = 0; i < 40; i++)
        g_string_append(text, "д");
    words = text_words(text->str);
    g_assert_cmpuint(words->len, ==, 1);
    g_assert_cmpuint(strlen(words->pdata[0]), ==, 47);
    g_assert_true(g_utf8_validate(words->pdata[0], -1, NULL));
}

static void
sort_keys_order_as_people_expect(void)
{
    static const char *const names[] = {"Åberg",  "Adler",  "adler", "Łukasz",
                                        "Müller", "Mulley", "Özil",  "Zoë"};

    for (gsize i = 0; i + 1 < G_N_ELEMENTS(names); i++) {
        g_autofree char *a = text_sort_key(names[i]);
        g_autofree char *b = text_sort_key(names[i + 1]);

        g_assert_cmpstr(a, <, b);
    }
}

static void
a_shorter_name_sorts_first(void)
{
    g_autofree char *short_key = text_sort_key("Ann");
    g_autofree char *longer_key = text_sort_key("Ann Lee");
    g_autofree char *none = text_sort_key(NULL);

    g_assert_cmpstr(short_key, <, longer_key);
    g_assert_cmpstr(none, <, short_key);
}

static void
validity_covers_length_nul_and_encoding(void)
{
    g_assert_true(text_is_valid("", 0, 0));
    g_assert_true(text_is_valid("é", 2, 2));
    g_assert_false(text_is_valid("é", 2, 1));
    g_assert_false(text_is_valid("a\0b", 3, 10));
    g_assert_false(text_is_valid("\xc3", 1, 10));
    g_assert_false(text_is_valid("\xed\xa0\x80", 3, 10)); /* a surrogate */
    g_assert_false(text_is_valid("\xc0\x80", 2, 10));     /* NUL in two bytes */
}

static void
repair_reads_stray_bytes_as_windows_1252(void)
{
    static const struct {
        const char *bytes;
        gsize length;
        const char *expected;
        bool repaired;
    } rows[] = {
        {"", 0, "", false},
        {"Zoë", 4, "Zoë", false},
        {"Zo\xeb", 3, "Zoë", true},
        {"\x80 5", 3, "€ 5", true},
        {"\x93hi\x94", 4, "“hi”", true},
        {"é\xe9", 3, "éé", true},
        {"\xe2\x82", 2, "â‚", true},
        {"\xe2\x82\xac", 3, "€", false},
        {"a\0b", 3,
         "a\xef\xbf\xbd"
         "b",
         true},
        {"\x81", 1, "\xc2\x81", true}, /* open in Windows-1252 */
        {"\xff\xfe", 2, "ÿþ", true},
        {"\xed\xa0\x80", 3, "í\xc2\xa0€", true},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        bool repaired = !rows[i].repaired;
        g_autofree char *text = text_repair(rows[i].bytes, rows[i].length, &repaired);
        g_autofree char *again = text_repair(rows[i].bytes, rows[i].length, NULL);

        g_assert_cmpstr(text, ==, rows[i].expected);
        g_assert_cmpstr(again, ==, text);
        g_assert_cmpint(repaired, ==, rows[i].repaired);
        g_assert_true(text_is_valid(text, strlen(text), G_MAXSIZE));
    }
}

static void
strip_takes_every_kind_of_blank(void)
{
    static const Pair rows[] = {
        {"Jane", "Jane"},
        {"  Jane Doe\r\n", "Jane Doe"},
        {"\xc2\xa0 Jane\xe3\x80\x80", "Jane"},
        {"\xef\xbb\xbfJane", "Jane"},
        {"Jane\xe2\x80\x8b", "Jane"},
        {" é ", "é"},
        {"\xff", "\xff"},
        {"é\xc3", "é\xc3"},
        {"\x80\x80", "\x80\x80"},
    };
    static const char *const blanks[] = {"", " ", " \t\r\n", "\xc2\xa0", "\xef\xbb\xbf"};

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = text_strip_or_null(rows[i].text);

        g_assert_cmpstr(text, ==, rows[i].expected);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(blanks); i++)
        g_assert_null(text_strip_or_null(blanks[i]));
    g_assert_null(text_strip_or_null(NULL));
}

static void
nothing_equals_empty(void)
{
    g_assert_true(text_equal(NULL, ""));
    g_assert_true(text_equal(NULL, NULL));
    g_assert_true(text_equal("a", "a"));
    g_assert_false(text_equal("a", NULL));
    g_assert_false(text_equal("a", "A"));
    g_assert_true(text_is_empty(NULL));
    g_assert_true(text_is_empty(""));
    g_assert_false(text_is_empty(" "));
    g_assert_cmpuint(text_length(NULL), ==, 0);
    g_assert_cmpuint(text_length("Zoë"), ==, 3);
}

static void
columns_count_wide_and_missing_width(void)
{
    g_assert_cmpuint(text_columns(""), ==, 0);
    g_assert_cmpuint(text_columns("Zoë"), ==, 3);
    g_assert_cmpuint(text_columns("Zoe\xcc\x88"), ==, 3);
    g_assert_cmpuint(text_columns("東京"), ==, 4);
    g_assert_cmpuint(text_columns("a\xe2\x80\x8b"), ==, 1);
}

static void
ellipsis_fits_into_the_columns(void)
{
    static const struct {
        const char *text;
        gsize columns;
        const char *expected;
    } rows[] = {
        {"Jane", 4, "Jane"},
        {"Jane Doe", 5, "Jane…"},
        {"Jane", 1, "…"},
        {"Jane", 0, ""},
        {"東京大学", 8, "東京大学"},
        {"東京大学", 7, "東京大…"},
        {"東京大学", 6, "東京…"},
        {"", 0, ""},
        {"東京", 2, "…"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = text_ellipsize(rows[i].text, rows[i].columns);

        g_assert_cmpstr(text, ==, rows[i].expected);
        g_assert_cmpuint(text_columns(text), <=, rows[i].columns);
    }
}

static void
printable_text_cannot_drive_a_terminal(void)
{
    static const Pair rows[] = {
        {"Jane “Doe” é 東京", "Jane “Doe” é 東京"},
        {"two\nlines\tand\r", "two lines and "},
        {"\x1b[31mred\x1b[0m", "red"},
        {"\x1b[38;5;196;1mred", "red"},
        {"\xc2\x9b"
         "31mred",
         "red"},
        {"\x1b]0;title\amore", "more"},
        {"\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"},
        {"\xc2\x9d"
         "0;title\xc2\x9cmore",
         "more"},
        {"\x1b]0;never ends", "0;never ends"},
        {"\x1bP1$rq\x1b\\x", "x"},
        {"\x1b(Bx", "x"},
        {"\x1b"
         "cx",
         "x"},
        {"\x1b", ""},
        {"\x1b[", ""},
        {"\x1b[31", ""},
        {"\x1b\xc3\xa9", "é"},
        {"bell\a back\b del\x7f", "bell back del"},
        {"\xe2\x80\xae"
         "evil\xe2\x80\xac",
         "evil"}, /* right to left */
        {"\xe2\x81\xa6"
         "a\xe2\x81\xa9",
         "a"},
        {"می‌خواهم", "می‌خواهم"},
        {"👩‍🚀", "👩‍🚀"},
        {"a\xe2\x80\xa8"
         "b",
         "a b"},
        {"bad \xff byte", "bad \xef\xbf\xbd byte"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = text_printable(rows[i].text);

        g_assert_cmpstr(text, ==, rows[i].expected);
    }
}

static void
lines_break_at_blanks_and_where_there_are_none(void)
{
    static const struct {
        const char *text;
        gsize columns;
        const char *lines;
    } rows[] = {
        {"", 5, ""},
        {"   ", 5, ""},
        {"one", 5, "one"},
        {"one two three", 7, "one two|three"},
        {"  one   two  ", 3, "one|two"},
        {"abcdefgh", 3, "abc|def|gh"},
        {"a bcdefgh", 3, "a|bcd|efg|h"},
        {"田中美咲", 4, "田中|美咲"},
        {"田中美咲", 1, "田|中|美|咲"},
        {"é"
         "e\xcc\x81"
         "e\xcc\x81",
         1,
         "é|e\xcc\x81|"
         "e\xcc\x81"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(GStrv) lines = text_wrap(rows[i].text, rows[i].columns);
        g_autofree char *joined = g_strjoinv("|", lines);

        g_assert_cmpstr(joined, ==, rows[i].lines);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/fold_makes_spellings_equal", fold_makes_spellings_equal);
    g_test_add_func("/text/folding_twice_changes_nothing", folding_twice_changes_nothing);
    g_test_add_func("/text/any_character_folds_to_stable_text", any_character_folds_to_stable_text);
    g_test_add_func("/text/latin_letters_fold_alike_on_the_short_way_and_the_long",
                    latin_letters_fold_alike_on_the_short_way_and_the_long);
    g_test_add_func("/text/nothing_and_invalid_text_fold_to_nothing",
                    nothing_and_invalid_text_fold_to_nothing);
    g_test_add_func("/text/words_are_distinct_and_folded", words_are_distinct_and_folded);
    g_test_add_func("/text/words_in_scripts_without_blanks_begin_anywhere",
                    words_in_scripts_without_blanks_begin_anywhere);
    g_test_add_func("/text/long_words_are_cut_between_characters",
                    long_words_are_cut_between_characters);
    g_test_add_func("/text/sort_keys_order_as_people_expect", sort_keys_order_as_people_expect);
    g_test_add_func("/text/a_shorter_name_sorts_first", a_shorter_name_sorts_first);
    g_test_add_func("/text/validity_covers_length_nul_and_encoding",
                    validity_covers_length_nul_and_encoding);
    g_test_add_func("/text/repair_reads_stray_bytes_as_windows_1252",
                    repair_reads_stray_bytes_as_windows_1252);
    g_test_add_func("/text/strip_takes_every_kind_of_blank", strip_takes_every_kind_of_blank);
    g_test_add_func("/text/nothing_equals_empty", nothing_equals_empty);
    g_test_add_func("/text/columns_count_wide_and_missing_width",
                    columns_count_wide_and_missing_width);
    g_test_add_func("/text/ellipsis_fits_into_the_columns", ellipsis_fits_into_the_columns);
    g_test_add_func("/text/printable_text_cannot_drive_a_terminal",
                    printable_text_cannot_drive_a_terminal);
    g_test_add_func("/text/lines_break_at_blanks_and_where_there_are_none",
                    lines_break_at_blanks_and_where_there_are_none);
    return g_test_run();
}
