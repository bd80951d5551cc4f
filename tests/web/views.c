/* SPDX-License-Identifier: Apache-2.0
 * Every page in every state, written and looked at. */
#include "web/views.h"

#include <string.h>

#include "markup.h"
#include "samples.h"

static char *
written(const PageView *page)
{
    Html *html = html_new();
    g_autoptr(GBytes) bytes = NULL;

    view_page(html, page);
    bytes = html_end(html);
    return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void
is_sound(const void *data)
{
    const Sample *sample = data;
    g_autofree char *html = written(sample->page);

    markup_check(sample->name, html);
}

static void
hostile_text_is_shown_and_not_run(const void *data)
{
    const Sample *sample = data;
    g_autofree char *html = written(sample->page);

    g_assert_nonnull(strstr(html, "&lt;script&gt;alert(&quot;x&quot;)"));
    g_assert_nonnull(strstr(html, "&#39;&amp;amp;&quot;&gt;&lt;img src=x onerror=y&gt;"));
}

static void
writes_numbers(void)
{
    Html *html = html_new();
    g_autoptr(GBytes) bytes = NULL;

    html_put(html, G_MININT64);
    html_raw(html, " ", 1);
    html_put(html, G_MAXUINT64);
    html_raw(html, " ", 1);
    html_put(html, 0);
    bytes = html_end(html);
    g_assert_cmpmem(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
                    "-9223372036854775808 18446744073709551615 0", 43);
}

static void
encodes_parts_of_addresses(void)
{
    Html *html = html_new();
    g_autoptr(GBytes) bytes = NULL;

    html_part(html, "a/b?c#d&e%é\"'<>:");
    bytes = html_end(html);
    g_assert_cmpmem(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
                    "a%2Fb%3Fc%23d%26e%25%C3%A9%22%27%3C%3E%3A", 41);
}

static void
follows_no_address_that_runs(void)
{
    static const char *const bad[] = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:x",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        ":",
        "http\n://x",
    };
    static const char *const good[] = {"https://a.example/", "HTTP://a", "mailto:a@b", "tel:+1",
                                       "/people/x",          "#top"};

    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_cmpstr(url_checked(bad[i]).url, ==, "#");
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_cmpstr(url_checked(good[i]).url, ==, good[i]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (unsigned i = 0; i < sample_count; i++) {
        g_autofree char *sound = g_strdup_printf("/views/%s/is_sound", samples[i].name);
        g_autofree char *hostile =
            g_strdup_printf("/views/%s/hostile_text_is_shown_and_not_run", samples[i].name);

        g_test_add_data_func(sound, &samples[i], is_sound);
        if (g_str_has_prefix(samples[i].name, "hostile"))
            g_test_add_data_func(hostile, &samples[i], hostile_text_is_shown_and_not_run);
    }
    g_test_add_func("/html/writes_numbers", writes_numbers);
    g_test_add_func("/html/encodes_parts_of_addresses", encodes_parts_of_addresses);
    g_test_add_func("/html/follows_no_address_that_runs", follows_no_address_that_runs);
    return g_test_run();
}
