/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/heard.h"

#include <string.h>

/** 2026-11-24, a Tuesday. */
#define TODAY 20781

/* "kind:what@days" for each thing heard, ends with blanks between. */
static char *
read_note(const char *note)
{
    static const char letters[] = {[HEARD_PROMISE] = 'P',
                                   [HEARD_THEIR_PROMISE] = 'T',
                                   [HEARD_THANKS] = 'D',
                                   [HEARD_NEED] = 'N',
                                   [HEARD_OVERWHELMED] = 'O'};
    g_autoptr(GPtrArray) heard = heard_in(note, TODAY);
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < heard->len; i++) {
        const Heard *one = heard->pdata[i];

        g_string_append_printf(text, "%s%c:%s", i > 0 ? " | " : "", letters[one->kind], one->what);
        if (one->due != 0)
            g_string_append_printf(text, "@%d", (int)(one->due - TODAY));
    }
    return g_string_free(text, FALSE);
}

static const struct {
    const char *note;
    const char *heard;
} notes[] = {
    {"promised deck by friday; thank her for the intro to Li", "P:deck@3 | D:the intro to Li"},
    {"I promised her to send the deck tomorrow.", "P:send the deck@1"},
    {"Nice lunch. I'll send the photos next week", "P:send the photos@7"},
    {"told him I'd call Ana on monday", "P:call Ana@6"},
    {"I owe her the book", "P:the book"},
    {"Promised to introduce her to Jonas by next friday", "P:introduce her to Jonas@10"},
    {"i will review the draft in 2 weeks, and thank him for the lift",
     "P:review the draft@14 | D:the lift"},
    {"I promised the slides by the end of the month", "P:the slides@6"},
    {"I promised the slides by 2026-12-24", "P:the slides@30"},
    {"She promised to send the contract by thursday", "T:send the contract@2"},
    {"he'll introduce me to the buyer", "T:introduce me to the buyer"},
    {"they will get back to me tomorrow", "T:get back to me@1"},
    {"Mara promised me that she'll ask the board", "T:ask the board"},
    {"must thank Jonas for reading clause 4 on Sunday", "D:reading clause 4 on Sunday"},
    {"owe her thanks for the reference", "D:the reference"},
    {"She is looking for a tax adviser in Porto", "N:a tax adviser in Porto"},
    {"they need a new landlord", "N:a new landlord"},
    {"He is overwhelmed with the audit", "O:the audit"},
    {"she is swamped", "O:too much on their plate"},
    {"She's overwhelmed with the release", "O:the release"},
    {"They’re hiring a designer", "N:a designer"},
    {"I’ll send her the slides tomorrow, and she’ll read them by friday",
     "P:send her the slides@1 | T:read them@3"},
    {"will introduce her to Tom", "P:introduce her to Tom"},
    {"I offered to review the draft; they agreed to pay by friday", "P:review the draft | T:pay@3"},
    {"he's going to call me tomorrow", "T:call me@1"},
    {"Mara will get back to me by friday", "T:get back to me@3"},
    {"say thanks for the lift", "D:the lift"},
    {"send him a thank-you note for the book", "D:the book"},
    {"She helped me with the visa form", "D:the visa form"},
    /* What is said in passing is nothing to keep. */
    {"I will be in Lisbon on friday", ""},
    {"they will move to Porto", ""},
    {"Li will call Anna", ""},
    {"we will get back to you about me", ""},
    {"the meeting's on friday", ""},
    {"promised by friday", ""},
    {"the promised land; a promising start", ""},
    {"thankfully it did not rain", ""},
    {"talked about version 1.2 and the boat", ""},
    {"", ""},
    {"обещал презентацию к пятнице", ""},
};

static void
notes_say_what_they_say(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(notes); i++) {
        g_autofree char *heard = read_note(notes[i].note);

        g_assert_cmpstr(heard, ==, notes[i].heard);
    }
}

static void
a_megabyte_of_anything_is_read(void)
{
    static const char *const parts[] = {"a", "promised ", "i'll send ", ", and ",
                                        "\xf0\x9f\x8c\x8a"};

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) note = g_string_new(NULL);
        g_autoptr(GPtrArray) heard = NULL;

        while (note->len < 1 << 18)
            g_string_append(note, parts[i]);
        heard = heard_in(note->str, TODAY);
        g_assert_cmpuint(heard->len, <, 1 << 18);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/heard/notes", notes_say_what_they_say);
    g_test_add_func("/heard/long", a_megabyte_of_anything_is_read);
    return g_test_run();
}
