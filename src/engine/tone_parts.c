/* SPDX-License-Identifier: Apache-2.0
 * The parts of an apology (Lewicki, Polin & Lount 2016) and of thanks (what was done, what came of
 * it, what it cost), each known by its patterns. */
#include "engine/tone_model.h"

static const struct {
    TonePart part;
    const char *pattern;
} parts[] = {
    {TONE_REGRET, "(sorry|apologies|apologize|apologise|apology|regret|ashamed|apologetic|wish i "
                  "had (n't|not)?|feel (terrible|awful|bad|dreadful)|remorse)"},
    {TONE_EXPLANATION,
     "(because|since|the reason|due to|as i|i (thought|assumed|misread|misunderstood|believed|had "
     "mistaken|confused|mixed|was (rushing|distracted|overwhelmed|in a hurry|under|trying|not "
     "aware|busy)|did n't (realize|realise|know|see|notice|check|plan)|failed to "
     "(check|see|read|notice|plan)|lost track|underestimated|overestimated|forgot)|what "
     "happened|came about|it happened|so i)"},
    {TONE_RESPONSIBILITY,
     "(my|our|mine) (own)? "
     "(fault|mistake|error|responsibility|doing|oversight|carelessness|failure|bad|slip|decision)"},
    {TONE_RESPONSIBILITY, "(i|we) (take|took|accept|own|bear) (full|all|complete|the|sole)? "
                          "(responsibility|blame|this|it|that)"},
    {TONE_RESPONSIBILITY,
     "(i|we) (should (not|n't|have|never)|was wrong|were wrong|was at fault|was careless|let you "
     "down|messed|forgot|failed|missed|broke|made "
     "(a|the|an|this|that)|overlooked|neglected|ignored|sent|lost|deleted|overstepped|had no "
     "right|promised|dropped|mishandled|did "
     "(it|this|that)|caused|interrupted|hurt|misjudged|spoke|was rude|was unfair|was late|did "
     "not|did n't|misread|double booked|shared|said|mixed)"},
    {TONE_RESPONSIBILITY, "(no excuse|no one else|it is on me|it 's on me|that 's on me|that is on "
                          "me|this is on me|blame is mine|is mine)"},
    {TONE_REPENTANCE, "(will not|wo n't|never|not) (let (it|this|that)? *1)? "
                      "(happen|do|repeat|make|occur|let) *4 (again|twice|a second time)"},
    {TONE_REPENTANCE,
     "(from now on|in (the )?future|next time|going forward|from here on|learned "
     "(my|from|a|that|the|to)|make sure (it|this|that|i|we)|i promise|i have "
     "(set|added|started|changed|put)|i 've (set|added|started|changed|put)|i (now|will now) "
     "(check|read|ask|keep|use|write|set|double)|so (that)? (it|this) (does n't|does not|never|can "
     "not|ca n't|wo n't)|will (double check|be more careful|do better|check "
     "(every|each|all|twice))|so that it never)"},
    {TONE_REPAIR,
     "(i|we) (will|'ll|have|'ve|can|would like to|'d like to|am|'m|already|shall|want to|just) *2 "
     "(fix|fixed|fixing|repair|repaired|replace|replaced|replacing|correct|corrected|correcting|"
     "resend|resent|refund|refunded|pay|paid|paying|make "
     "(it|this|up)|redo|redone|redoing|restore|restored|send|sent|sending|call|called|calling|"
     "cover|covered|covering|reimburse|reorder|reordered|finish|clean|reprint|deliver|return|bring|"
     "tell|told|explain|make amends|stay|work|come|set "
     "(it|this)|rebook|rebooked|rewrite|update|updated|undo|recover|ask|arrange|arranged|deal|take "
     "care|sort|sorted|get|ordered|order|contact|contacted|write|buy|bought|speak|clear|apologize "
     "to|reschedule|rescheduled|moved)"},
    {TONE_REPAIR,
     "(make (it|this) (up|right|good)|make amends|put (it|this|things) right|set (it|this|things) "
     "right|how can i (make|fix|help|put)|what (can|could) i do|what i can "
     "do|refund|compensate|compensation|replacement|attached is the (correct|right|new)|corrected "
     "version|the (right|correct) (file|version|figures) (is|are))"},
    {TONE_FORGIVENESS, "(forgive|forgiveness|pardon|accept my (sincere|deepest|deep|humble)? "
                       "(apology|apologies)|bear with|hope (that)? you (can|will|could) "
                       "(forgive|accept|understand|trust|overlook|look past)|another chance|second "
                       "chance|earn (back)? your trust)"},
    {TONE_ACT, "for *1 !being|doing $ing"},
    {TONE_ACT, "for (the|your|that|those|these|this|a|an|my|our|all the|such a) (@nice)? (@nice)? "
               "!@vague|@nice _"},
    {TONE_ACT, "for (the|your|all your|all the)? (@nice)? (@nice)? @vague "
               "(with|on|about|at|during|regarding|in|to) !advance|general _"},
    {TONE_ACT,
     "(that you|when you|you) "
     "(gave|took|sent|made|brought|stayed|came|told|taught|found|wrote|put|kept|held|stood|drove|"
     "lent|spent|ran|caught|led|spoke|shared|covered|introduced|explained|helped|fixed|reviewed|"
     "answered|walked|listened|picked|organized|organised|prepared|pointed|offered|called|noticed|"
     "spotted|showed|stepped|arranged|invited|recommended|read|set|handled|let)"},
    {TONE_ACT, "your "
               "(note|letter|talk|gift|call|introduction|recommendation|reference|referral|edits|"
               "tip|book|loan|visit|advice|explanation|demo|patch|slides|notes|warning|donation|"
               "invitation|translation|review|help with|flowers|visit)"},
    {TONE_EFFECT,
     "(because of (you|that|it|this|your)|thanks to (you|that|your)|as a "
     "result|it|that|this|which|your *3|you|and) "
     "(meant|helped|saved|made|let|got|gave|allowed|enabled|kept|landed|won|spared|cut|convinced|"
     "turned|led|means|makes|helps|changed|lifted|calmed|brought|taught|showed) *1 "
     "(me|us|the|my|our|a|so|it|that|her|him|them|possible|sure|all|two|everyone|in|much|to)"},
    {TONE_EFFECT,
     "(i|we) (got|won|finished|found|could|can now|was able|were "
     "able|passed|landed|signed|closed|shipped|learned|made|solved|managed|now "
     "(know|have|understand|can)|have (already|since|now)|feel|felt|launched|am|finally)"},
    {TONE_EFFECT, "(as a result|so that|so we|so i|because of you|thanks to you|made (a|all "
                  "the|such a) (big|huge|real|great)? difference|without (you|your|it|that))"},
    {TONE_EFFORT,
     "(took the time|taking the time|take the time|your time|(even|al)though you|despite|in spite "
     "of|on (your|a) (day off|weekend|sunday|saturday|holiday|vacation|evening)|late (at "
     "night|into)|stayed (late|up|on|until|till)|staying (late|up|on|until|till)|so (much|many) "
     "(time|hours|effort|care|patience)|hours|effort|went out of your way|going out of your "
     "way|trouble|at short notice|short notice|busy|patiently|patience|careful|carefully|care|all "
     "night|weekend|evening|gave up|giving up|dropped everything|on top of|in the middle of|before "
     "your|a whole|the whole (day|night|morning|afternoon|evening)|by hand|twice|early|hard "
     "work|not easy|was n't easy|in the rain|drove)"},
};

void
tone_parts_build(ToneModel *model)
{
    for (guint32 i = 0; i < G_N_ELEMENTS(parts); i++)
        tone_patterns_add(model->parts, parts[i].pattern, TONE_TAG(TONE_CUE_PART, i));
}

unsigned
tone_parts_of(ToneKind kind)
{
    if (kind == TONE_APOLOGY)
        return 1u << TONE_REGRET | 1u << TONE_EXPLANATION | 1u << TONE_RESPONSIBILITY |
               1u << TONE_REPENTANCE | 1u << TONE_REPAIR | 1u << TONE_FORGIVENESS;
    if (kind == TONE_THANKS)
        return 1u << TONE_ACT | 1u << TONE_EFFECT | 1u << TONE_EFFORT;
    return 0;
}

unsigned
tone_parts_found(const ToneModel *model, ToneDesk *desk)
{
    unsigned asked = tone_parts_of(desk->kind), found = 0;

    for (guint s = 0; asked != 0 && s < desk->found->len; s++)
        tone_patterns_search(model->parts, &desk->text,
                             &g_array_index(desk->found, ToneFound, s).sentence, desk->guards);
    for (guint i = 0; i < desk->guards->len; i++) {
        guint32 tag = g_array_index(desk->guards, ToneHit, i).tag;

        found |= 1u << parts[TONE_TAG_NUMBER(tag)].part;
    }
    g_array_set_size(desk->guards, 0);
    return found & asked;
}
