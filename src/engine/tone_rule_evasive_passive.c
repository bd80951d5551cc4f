/* SPDX-License-Identifier: Apache-2.0
 * evasive-passive: who did what went wrong is hidden. */
#include "engine/tone_rule.h"

#define APOLOGY TONE_IN(TONE_APOLOGY)

static const ToneTrigger triggers[] = {
    {"(was|were|got) (n't|not|never|also|then|so|badly|wrongly)? "
     "!refunded|replaced|corrected|restored|resent|repaired|fixed|interested|pleased|delighted|"
     "scared|tired|embarrassed|ashamed|worried|excited|supposed|invited $ed !by",
     2, APOLOGY},
    {"(was|were|got) (n't|not|never) !able|there|aware|at|in|on|the|a|my|our|fair|right|good _ !by",
     1, APOLOGY},
    {"(should|could) (not)? have been ($ed|told|sent|given|shown|done)", 2, APOLOGY},
    {"(had|have|has) (not|n't|never) been ($ed|told|sent|given|shown|done) !by", 2, APOLOGY},
    {"(error|mistake|mix up|incident) (occured|occurred|happened)", 2},
    {"(dates|date|promise|promises|word|words|glasses|priorities|agenda|minutes|plans|deadline|"
     "standards|expectations|procedures|protocol|rules|checks) (was|were) (n't|not|also)? *1 "
     "(named|kept|exchanged|broken|shifted|changed|circulated|taken|met|followed|respected|"
     "observed|moved|lowered)",
     2},
    {"(has come|came) to (our|my) (attention|notice)", 1},
    {"it (was|is) (assumed|thought|believed|understood|felt|decided|deeply regretted|regretted)", 2,
     APOLOGY},
    {"(was|were|got) (mislaid|messed up|mixed up|screwed up|muddled|fouled "
     "up|garbled|bungled|botched)",
     2},
    /* what nobody did */
    {"(mistakes|errors|mistake|error|slips|missteps|oversights|assumptions|wrong "
     "(decisions|turns|calls)|decisions|things|shortcuts|promises|corners|lines|balls|wires|"
     "signals|steps|details|words) *2 (was|were|got|have been|had been|has been) *2 "
     "(made|dropped|crossed|cut|mixed|broken|said|skipped|missed|done|overlooked|not "
     "kept|taken|lost|forgotten)",
     2},
    {"(was|were|got|been|be|being|getting) "
     "(somehow|simply|not|n't|never|accidentally|inadvertently|unfortunately|apparently|mistakenly|"
     "wrongly|incorrectly|regrettably|clearly|also|just|evidently|all)? @mishap !by",
     2},
    {"(was|were) (n't|not|never) (properly|correctly|fully|always|actually|quite|ever)? "
     "(sent|done|checked|shared|communicated|told|updated|answered|followed|passed|forwarded|"
     "informed|met|kept|finished|completed|ordered|paid|included|recorded|saved|handled|copied|"
     "invited|delivered|returned|tested|backed|booked|added|locked|secured|closed|confirmed|given|"
     "made|processed|read|reviewed|noticed|picked|escalated|caught|renewed|filed|entered|attached|"
     "switched|removed|signed|submitted|mentioned|up) !by",
     2},
    {"(was|were|got|been) "
     "(somehow|accidentally|inadvertently|mistakenly|wrongly|incorrectly|erroneously|prematurely) "
     "($ed|@past|@mishap)",
     2},
    {"(was|were|got|been) "
     "(sent|given|shipped|delivered|shared|copied|entered|booked|published|deleted|charged|"
     "forwarded|put|filed|set|paid|quoted|told|promised|mailed|posted|used|printed|uploaded|added|"
     "attached|addressed|assigned) *5 (wrong|incorrect|twice|late|too early|by mistake|in error|by "
     "accident|without)",
     2},
    {"(fell|fallen|slipped|slip|slipping|falls|dropped) (through|between) (the)? (cracks|net|gaps)",
     2},
    {"(fell|slipped|dropped) (off|out of) (the|everyone 's|our|my)? "
     "(radar|list|agenda|table|mind|notice)",
     2},
    {"(went|gone|go|going) "
     "(wrong|missing|astray|unnoticed|amiss|awry|unanswered|sideways|unread|to the wrong|out "
     "(wrong|late|twice|with|without|too|before|to))",
     2},
    {"there (was|were|has been|have been|had been|seems to have been|appears to have been|must "
     "have been|may have been|might have been|seems to be|appears to be) "
     "(a|an|some|several|clearly|obviously)? *3 (@failure|mix up|mix ups|mixups|slip up|crossed "
     "wires|breakdown|lack|disconnect|hitch|hitches|snag|miss|gap|mess|human error|crossed)",
     2},
    {"(mix up|mixup) (happened|occurred|arose|with)", 2},
    {"(@failure|mistake|error|delay|mishap|oversight|leak|breach|incident|situation|things) "
     "(happened|happen|occurred|occur|arose|crept|took place|were encountered|came up|resulted|has "
     "arisen|have occurred)",
     2},
    {"(happened|occurred|crept in|came about|took place|ended up|got out of hand|did not "
     "happen|did n't happen|did not get|did n't get|never got|failed to "
     "(go|reach|arrive|send|happen|get)|never (reached|went|made it|arrived|happened))",
     2},
    {"(ball|balls) (was|were|got) dropped", 2},
    {"(deadline|date|appointment|call|meeting|report|form|order|payment|invoice|email|message|"
     "request|file|document|ticket|details|information|data|link|name|number|numbers|figures|"
     "record|records|application|package|parcel|contract|booking|reservation|refund|delivery|step|"
     "check|task|attachment|word|tone|feedback|invitation|password|clause|birthday|samples|copy) "
     "(was|were|got|has been|had been|have been) *2 "
     "(missed|lost|overlooked|forgotten|dropped|misplaced|deleted|ignored|neglected|skipped|"
     "delayed|left|mishandled|broken|exceeded|mixed|damaged|omitted|not|never)",
     2},
    {"got "
     "(lost|missed|forgotten|overlooked|dropped|delayed|deleted|mixed|left|held|buried|confused|"
     "broken|misplaced|stuck|away|out "
     "of|garbled|scrambled|damaged|skipped|crossed|garbled|misfiled|double|put)",
     2},
    {"(somehow|for (some|whatever|unknown|unclear) (reason|reasons)|through an oversight|due to "
     "(a|an|some) (oversight|error|mistake|mix "
     "up|misunderstanding|miscommunication|administrative|internal|clerical|human|technical|glitch)"
     "|owing to|circumstances|in the confusion|in the rush|in error|in the process|along the "
     "way|between the teams|along the line)",
     1},
    /* in an apology that is enough; elsewhere the text must be excusing */
    {"(sorry|apologies|apologize|apologise|apology|regret|regrets|regrettably|regrettable|"
     "unfortunately|unfortunate|excuse|pardon|forgive|embarrassing|inconvenience|frustration|"
     "understand *3 (upset|frustrated|disappointed|annoyed)|bear with us|ideal|not intended|n't "
     "intended|was never intended|not meant|lessons|learned|explain|explanation|as to why|the "
     "reason|you know how|these things)",
     1},
    {"(was|were|got|been|be|being) *2 @mishap !by", 1, APOLOGY},
    {"(was|were) (n't|not|never) *1 "
     "(sent|done|checked|shared|communicated|told|updated|answered|followed|passed|forwarded|"
     "informed|met|kept|finished|completed|ordered|paid|included|recorded|saved|handled|copied|"
     "invited|delivered|returned|tested|backed|booked|added) !by",
     1, APOLOGY},
    {"there (was|were|has been|have been|had been|seems to have been|appears to have been|must "
     "have been) (a|an|some)? *3 (@failure|mix up|mixups|slip up|crossed "
     "wires|breakdown|lack|disconnect)",
     1, APOLOGY},
    {"got "
     "(lost|missed|forgotten|overlooked|dropped|delayed|deleted|mixed|left|held|buried|confused|"
     "misplaced|away|put)",
     1, APOLOGY},
    {"(went|gone) (wrong|missing|astray|unnoticed|amiss|awry|unanswered|sideways|out)", 1, APOLOGY},
    {"(@failure|things) (happened|happen|occurred|arose|crept)", 1, APOLOGY},
    {"(was|were|got) "
     "(sent|given|shipped|delivered|shared|copied|entered|booked|published|deleted|charged|"
     "forwarded|put|filed|set|paid|quoted|told|promised|mailed|posted|used|printed|uploaded|added|"
     "attached|addressed|assigned) *5 (wrong|incorrect|twice|late|too early|by mistake|in error|by "
     "accident|without)",
     1, APOLOGY},
    {"(did n't|did not|never) (get|go|happen|make it|reach|arrive)", 1, APOLOGY},
    {"(mix|slip|foul|screw) - (up|ups)", 2},
    {"(mix|slip|foul|screw) (up|ups) *1 (happened|occurred|with|in|on|over|at|somewhere)", 2},
    {"there (was|were|has been|have been|had been|seems to have been|must have been) *3 "
     "(mix|slip|foul|screw) (up|ups|-)",
     2},
    {"(decision|decisions|choice|choices|action|steps|liberties) (was|were) *1 (taken|made) *1 "
     "(without|before|too|behind|that|in haste)",
     2, APOLOGY},
    {"(breakdown|lack|lapse|failure|gap|error|misunderstanding|confusion|mistake|problem|issue|"
     "glitch|oversight) (in|of|on|with|at|between) *4 "
     "(led|caused|meant|resulted|prevented|made|left|delayed)",
     2},
    {"(feelings|toes|people|lines|boundaries|confidences|trust|privacy|confidence) (was|were|got) "
     "*1 "
     "(hurt|stepped|upset|crossed|overstepped|broken|breached|offended|trampled|violated|betrayed|"
     "trodden) !by",
     2},
    {"(fell|fallen|slipped|disappeared|vanished|got lost) (between|through|off|out of|under) "
     "(the|two|our|everyone|somebody|my|a)",
     2, APOLOGY},
    {"(should|ought to|could) (not)? have been "
     "($ed|told|sent|given|shown|done|caught|seen|made|kept|told) !by",
     2, APOLOGY},
    {"(was|were|has been|have been|had been|got) *1 (overlooked|forgotten|misplaced|mislaid|put "
     "aside|lost|mishandled|misfiled|missed|neglected|dropped|left out|left "
     "off|omitted|delayed|not "
     "(sent|taken|done|made|recorded|paid|answered|forwarded|booked|kept)|never "
     "(sent|taken|done|made|recorded|paid|answered|forwarded|booked|delivered)) !by",
     2},
    {"(communication|coordination|information|message|messages|instructions|wires|signals) *2 "
     "(broke down|was poor|was lacking|was lost|got lost|were crossed|got crossed|did not|did "
     "n't|failed|was not|was n't|never)",
     2, APOLOGY},
    {"(wrong|incorrect|outdated|old|duplicate) *2 (was|were|got|has been|have been) "
     "(sent|given|used|uploaded|printed|published|attached|entered|charged|booked|shipped|"
     "delivered|quoted|copied|put|ordered|mailed|shared|posted|dialled|called|installed|cut|served)"
     " !by",
     2},
    {"(somehow|in the (chaos|shuffle|rush|confusion|hurry|heat|move)|through no) *6 "
     "(was|were|got|did n't|did not|never)",
     2, APOLOGY},
    {NULL},
};

/* Elsewhere than in an apology the text must be excusing something. */
static const ToneGuard needs[] = {
    {"(sorry|apologies|apologize|apologise|apology|regret|regrets|regretted|regrettably|"
     "regrettable|unfortunately|unfortunate|excuse|pardon|forgive|embarrassing|inconvenience|"
     "frustration|bear with|ideal|not intended|n't intended|not meant|lessons|explanation|as to "
     "why|the reason|these things|somehow|for some reason|patience|understand you|you asked|your "
     "question|last night|complaint|reminder|delay|missing|explain|asking why|why you|as for|about "
     "the|mistakes were|through the "
     "cracks|responsibility|pity|to answer)",
     TONE_IN(TONE_MESSAGE) | TONE_IN(TONE_THANKS) | TONE_IN(TONE_FEEDBACK_REPLY) |
         TONE_IN(TONE_ASK) | TONE_IN(TONE_INTRO)},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(weather|storm|snow|flood|airline|customs|courier|post "
     "office|postal|police|thieves|burglars|lightning|hackers|strike|provider|power|birds|wind|"
     "fire|ice|rain|carrier|train|flight|bank)",
     0},
    {"by (me|us|my|our|the (storm|courier|carrier|airline|customs|post|weather|thieves|police))",
     0},
    {"(refund|refunded|repair|replacement|credit|money) *4 (been|was|is|are) "
     "(processed|issued|sent|done|booked|paid|returned|shipped)",
     0},
    {NULL},
};

static const ToneGuard excuses[] = {
    {"(i|we) "
     "(picked|grabbed|chose|clicked|attached|hurried|rushed|trusted|relied|mislaid|muddled|hit|cut|"
     "wrecked|scratched|failed|signed|approved|interrupted|spilled|lied|hurt|raised|snapped|gave|"
     "parked|blocked|counted|drove|dropped|burned|burnt|locked|switched|opened|told|asked)",
     0},
    {"(i|we) (had|have|'ve|also|then|simply|just|myself|clearly|accidentally|wrongly)? "
     "(forgot|forgotten|missed|lost|overlooked|made|sent|broke|failed|dropped|mishandled|neglected|"
     "deleted|misread|misunderstood|mixed|left|gave|put|let|double|entered|used|did not|did "
     "n't|never|pressed|skipped|should|mistook|wrote|copied|took|booked|promised|read|ran|said|"
     "assumed|confused|pushed|misjudged|messed|botched|caused|filed|misplaced|typed|swapped|set|"
     "shared|confused)",
     0},
    {"(i|we) (was|were|am) (wrong|late|careless|at fault|responsible|to blame|the one)", 0},
    {"(it|that|this) (was|is|'s) (entirely|all|my|our|mine|ours|completely) "
     "(my|our|own|fault|mistake|error|doing|oversight|on me|on us|responsibility)?",
     0},
    {"(my|our) (own)? "
     "(fault|mistake|error|oversight|responsibility|doing|bad|carelessness|slip|failure|negligence|"
     "decision|team 's|script|typo)",
     0},
    {"by (me|us|my|our)", 0},
    {"(i|we) (take|accept|own|have to own|bear) (full|all|complete)? "
     "(responsibility|blame|it|that|this)",
     0},
    {"(is|was|are|'s) (on|down to) (me|us)", 0},
    {NULL},
};

const ToneRuleTable tone_rule_evasive_passive = {
    .rule = TONE_EVASIVE_PASSIVE,
    .severity = TONE_WARN,
    .message = "Nobody in this sentence did what went wrong.",
    .suggestion = "Say who did it: \"I overlooked the form\" in place of \"the form was "
                  "overlooked\".",
    .triggers = triggers,
    .spares = spares,
    .excuses = excuses,
    .needs = needs,
    .whole_text = true,
};
