/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/htmlc.h"

#include <string.h>

/** Lines of a function's body, translated. */
static bool
translate(const char *body, GString *out, GError **error)
{
    g_autofree char *text = g_strdup_printf("void\nf(Html *h)\n{\n%s\n}\n", body);

    g_string_truncate(out, 0);
    return htmlc_translate(text, "a.chtml", out, error);
}

static void
expect(const char *body, const char *part)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    g_assert_true(translate(body, out, &error));
    g_assert_no_error(error);
    if (strstr(out->str, part) == NULL)
        g_error("\"%s\" is not in:\n%s", part, out->str);
}

static void
refuse(const char *body, const char *part)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    if (translate(body, out, &error))
        g_error("taken: %s", body);
    if (strstr(error->message, part) == NULL || !g_str_has_prefix(error->message, "a.chtml:"))
        g_error("\"%s\" is not in: %s", part, error->message);
}

static void
c_passes_unchanged(void)
{
    expect("    int a = b < c; /* <b> */", "    int a = b < c; /* <b> */\n");
    expect("/* a comment\n<b>over lines\n*/", "<b>over lines\n");
    expect("    call(\"<b>{\", '{');", "call(\"<b>{\", '{');");
}

static void
lines_of_html_become_one_literal(void)
{
    expect("  <p>\n    | one \\\n  | two\n  </p>", "\"<p>\\none two\\n</p>\\n\", 17");
    expect("  <p title='a\"b\\c'>?\\\n  </p>", "<p title='a\\\"b\\\\c'>\\?</p>\\n");
    expect("  | {{braces}}", "\"{braces}\\n\"");
    expect("<!doctype html>", "<!doctype html>");
}

static void
the_place_of_a_hole_chooses_the_writer(void)
{
    expect("<p>{a}</p>", "html_put(h, (a));");
    expect("<p title=\"x {a}\"></p>", "html_put(h, (a));");
    expect("<a href=\"{a}\"></a>", "html_url(h, (a));");
    expect("<a href=\"{a}/{b}\"></a>", "html_part(h, (b));");
    expect("<a href=\"/x/{a}\"></a>", "html_part(h, (a));");
    expect("<a HREF='/x?y={a}'></a>", "html_part(h, (a));");
    expect("<p hx-get=\"{a}\"></p>", "html_url(h, (a));");
    expect("<input {a}>", "html_attr(h, (a));");
    expect("<input value=\"{f(\"}\", '}', (b){1})}\">", "html_put(h, (f(\"}\", '}', (b){1})));");
}

static void
compilers_are_pointed_at_the_line(void)
{
    expect("\n\n    <p>{oops}</p>", "#line 6 \"a.chtml\"\nhtml_put(h, (oops));");
    expect("    <p>\n    </p>\n    int x;", "#line 6 \"a.chtml\"\n    int x;");
}

static void
refuses_tags_that_do_not_match(void)
{
    refuse("<p>", "a.chtml:5: <p> of line 4 is not closed");
    refuse("</p>", "closes nothing");
    refuse("<b><i></b></i>", "where <i>");
    refuse("if (a) {\n<p>\n}\n</p>", "a.chtml:6: <p> of line 5 is not closed");
    refuse("<p>\nif (a) {\n</p>\n}", "outside these braces");
    refuse("<p\nclass=\"a\"></p>", "one line");
    refuse("<p class=\"a\n\"></p>", "one line");
    expect("<br><img src=\"/a\" alt=\"\"><path d=\"M0\"/>", "<br>");
}

static void
refuses_jumps_that_leave_tags_open(void)
{
    refuse("<p>\nreturn;\n</p>", "return would leave <p> of line 4");
    refuse("for (;;) {\n<p>\nif (a)\nbreak;\n</p>\n}", "break would");
    refuse("while (a) {\n<p>\nswitch (b) {\ncase 1:\ncontinue;\n}\n</p>\n}", "continue would");
    refuse("switch (a) {\ncase 1:\n<p>\ncase 2:\n</p>\n}", "case would");
    expect("<ul>\nfor (;;) {\nif (a)\ncontinue;\n<li></li>\n}\n</ul>", "continue;");
    expect("<p>\nwhile (a) {\nswitch (b) {\ncase 1:\n<b></b>\nbreak;\n}\n}\n</p>", "break;");
}

static void
refuses_html_without_braces_of_its_own(void)
{
    refuse("if (a)\n<p></p>", "braces of its own");
    refuse("if (a) {\n} else\n<p></p>", "braces of its own");
    refuse("call(a,\n<p></p>\n);", "braces of its own");
    refuse("int a = b\n|| c;", "line before");
    refuse("}\n<p></p>\n{", "in a function");
}

static void
refuses_places_where_no_hole_is_safe(void)
{
    refuse("<p class={a}></p>", "quote the value");
    refuse("<p class=a{b}></p>", "quote the value");
    refuse("<{a}></{a}>", "name must follow");
    refuse("<p {a}=\"b\"></p>", "no place");
    refuse("<p da{a}ta=\"b\"></p>", "no place");
    refuse("<p onclick=\"{a}\"></p>", "onclick is refused");
    refuse("<p ONCLICK=\"a\"></p>", "is refused");
    refuse("<p hx-on:click=\"a\"></p>", "is refused");
    refuse("<p style=\"{a}\"></p>", "style is refused");
    refuse("<style>{a}</style>", "<style> is refused");
    refuse("<script>{a}</script>", "a script is a file");
    refuse("<script src=\"/a\">b</script>", "a script is a file");
    refuse("<iframe srcdoc=\"{a}\"></iframe>", "is refused");
    refuse("<base href=\"{a}\">", "is refused");
    refuse("<meta http-equiv=\"refresh\" content=\"{a}\">", "is refused");
    refuse("<p hx-vals=\"{a}\"></p>", "no hole is safe");
    refuse("<img srcset=\"{a} 2x\">", "no hole is safe");
    refuse("<a href=\"javascript:{a}\"></a>", "must be a path");
    refuse("<a href=javascript:a></a>", "must be a path");
    refuse("<a href=\"data:text/html,{a}\"></a>", "must be a path");
    refuse("<form method=\"post\"></form>", "method=\"get\"");
    refuse("<form method=post></form>", "method=\"get\"");
    refuse("<!-- {a} -->", "name must follow");
}

static void
refuses_malformed_holes(void)
{
    refuse("<p>{}</p>", "empty");
    refuse("<p>{ }</p>", "empty");
    refuse("<p>{a</p>", "close on its line");
    refuse("<p>a}</p>", "write }}");
    refuse("<p>{a)}</p>", "do not match");
    refuse("<p>{a // b}</p>", "one expression");
    refuse("<p>{a); evil(}</p>", "do not match");
    refuse("<p>{a; b}</p>", "one expression");
    refuse("<p>{\"a}</p>", "not closed");
    refuse("<p>a < b</p>", "&lt;");
}

static void
refuses_files_that_end_too_soon(void)
{
    refuse("if (a) {", "brace of line 3");
    refuse("}\n}", "too many");
    refuse("/*", "comment is not closed");
    refuse("\"abc", "string is not closed");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/htmlc/c_passes_unchanged", c_passes_unchanged);
    g_test_add_func("/htmlc/lines_of_html_become_one_literal", lines_of_html_become_one_literal);
    g_test_add_func("/htmlc/the_place_of_a_hole_chooses_the_writer",
                    the_place_of_a_hole_chooses_the_writer);
    g_test_add_func("/htmlc/compilers_are_pointed_at_the_line", compilers_are_pointed_at_the_line);
    g_test_add_func("/htmlc/refuses_tags_that_do_not_match", refuses_tags_that_do_not_match);
    g_test_add_func("/htmlc/refuses_jumps_that_leave_tags_open",
                    refuses_jumps_that_leave_tags_open);
    g_test_add_func("/htmlc/refuses_html_without_braces_of_its_own",
                    refuses_html_without_braces_of_its_own);
    g_test_add_func("/htmlc/refuses_places_where_no_hole_is_safe",
                    refuses_places_where_no_hole_is_safe);
    g_test_add_func("/htmlc/refuses_malformed_holes", refuses_malformed_holes);
    g_test_add_func("/htmlc/refuses_files_that_end_too_soon", refuses_files_that_end_too_soon);
    return g_test_run();
}
