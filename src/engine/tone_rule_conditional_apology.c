/* SPDX-License-Identifier: Apache-2.0
 * conditional-apology: it hangs on a condition, or regrets the reader's feelings. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"(was|is) (never|not) (my|our) (intention|intent|aim) **9 "
     "(sorry|apologise|apologize|apologies|regret)",
     2},
    {"(sorry|apologise|apologize|apologies) **9 (was|is) (never|not|n't) (my|our|meant|intended) "
     "(intention|intent|to (offend|hurt|upset))",
     2},
    {"(sorry|apologise|apologize|apologies) (that|because) *2 "
     "(took|take|taken|find|found|felt|feel|feels|misread|misunderstood|were so|are so|was so|got "
     "so|reacted|chose) *5 "
     "(it|that|offence|offense|way|joke|personally|badly|sensitive|upset|seriously|hurt)",
     2},
    {"(sorry|apologies|apologise|apologize) *3 (that)? (people|some|some people|certain "
     "people|anyone|others|those|the team|customers|he|she|they|your *1) *1 "
     "(feel|felt|took|take|were|was|are|is|got|found|find|think|thought|misunderstood|see) *3 "
     "(offended|hurt|upset|it|that|this|way|offence|offense|disappointed|bothered|insulted|unhappy|"
     "uncomfortable|excluded)",
     2},
    {"(if|where|wherever|insofar as|to whatever extent) *6 (was|were|has been|have been|is) "
     "(caused|hurt|offended|upset|inconvenienced|wronged|affected|taken|given|any "
     "(fault|error|harm))",
     2},
    {"whatever (it is|it was)? *2 (upset|offended|bothered|annoyed|hurt|i 've done|i have done)",
     2},
    {"if (that|this) 's how", 2},
    {"if (that|this) (is|was) how (you|he|she|they|it)", 2},
    {"sorry to hear *4 (not|n't|un) *2 (satisfied|happy|pleased|up|what|met|good)", 2},
    {"sorry to hear (that)? you (found|feel|felt|were "
     "(not|unhappy|dissatisfied|disappointed|upset|offended)|had (a|an) "
     "(bad|unpleasant|negative|poor|disappointing))",
     2},
    {"sorry ,? (everyone|all|both *2)? ,? if so", 2},
    {"any (hurt|bad|hard)? feelings", 2},

    {"(in case|if) (my|i|we|our) *5 (too|so|a bit|offended|harsh|rude|hurt)", 1},
    {"(sorry|apologies|apologize|apologise|apology|regret|regrets|forgive me|pardon|forgiveness) "
     "**7 (if|should|in case) "
     "(i|we|my|our|this|that|it|anyone|anybody|someone|anything|any|you|somebody|there|the|what|"
     "some|they|people|your|he|she|one)",
     2},
    {"(sorry|regret|apologise|apologize) (that|to hear that)? you "
     "(feel|felt|took|think|thought|see|saw|misread|misunderstood|found|find|interpreted|perceived|"
     "believe|believed|consider|considered|chose to|did n't|do n't|got|get|seem|are|were|'re|did "
     "not) *3 "
     "(that|this|it|so|way|upset|offended|angry|hurt|annoyed|unhappy|disappointed|bothered|mad|"
     "personally|wrong|badly|like|offense|offence|insulted|harsh|rude|unfair|hard|difficult|"
     "confusing|bad|joke|seriously|happy|agree|see|appreciate|understand|offensive|put|attacked|"
     "uncomfortable|hurtful|ignored|excluded|sensitive|inappropriate|insulting|unprofessional|"
     "hurtful|let|the|treated|left|too)",
     2},
    {"sorry (that|to hear that)? you (feel|felt)", 2},
    {"(sorry|apologies|apologize|apologise|regret|regrets|apology) *6 (for|about)? (any|whatever) "
     "*3 "
     "(inconvenience|offence|offense|confusion|misunderstanding|misunderstandings|trouble|harm|"
     "distress|upset|hurt|discomfort|disruption|frustration|annoyance|hard "
     "feelings|concern|problems|delay|delays|mistakes|errors|hassle|stress|bother|pain|issues|"
     "disappointment|embarrassment|perceived|damage|feelings|impact|that|i|we|you|it|this|may|"
     "might)",
     2},
    {"any "
     "(inconvenience|offence|offense|confusion|misunderstanding|trouble|harm|distress|upset|hurt|"
     "discomfort|hard feelings|feelings|embarrassment) *4 (caused|may|might|have|is "
     "regretted|felt|suffered|this|you|that)",
     2},
    {"(sorry|apologies|apologize|apologise|regret|regrets|apology) **9 (may|might|could) "
     "(have|possibly|be|somehow) *3 "
     "(caused|hurt|offended|upset|been|come|bothered|felt|made|given|taken|misread|seemed|sounded|"
     "appeared|put|inconvenienced|interpreted|perceived|construed)",
     2},
    {"(sorry|apologies|apologize|apologise|regret|apology) (to|towards) "
     "(anyone|anybody|those|whoever|everyone|all|people|any) *4 "
     "(who|offended|upset|hurt|felt|feels|feel|was|were|took|may|might|that|bothered)",
     2},
    {"(sorry|apologies|apologize|apologise|regret|regrets) *3 (how|the way) "
     "(you|it|that|this|they|people|some|my|what) *4 "
     "(feel|felt|took|take|came|landed|perceived|interpreted|received|read|sounded|was|were|seems|"
     "made)",
     2},
    {"if (i|we|my|our|this|that|it|anyone|anybody|someone|anything|any|you|what|somebody|the|some) "
     "**9 (offended|upset|hurt|bothered|offence|offense|wrong "
     "way|inconvenience|inconvenienced|crossed|harsh|rude|insulted|came across|made you "
     "feel|uncomfortable|sensitive|disappointed|feelings|annoyed|disrespectful|inappropriate|out "
     "of line|stepped on|wronged|toes|feel) **6 "
     "(sorry|apologies|apologize|apologise|apology|regret|forgive)",
     2},
    {"if *4 (offended|upset|hurt|offence|offense|wrong way|inconvenience|feelings|harsh|bothered) "
     "**9 (that|it|this) was (not|n't|never) (my|our|the) (intent|intention)",
     2},
    {"(if|to the extent|insofar as) "
     "(i|we|that|anyone|anybody|anything|somebody|someone|it|my|our|this|any|mistakes|there|"
     "something|errors|feelings) **7 (sorry|apologize|apologise|apologies)",
     2},
    {"to the extent (that)?", 1},
    {"(sorry|apologize|apologise|apologies) *4 (if|that) "
     "(some|certain|anyone|anybody|people|others|you) (people)? *3 "
     "(offended|upset|hurt|took|felt|feel|feels|misunderstood|misinterpreted|found|bothered|"
     "uncomfortable|could n't|ca n't)",
     2},
    {"(sorry|apologize|apologise|apologies) (that)? (my|our|the) *4 (was|were|was n't|has "
     "been|have been|got) "
     "(misunderstood|misinterpreted|misread|taken|perceived|seen|received|read|interpreted|"
     "construed|viewed|felt|experienced)",
     2},
    {"(if|should) (apologies|an apology) (are|is|were|was) (needed|due|owed|in "
     "order|required|necessary|expected|called)",
     2},
    {"(if) (you|anyone|they) (need|want|expect|require|feel you deserve|insist|are owed|are "
     "waiting for) *4 (apology|sorry)",
     2},
    {"(i|we) (guess|suppose) (i|we) *3 (sorry|apologize|apologise|apology)", 2},
    {"(for)? (whatever|what ever|anything) (i|we|it was|that i) *4 "
     "(did|done|said|may|might|have|supposedly|wrong|think)",
     1},
    {"whatever (i|we) (did|said|supposedly|might|may)", 1},
    {"(sorry|apologies|apologize|apologise)", 1},
    {"mistakes (may|might) have", 1},
    {"^ should (anyone|anybody|someone|somebody|i|we|my|our|this|you|the|any) **9 "
     "(sorry|apologise|apologize|apologies|regret)",
     2},
    {"to (the|whatever) extent *9 **6 (sorry|regret|apologise|apologize|apologies)", 2},
    {"if (an apology|apologies|sorry|a sorry) (is|are|was|will|would|makes|make|helps) ", 2},
    {"(an apology|apologies|sorry) (is|are) what you", 2},
    {"if **9 (i|we|then|i do|i am|i 'm|we are|we 're|we do) (apologise|apologize|regret|am "
     "sorry|sorry|offer|do apologise|do apologize|are sorry|'m sorry|'re sorry)",
     2},
    {"(happy|willing|ready|prepared|glad|sure) (to)? (say|i|we)? *1 (sorry|apologise|apologize) if",
     2},
    {"if **9 (happy|willing|ready|prepared|glad) to (say sorry|apologise|apologize)", 2},
    {"(sorry|regret|apologise|apologize|apologies) *2 (that)? your "
     "(feelings|ego|pride|expectations|sensibilities|sensitivities) (was|were|got|have been|are)",
     2},
    {"(sorry|regret) (that|to hear)? *1 (you|people|some|they|some "
     "people|others|anyone|he|she|your *1) (could n't|can n't|ca n't|did n't|do n't|could not|can "
     "not|cannot|was unable|were unable|failed to) "
     "(take|get|see|understand|like|appreciate|enjoy|find|handle|accept) "
     "(it|the|my|that|this|our|what|how|a|why)",
     2},
    {"(sorry|apologise|apologize|apologies|regret) *2 (if|should|in case) *6 "
     "(expectations|standard|standards|feelings|tone|words|remark|joke|comment|post|behaviour|"
     "behavior|email|message)",
     2},
    {"(sorry|apologies|apologise|apologize|regret) *3 (for|about)? *2 (any|anything|whatever) *6 "
     "(may|might|could|caused|causing|felt|experienced|hurt|suffered|did|do|said|occurred|arose|"
     "arisen|resulted)",
     2},
    {"(sorry|apologies|apologise|apologize|regret|regrets) (for|about) any "
     "(inconvenience|confusion|hurt|harm|distress|offence|offense|misunderstanding|trouble|upset|"
     "bad "
     "feeling|discomfort|worry|stress|problems|frustration|disappointment|anger|pain|annoyance|"
     "irritation|embarrassment|mistakes|errors|wrongdoing|miscommunication)",
     2},
    {"(mistakes|errors|wrongs|harm|offence|offense|hurt) (may|might|could) (have been|be) "
     "(made|caused|done|given) **6 (sorry|regret|apologise|apologize|apologies)",
     2},
    {"(sorry|apologise|apologize|apologies|regret) *4 (perceived|perceive|perception|seen as|taken "
     "as|read as|viewed as|interpreted|construed|supposed|alleged|apparent|so called) ",
     2},
    {"(sorry|regret) (that)? (this|that|it|things|the situation|the matter) (has|have|had)? "
     "*1 "
     "(upset|offended|hurt|bothered|annoyed|disappointed|made|caused|makes|upsets|offends|bothers|"
     "hurts) (you|anyone|anybody|people|some|them|some people|offence|offense)",
     2},
    {"if (what|anything|something) (i|we) *4 **6 (apologise|apologize|sorry|regret|apologies)", 2},
    {"(sorry|apologies|apologise|apologize) in case", 2},
    {"(sorry|regret) (that)? you *3 (see|saw|take|took|read|hear|heard) it (that way|like "
     "that|as|so|this way|differently)",
     2},
    {"(sorry) ,? but you (are|'re) (too|so|just|being|overreacting|very)", 2},
    {"(sorry|apologise|apologize|apologies) *3 (to)? "
     "(whoever|whomever|anyone|anybody|everyone|those) *1 "
     "(felt|feels|was|is|who|whose|took|that|may|might)",
     2},
    {"(sorry|apologise|apologize) (then|i guess|okay|ok|already|happy now)", 2},
    {NULL},
};

static const ToneGuard spares[] = {
    {"('d|would) be sorry", 0},
    {"(need n't|need not|no need to|do n't need to|do n't have to|say|never) "
     "(apologise|apologize|sorry)",
     0},
    {"forgive me if i (get|got|am|ask|repeat|sound|forget|do n't|misspell)", 0},
    {"could n't (make|join|come|be)", 0},
    {"sorry (to hear)? (that)? you (were|are|'re|have been|had|got) (so|very|really|feeling)? "
     "(ill|sick|unwell|injured|robbed|laid|going|having|not "
     "well|under|hospitalized|leaving|passed|stuck|in)",
     0},
    {"(did|have) (i|we) **9 ?", 0},
    {"(let me know|tell me|please say|happy to|i can|i will|i 'll|we can|we 'll|we will) *4 if", 0},
    {"~sorry|apologies|apologize|apologise|apology if you "
     "(like|want|need|have|prefer|wish|would|'d|are still|still|can|could|give|let|send|tell)",
     0},
    {"corrections *1 , if any", 0},
    {"(sorry|apologise|apologize) that (my|our) *2 (hurt|upset|offended|insulted|annoyed|bothered) "
     "you",
     0},
    {NULL},
};

static const ToneTrigger softens[] = {
    {"(late|short) notice", 0},
    {"(already|twice|wrong "
     "person|duplicate|double|repeat|repeating|obvious|silly|dumb|basic|stupid|intrude|intruding|"
     "bother|bothering|typos|formatting|long|late reply|out of the blue|seen this|covered|asked "
     "this|been asked|old news|naive|picky|pedantic|rambling|wrong list|cross "
     "posting|spam|noise|off topic|know this|interrupt|interrupting|reading this|sent this|sent "
     "twice|got this|get this|arrives|messy|handwriting|reach you|catch you|bad time|missed "
     "it|missed your|missed something|missed an|question)",
     0},
    {NULL},
};

const ToneRuleTable tone_rule_conditional_apology = {
    .rule = TONE_CONDITIONAL_APOLOGY,
    .severity = TONE_WARN,
    .message =
        "This apology hangs on a condition or on the reader's feelings, not on what was done.",
    .suggestion = "Name the deed: \"I am sorry that I shared your draft without asking.\"",
    .triggers = triggers,
    .spares = spares,
    .softens = softens,
};
