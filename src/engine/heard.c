/* SPDX-License-Identifier: Apache-2.0
 * What a note says that should not be forgotten. */
#include "engine/heard.h"

#include <string.h>

#include "base/text.h"

/** As typed, and as phones and word processors write it. */
#define S "['’]"

/** Where one clause ends and the next begins. */
#define BETWEEN                                                                                    \
    "[;!?\\n]+|\\.(?=\\s|$)|"                                                                      \
    ",\\s*(?:and\\s+)?(?=thank |i" S "ll |i will |promised |(?:she|he|they)(?: |" S "))|"          \
    "\\s+and\\s+(?=thank |promised |i" S "ll |i will |i promised )"

/** What begins a clause without meaning anything. */
#define LEAD "^(?:and |also |then |so |but |- |\\* )*"

/** Deeds that are a promise when somebody says they will do them; moving house is not. */
#define DEED                                                                                       \
    "(?:send|share|write|call|ring|email|ask|check|introduce|connect|forward|bring|prepare|"       \
    "review|"                                                                                      \
    "get back|let|give|help|look|draft|invite|book|pay|return|deliver|finish|read|put|find|tell|"  \
    "show|lend|recommend)\\b"

#define THEM "(?:them|her|him|you)"
#define THEY "(?:she|he|they)"
#define WOULD "(?:" S "ll|" S "d| will| would) "
#define ARE "(?:" S "s|" S "re| is| are)"
#define A_THANK_YOU "(?:thanks|thank you|thank-you)(?: note)?"

/* The first that fits a clause counts. The words themselves are in the group "what". */
static const struct {
    HeardKind kind;
    const char *pattern;
} patterns[] = {
    {HEARD_THANKS, LEAD "(?:i )?(?:need to |have to |must |should |remember to |want to )*thank "
                        "(?:\\S+ )(?:again )?(?:for|that) (?<what>.+)$"},
    {HEARD_THANKS, LEAD "(?:i )?owe \\S+ (?:a |my )?" A_THANK_YOU " for (?<what>.+)$"},
    {HEARD_THANKS,
     LEAD "(?:say|send) (?:" THEM " )?(?:a )?" A_THANK_YOU " (?:to \\S+ )?for (?<what>.+)$"},
    {HEARD_THANKS, LEAD THEY " (?:has |have )?helped me (?:out )?with (?<what>.+)$"},
    {HEARD_PROMISE,
     LEAD "(?:i )?(?:have )?promised (?:" THEM " )?(?:to |that i" WOULD ")?(?<what>.+)$"},
    {HEARD_PROMISE, LEAD "(?:i )?(?:told " THEM "|said) (?:that )?i" WOULD "(?<what>.+)$"},
    {HEARD_PROMISE, LEAD "(?:i )?(?:agreed|offered) to (?<what>" DEED ".*)$"},
    {HEARD_PROMISE,
     LEAD "(?:i" S "ll|(?:i )?will|i am going to|i" S "m going to) (?<what>" DEED ".*)$"},
    {HEARD_PROMISE, LEAD "i owe " THEM " (?<what>.+)$"},
    {HEARD_THEIR_PROMISE,
     LEAD "(?!(?:i|the|a|an|as|this|that|is|was) )\\S+ (?:has |have )?promised (?:me )?(?:to |that "
          "\\S+" WOULD ")?(?<what>.+)$"},
    {HEARD_THEIR_PROMISE, LEAD THEY " (?:agreed|offered) to (?<what>" DEED ".*)$"},
    {HEARD_THEIR_PROMISE, LEAD THEY "(?:" S "ll| will|" ARE " going to) (?<what>" DEED ".*)$"},
    /* Whoever has a name may be a third person, unless it is done for me. */
    {HEARD_THEIR_PROMISE, LEAD "(?!(?:i|you|we|it) )\\S+ will (?<what>" DEED ".* me\\b.*)$"},
    {HEARD_OVERWHELMED, LEAD "\\S+?(?:" ARE "| feels| feel) (?:so |totally |completely )?"
                             "(?:overwhelmed|swamped|snowed under|drowning)(?: (?:with|by|in) "
                             "(?<what>.+))?$"},
    {HEARD_NEED, LEAD "\\S+?" ARE " (?:looking for|searching for|hiring) (?<what>.+)$"},
    {HEARD_NEED, LEAD THEY " (?:needs|need) (?<what>.+)$"},
};

/** A day at the end of a clause, with the word that leads to it. */
#define DAY_AT_END                                                                                 \
    "^(?<what>.*?)[,\\s]*\\b(?:by |until |before |on |for |due )?(?<day>today|tomorrow|"           \
    "(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|next month|"                   \
    "(?:the )?end of (?:the |this )?(?:week|month)|in \\d+ (?:days?|weeks?|months?)|"              \
    "\\d{4}-\\d{2}-\\d{2})$"

void
heard_free(Heard *heard)
{
    g_free(heard->what);
    g_free(heard);
}

static GRegex *
compile(const char *pattern)
{
    g_autoptr(GError) error = NULL;
    GRegex *regex = g_regex_new(pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

    if (regex == NULL)
        g_error("heard: %s", error->message);
    return regex;
}

/** All patterns, compiled for one note. */
typedef struct {
    GRegex *between;
    GRegex *day;
    GRegex *kinds[G_N_ELEMENTS(patterns)];
} Patterns;

static void
patterns_init(Patterns *all)
{
    all->between = compile(BETWEEN);
    all->day = compile(DAY_AT_END);
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++)
        all->kinds[i] = compile(patterns[i].pattern);
}

static void
patterns_clear(Patterns *all)
{
    g_regex_unref(all->between);
    g_regex_unref(all->day);
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++)
        g_regex_unref(all->kinds[i]);
}

static Day
end_of_month(Day today)
{
    int year;
    int month;
    int day;
    Day next = 0;

    day_to_civil(today, &year, &month, &day);
    if (!day_from_civil(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1, &next))
        return today;
    return next - 1;
}

/* "next friday" is the one of the week after, "end of the week" its Friday. */
static Day
read_day(const char *text, Day today)
{
    g_autofree char *fold = g_utf8_strdown(text, -1);
    const char *word = fold;
    bool next = g_str_has_prefix(word, "next ");
    Day day = 0;

    if (strstr(fold, "end of") != NULL)
        return strstr(fold, "month") != NULL ? end_of_month(today)
                                             : today + (5 - day_weekday(today) + 7) % 7;
    if (strcmp(fold, "next week") == 0)
        return today + 7;
    if (strcmp(fold, "next month") == 0)
        word = "in 1 month";
    else if (next)
        word += strlen("next ");
    if (!day_parse(word, today, &day, NULL))
        return 0;
    return next && word != fold && strcmp(fold, "next month") != 0 &&
                   day - today <= 7 - day_weekday(today)
               ? day + 7
               : day;
}

/* Cut the day off the end of a clause. */
static void
take_day(const Patterns *all, Heard *heard, Day today)
{
    g_autoptr(GMatchInfo) match = NULL;
    g_autofree char *day = NULL;
    char *what;

    if (!g_regex_match(all->day, heard->what, 0, &match))
        return;
    day = g_match_info_fetch_named(match, "day");
    what = g_match_info_fetch_named(match, "what");
    heard->due = read_day(day, today);
    g_free(heard->what);
    heard->what = what;
}

static const char *
otherwise(HeardKind kind)
{
    return kind == HEARD_OVERWHELMED ? "too much on their plate" : NULL;
}

static Heard *
read_clause(const Patterns *all, const char *clause, Day today)
{
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autoptr(GMatchInfo) match = NULL;
        g_autofree char *what = NULL;
        g_autofree char *rest = NULL;
        Heard *heard;

        if (!g_regex_match(all->kinds[i], clause, 0, &match))
            continue;
        heard = g_new0(Heard, 1);
        heard->kind = patterns[i].kind;
        what = g_match_info_fetch_named(match, "what");
        heard->what = g_strdup(what != NULL ? what : "");
        if (heard->kind != HEARD_THANKS)
            take_day(all, heard, today);
        rest = text_strip_or_null(heard->what);
        g_free(heard->what);
        heard->what = g_strdup(rest != NULL ? rest : otherwise(heard->kind));
        if (heard->what != NULL)
            return heard;
        heard_free(heard);
        return NULL;
    }
    return NULL;
}

GPtrArray *
heard_in(const char *note, Day day)
{
    GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)heard_free);
    Patterns compiled;
    g_auto(GStrv) clauses = NULL;

    if (text_is_empty(note))
        return all;
    patterns_init(&compiled);
    clauses = g_regex_split(compiled.between, note, 0);
    for (char **clause = clauses; *clause != NULL; clause++) {
        g_autofree char *stripped = text_strip_or_null(*clause);
        Heard *heard = stripped == NULL ? NULL : read_clause(&compiled, stripped, day);

        if (heard != NULL)
            g_ptr_array_add(all, heard);
    }
    patterns_clear(&compiled);
    return all;
}
