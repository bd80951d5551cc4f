/* SPDX-License-Identifier: Apache-2.0 */
#include "format/table_text.h"

#include <stdbool.h>

static void
assert_plain(const char *text, const char *expected)
{
    g_autofree char *plain = table_text_plain(text, 100);

    g_assert_cmpstr(plain, ==, expected);
}

static void
takes_html_out(void)
{
    assert_plain("<p class=\"x\">Hi,</p><p>you &amp; Ana</p>", "Hi,\n\nyou & Ana");
    assert_plain("one<br/>two <b>three</b>", "one\ntwo three");
    assert_plain("<style>p{}</style>x<script>y</script>", "x");
    assert_plain("&#233;&#xE9;&nbsp;&rsquo;&bogus;&#0;&", "éé ’&bogus;&#0;&");
}

static void
keeps_what_is_no_html(void)
{
    assert_plain("I <3 it, 1 < 2 > 0, vector<int>, <jane@example.org>",
                 "I <3 it, 1 < 2 > 0, vector<int>, <jane@example.org>");
    assert_plain("unclosed <b", "unclosed <b");
    assert_plain("a\r\nb\rc", "a\nb\nc");
    assert_plain("  \r\n ", NULL);
}

static void
cuts_at_a_number_of_characters(void)
{
    g_autofree char *plain = table_text_plain("ééééé", 3);

    g_assert_cmpstr(plain, ==, "éé…");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table_text/takes_html_out", takes_html_out);
    g_test_add_func("/table_text/keeps_what_is_no_html", keeps_what_is_no_html);
    g_test_add_func("/table_text/cuts_at_a_number_of_characters", cuts_at_a_number_of_characters);
    return g_test_run();
}
