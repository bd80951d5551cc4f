/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/tone.h"

#include <string.h>

/* The model and desk of a test. */
typedef struct {
    ToneModel *model;
    ToneDesk *desk;
} Bench;

static void
bench_begin(Bench *bench, const void *data G_GNUC_UNUSED)
{
    bench->model = tone_model_new();
    bench->desk = tone_desk_new();
}

static void
bench_end(Bench *bench, const void *data G_GNUC_UNUSED)
{
    tone_model_free(bench->model);
    tone_desk_free(bench->desk);
}

static const ToneReport *
check(const Bench *bench, const char *text, ToneKind kind)
{
    return tone_check(bench->model, bench->desk, text, strlen(text), kind);
}

static double
valence(const Bench *bench, const char *text)
{
    double value = check(bench, text, TONE_MESSAGE)->valence;

    g_assert_cmpfloat(value, >=, -1);
    g_assert_cmpfloat(value, <=, 1);
    return value;
}

static void
valence_tells_good_from_bad(Bench *bench, const void *data G_GNUC_UNUSED)
{
    if (!tone_has_lexicon()) {
        g_test_skip("the general lexicons are not compiled in");
        return;
    }
    g_assert_cmpfloat(valence(bench, "The launch was a great success."), >, 0.4);
    g_assert_cmpfloat(valence(bench, "The launch was a terrible disaster."), <, -0.4);
    g_assert_cmpfloat(valence(bench, "The launch is on Tuesday."), ==, 0);
    g_assert_cmpfloat(valence(bench, ""), ==, 0);
}

static void
valence_heeds_what_stands_around_a_word(Bench *bench, const void *data G_GNUC_UNUSED)
{
    double good;

    if (!tone_has_lexicon()) {
        g_test_skip("the general lexicons are not compiled in");
        return;
    }
    good = valence(bench, "This is good.");
    g_assert_cmpfloat(valence(bench, "This is very good."), >, good);
    g_assert_cmpfloat(valence(bench, "This is GOOD."), >, good);
    g_assert_cmpfloat(valence(bench, "This is good!"), >, good);
    g_assert_cmpfloat(valence(bench, "This is slightly good."), <, good);
    g_assert_cmpfloat(valence(bench, "This isn't good."), <, 0);
    g_assert_cmpfloat(valence(bench, "This isnt good."), <, 0);
    g_assert_cmpfloat(valence(bench, "The food was good but the room was awful."), <, 0);
    g_assert_cmpfloat(valence(bench, "The room was awful but the food was good."), >,
                      valence(bench, "The food was good but the room was awful."));
}

static void
valence_leaves_quotes_out(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_assert_cmpfloat(valence(bench, "> This is horrible and wrong.\nNoted for Tuesday."), ==, 0);
}

/* What somebody might send, and the language it is in. */
static const struct {
    const char *language;
    const char *text;
} letters[] = {
    {"de", "Könnten Sie mir bitte bis morgen die Unterlagen schicken? Vielen Dank für Ihre Hilfe."},
    {"de", "Das hast du schon wieder vergessen."},
    {"fr", "Bonjour, je vous remercie pour votre message et je reviens vers vous demain."},
    {"fr", "Pourriez-vous m'envoyer le rapport avant vendredi ?"},
    {"es", "Hola, ¿me puedes mandar el informe antes del viernes? Muchas gracias por tu ayuda."},
    {"es", "No me parece bien que siempre llegues tarde a la reunión."},
    {"it", "Ciao, mi potresti mandare il documento entro domani? Grazie mille."},
    {"it", "Non capisco perché non mi hai risposto."},
    {"pt", "Olá, você poderia me enviar o relatório até amanhã? Muito obrigado."},
    {"nl", "Kun je mij morgen het verslag sturen? Alvast bedankt voor je hulp."},
    {"sv", "Hej, kan du skicka rapporten till mig imorgon? Tack så mycket."},
    {"da", "Hej, kan du sende mig rapporten i morgen? Mange tak for hjælpen."},
    {"no", "Hei, kan du sende meg rapporten i morgen? Tusen takk for hjelpen."},
    {"fi", "Hei, voisitko lähettää minulle raportin huomenna? Kiitos paljon."},
    {"pl", "Dzień dobry, czy możesz mi wysłać raport do jutra? Dziękuję bardzo."},
    {"cs", "Dobrý den, můžete mi prosím poslat zprávu do zítřka? Děkuji."},
    {"tr", "Merhaba, raporu yarına kadar gönderebilir misin? Çok teşekkür ederim."},
    {"ro", "Bună ziua, puteți să-mi trimiteți raportul până mâine? Mulțumesc."},
    {"hu", "Szia, el tudod küldeni nekem a jelentést holnap? Köszönöm szépen."},
    {"id", "Halo, tolong kirim laporan itu besok. Terima kasih banyak atas bantuannya."},
    {"vi", "Xin chào, bạn có thể gửi cho tôi báo cáo trước ngày mai không? Cảm ơn bạn."},
    {"ru", "Добрый день, пришлите мне, пожалуйста, отчёт до завтра."},
    {"uk", "Добрий день, надішліть мені, будь ласка, звіт до завтра."},
    {"el", "Καλημέρα, μπορείτε να μου στείλετε την αναφορά αύριο;"},
    {"he", "שלום, אפשר לשלוח לי את הדוח עד מחר?"},
    {"ar", "مرحبا، هل يمكنك إرسال التقرير غدا؟"},
    {"ja", "お世話になっております。明日までに報告書を送っていただけますか。"},
    {"zh", "你好，请在明天之前把报告发给我。"},
    {"ko", "안녕하세요, 내일까지 보고서를 보내 주시겠어요?"},
    {"hi", "नमस्ते, क्या आप कल तक मुझे रिपोर्ट भेज सकते हैं?"},
    {"th", "สวัสดีครับ ช่วยส่งรายงานให้ผมภายในพรุ่งนี้ได้ไหม"},
    {"en", "Hi Müller, could you send me the report by tomorrow? Thanks!"},
    {"en", "Ok"},
    {"en", "Danke!"},
    {"en", "See attached."},
    {"en", "Die hard fan of the show was in no mood."},
    {"en", "FYI Q3 OKR deck v2 attached pls review"},
    {"en", "I met José, Zoë and Søren at the café in São Paulo."},
    {"en", ""},
    {"en", "12345"},
};

static void
another_language_is_named_and_left_alone(Bench *bench, const void *data G_GNUC_UNUSED)
{
    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        const ToneReport *report = check(bench, letters[i].text, TONE_MESSAGE);
        bool english = strcmp(letters[i].language, "en") == 0;

        g_test_message("%s", letters[i].text);
        g_assert_cmpstr(report->language, ==, letters[i].language);
        g_assert_true(report->checked == english);
        g_assert_true(english || report->findings->len == 0);
    }
}

static void
a_language_counts_where_the_writer_writes(Bench *bench, const void *data G_GNUC_UNUSED)
{
    const ToneReport *report =
        check(bench,
              "Thanks, I will look at it today.\n\n> Könnten Sie mir bitte bis morgen die "
              "Unterlagen schicken? Vielen Dank für Ihre Hilfe.\n",
              TONE_MESSAGE);

    g_assert_cmpstr(report->language, ==, "en");
}

static void
politeness_ranks_requests(Bench *bench, const void *data G_GNUC_UNUSED)
{
    static const char *const rising[] = {
        "Why didn't you send me the file?",
        "Send me the file.",
        "Can you send me the file?",
        "Could you please send me the file when you have a moment? Thanks for your help!",
    };

    for (gsize i = 1; i < G_N_ELEMENTS(rising); i++)
        g_assert_cmpfloat(check(bench, rising[i - 1], TONE_ASK)->politeness, <,
                          check(bench, rising[i], TONE_ASK)->politeness);
    g_assert_cmpfloat(check(bench, "The launch is on Tuesday.", TONE_ASK)->politeness, ==, 0);
}

static void
requests_of_the_reader_are_counted(Bench *bench, const void *data G_GNUC_UNUSED)
{
    g_assert_cmpuint(check(bench, "The launch went fine.", TONE_MESSAGE)->asks, ==, 0);
    g_assert_cmpuint(check(bench, "Could you send me the file?", TONE_MESSAGE)->asks, ==, 1);
    g_assert_cmpuint(
        check(bench, "The launch went fine. Please call me. When do you leave?", TONE_MESSAGE)
            ->asks,
        ==, 2);
    g_assert_cmpuint(check(bench, "> Could you send me the file?\nDone.", TONE_MESSAGE)->asks, ==,
                     0);
}

static void
names_are_those_of_the_contract(Bench *bench G_GNUC_UNUSED, const void *data G_GNUC_UNUSED)
{
    ToneKind kind = TONE_MESSAGE;

    g_assert_true(tone_kind_parse("feedback-reply", &kind));
    g_assert_cmpint(kind, ==, TONE_FEEDBACK_REPLY);
    g_assert_false(tone_kind_parse("letter", &kind));
    for (int rule = 0; rule < TONE_RULES; rule++)
        g_assert_nonnull(tone_rule_name((ToneRule)rule));
    for (int part = 0; part < TONE_PARTS; part++)
        g_assert_nonnull(tone_part_name((TonePart)part));
}

static void
add(const char *path, void (*test)(Bench *bench, const void *data))
{
    g_test_add(path, Bench, NULL, bench_begin, test, bench_end);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/tone/valence", valence_tells_good_from_bad);
    add("/tone/around", valence_heeds_what_stands_around_a_word);
    add("/tone/quotes", valence_leaves_quotes_out);
    add("/tone/languages", another_language_is_named_and_left_alone);
    add("/tone/language_of_the_writer", a_language_counts_where_the_writer_writes);
    add("/tone/politeness", politeness_ranks_requests);
    add("/tone/asks", requests_of_the_reader_are_counted);
    add("/tone/names", names_are_those_of_the_contract);
    return g_test_run();
}
