/* SPDX-License-Identifier: Apache-2.0
 * Manual pages become roff, and what manc does not know is refused with its line. */
#include "tools/manc.h"

#include <string.h>

static char *
roff_of(const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(manc_roff(text, "a.md", "1.0", out, &error));
    g_assert_no_error(error);
    return g_strdup(out->str);
}

static void
assert_refused(const char *text, const char *message)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_false(manc_roff(text, "a.md", "1.0", out, &error));
    g_assert_cmpstr(error->message, ==, message);
}

static void
a_page_has_its_name_and_purpose(void)
{
    g_autofree char *roff = roff_of("<!-- licence -->\n# kith-add: add a person\n");

    g_assert_cmpstr(
        roff, ==,
        ".\\\" -*- coding: UTF-8 -*-\n.TH \"KITH-ADD\" 1 \"\" \"kith 1.0\" \"kith\"\n.nh\n.ad l\n"
        ".SH NAME\nkith-add \\- add a person\n");
}

static void
options_become_terms_with_meanings(void)
{
    g_autofree char *roff = roff_of("# a: b\n\n## Options\n\n`-e`, `--email` *ADDRESS*\n"
                                    ":   an address\n  of theirs\n");

    g_assert_true(g_str_has_suffix(roff,
                                   ".SH \"OPTIONS\"\n.PP\n.TP\n\\fB\\-e\\fR, \\fB\\-\\-email\\fR "
                                   "\\fIADDRESS\\fR\nan address\nof theirs\n"));
}

static void
examples_keep_their_lines(void)
{
    g_autofree char *roff = roff_of("# a: b\n\n## Examples\n\n    one 'x'\n\n    .two\\n\n");

    g_assert_true(g_str_has_suffix(roff, ".RS 4\n.nf\none \\(aqx\\(aq\n\n\\&.two\\en\n.fi\n.RE\n"));
}

static void
text_cannot_give_orders_to_roff(void)
{
    g_autofree char *roff = roff_of("# a: b\n\n.so /etc/passwd\n'quoted \\fB\n- .item\n");

    g_assert_nonnull(
        strstr(roff, "\n\\&.so /etc/passwd\n\\(aqquoted \\efB\n.IP \\(bu 2\n\\&.item\n"));
}

static void
what_is_not_known_is_refused(void)
{
    assert_refused("text first\n", "a.md:1: a page begins with \"# NAME: what it is for\"");
    assert_refused("", "a.md:1: a page begins with \"# NAME: what it is for\"");
    assert_refused("# a: b\n\n| a | table |\n", "a.md:3: this kind of line is not known here");
    assert_refused("# a: b\n\n### deeper\n", "a.md:3: this kind of line is not known here");
    assert_refused("# a: b\n\nnot `closed\n", "a.md:3: a ` or * is not closed in its line");
}

static void
a_row_is_a_text_in_c(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(manc_row("# a: b\n\n## S\n\n\"x\\y\" é\n", "a.md", out, &error));
    g_assert_cmpstr(out->str, ==,
                    "    {\"a\",\n     \"## S\\n\"\n     \"\\n\"\n"
                    "     \"\\\"x\\\\y\\\" \\303\\251\\n\"},\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/manc/a_page_has_its_name_and_purpose", a_page_has_its_name_and_purpose);
    g_test_add_func("/manc/options_become_terms_with_meanings", options_become_terms_with_meanings);
    g_test_add_func("/manc/examples_keep_their_lines", examples_keep_their_lines);
    g_test_add_func("/manc/text_cannot_give_orders_to_roff", text_cannot_give_orders_to_roff);
    g_test_add_func("/manc/what_is_not_known_is_refused", what_is_not_known_is_refused);
    g_test_add_func("/manc/a_row_is_a_text_in_c", a_row_is_a_text_in_c);
    return g_test_run();
}
