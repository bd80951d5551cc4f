/* SPDX-License-Identifier: Apache-2.0
 * absolute: a judgement that one counterexample would refute. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"(nobody|no one|everyone|everybody) (here|around here|in *3|on *3|at *3|else)? !is|has|was|'s "
     "$s",
     2},
    {"(you|they|he|she|it|this|that|management|people|@relative|@folk) (will|'ll|would|could|can) "
     "never _",
     2},
    {"(wo n't|will not|would n't|ca n't) ever", 2},
    {"not one (of|person|thing|word|single|day|meeting|reply|email|time)", 2},
    {"at every (turn|opportunity|step|meeting|level)", 2},
    {"time and (time)? again", 2},
    {"day in (,|and)? day out", 2},
    {"whatever (i|we|you) (do|try|say|write|send)", 2},
    {"(they|you|we) all (hate|think|want|do|say|know|lie|ignore|complain|look|expect|agree)", 2},
    {"(the entire|an entire|the whole) _ (knows|thinks|hates|agrees|is "
     "(a|against|useless|broken|wrong|laughing|rotten)|has given)",
     2},
    {"(all|everything|nothing) (that)? (you|they|he|she|we) (ever)? "
     "(do|does|did|say|says|write|writes|produce|care|cares|want|wants|make|makes|touch|touches)",
     2},
    {"(no client|no customer|no user|no student|no patient|no doctor|no manager|no engineer|no "
     "designer|no lawyer|no man|no woman|no developer|no human|no company|no team|no bank|no "
     "office|no teacher) "
     "(will|would|ever|has|can|could|reads|likes|wants|uses|cares|does|understands)",
     2},
    {"(always|never) (been|was|were|be) *2 (a|an|so|such|too)? $negative", 2},
    {"(is|are|was|were) (always|never|constantly|forever|perpetually|invariably) $ing", 2},
    {"(invariably|perpetually|universally|endlessly|hopelessly|100 percent|a hundred "
     "percent|hundred percent)",
     2},
    {"(everything|everyone|everybody|nothing|nobody|all) (about|in|on|at|around) *3 "
     "(is|are|has|was|feels|looks|smells|goes|works)",
     2},
    {"(only|all) (people|ones) who (ever|care|work|do)", 2},
    {"(ever|never) (learn|change|listen|work|improve|understand|happen|get better|be ready|be "
     "finished|be good)",
     2},
    {"the whole world (agrees|knows|thinks|sees|hates|laughs)", 2},
    {"(never|always) , (ever|ever|never|always)", 2},
    {"anyone (with (half|eyes|any|a|common)|can see|could see|who *3 (knows|can see|has))", 2},
    {"(everybody|everyone) but (you|me|us|him|her|them)", 2},
    {"you only ever", 2},
    {"(block|blocks|ruin|ruins|hate|hates|break|breaks|ignore|ignores|forget|forgets|know|knows|"
     "control|controls|want|wants|spoil|spoils|oppose|opposes|reject|rejects) "
     "(everything|everyone|everybody|nothing|nobody|anything)",
     2},
    {"(ca|can|could) (n't|not) *1 "
     "(do|get|manage|finish|keep|handle|concentrate|organise|organize|remember|say|write) *2 "
     "(anything|a single|one thing)",
     2},
    {"without exception", 2},
    {"(students|doctors|lawyers|engineers|managers|customers|politicians|developers|designers|"
     "teachers|recruiters|men|women|kids|consultants|clients|suppliers|salespeople|bankers|nurses|"
     "architects|accountants|contractors|drivers|tenants|landlords|academics|editors|reviewers|"
     "millennials|freelancers|people|programmers|interns|trainees) *1 (never|always|ca n't|do n't "
     "(ever|know|care)|only ever|just do n't)",
     2},
    {"no way *3 (ever|world|earth)", 2},
    {"for once in", 2},
    {"for once ,?", 2},
    {"is there ever (a|an)", 2},
    {"always *2 , (never|always)", 2},
    {"incapable of", 2},
    {"(not|n't|never|without) *3 a single", 2},
    {"(never) once", 2},
    {"(never) "
     "(clean|cleans|answers|replies|apologises|apologizes|listens|delivers|works|arrives|reads|"
     "helps|responds|tells|thinks|cares|learns|asks|pays|finishes|tests|comes|gets|does|keeps|"
     "changes|shares|looks|picks|returns|starts|leaves)",
     2},
    {"always (breaks|crashes|fails|arrives "
     "late|blames|forgets|complains|has|ends|loses|takes|interrupts|does|leaves|finds|blocks|"
     "changes|delays|goes)",
     2},
    {"(full stop|bar none|hands down|period) (.|$)", 2},
    {"everything (you|he|she|they|we|it) "
     "(do|does|did|say|says|touch|touches|write|writes|make|makes|build|send)",
     2},
    {"(no one|nobody|not one) *2 (says|said|lifts|raises|dares|does|has ever)", 2},
    {"(you|they|he|she|$name|people|it|we|this|that|@folk|@relative|team|office|department|side|"
     "vendor|client|clients|customers|users|suppliers|system|software|printer|building|company|"
     "board|committee|meetings|deadlines|trains|teams|students|drivers|schools|devs|developers|"
     "engineers|managers|side|guys|lot|projects|reports|emails) (is|are|'re|'s|was|were|has|have)? "
     "(always|never|constantly|forever|perpetually) _",
     2},
    {"(you|they|he|she|people|we|it) (ca|can|could|do|does|did|wo|will|would) (n't|not)? ever _",
     2},
    {"(you|they|he|she|we|i) 've never (once)? _", 2},
    {"(always|never) "
     "(wants|want|gets|get|late|wrong|broken|complaining|ignores|ignore|listens|listen|happens|the "
     "same|about|works|work|leaves|leave|makes|make|does|comes|knows)",
     2},
    {"(nobody|no one) (else)? (in|on|at|here|from|around)? *3 (ever)? "
     "(listens|cares|reads|knows|does|wants|helps|tells|understands|works|bothers|respects|"
     "appreciates|takes|thinks|uses|likes|trusts|believes|has|is|can|could|will|gives|answers|"
     "follows|pays|looks|sees|gets|comes|talks|remembers|seems|needs|finishes|checks|notices|ever|"
     "replies|cared|listened|reads|learns|shares|thanks|supports|buys|plans)",
     2},
    {"(everyone|everybody) (else)? (in|on|at|here|from|around)? *3 "
     "(hates|thinks|complains|ignores|says|agrees|believes|wants|is "
     "(tired|sick|fed|against|unhappy|lazy|confused|lost|always|just|out|so|afraid|too)|can "
     "see|has (given|lost|had)|does|gets|always|just|only|knows "
     "(that)?|laughs|blames|expects|forgets|lies|loses|looks|leaves|else)",
     2},
    {"nothing (here|in|about|at|on|this|that|we|i|you|they|around)? *4 "
     "(ever|works|changes|gets|happens|functions|goes|is (ever|done|right|good|working|easy)|has "
     "(ever|changed|worked)|matters|helps|makes|does)",
     2},
    {"nothing (but|ever|works|changes)", 2},
    {"(everything) *5 "
     "(is|goes|was|are|has|you|they|takes|gets|he|she|breaks|falls|turns|always|about) *3 "
     "(wrong|broken|a mess|terrible|late|slow|bad|useless|pointless|a "
     "disaster|ruined|apart|forever|disaster|chaos|says|touch|touches|do|does|did|said|problem|"
     "awful|impossible|hard|$negative)",
     2},
    {"every (single "
     "(time|day|meeting|email|report|release|week|one|month|year|word|thing|deadline|project)|time "
     "(i|we|you|they|he|she|it)|one of (you|them)|word (you|he|she|they)|idea (i|we))",
     2},
    {"each and every", 2},
    {"(completely|totally|utterly|entirely|absolutely|wholly|perfectly|thoroughly|100 %) "
     "(useless|wrong|broken|worthless|pointless|ruined|lost|ignored|incompetent|ridiculous|"
     "impossible|unacceptable|hopeless|clueless|chaotic|unusable|unreadable|incomprehensible|"
     "unprepared|unreliable|ignorant|disorganized|disorganised|irresponsible|insane|unfair|wasted|"
     "dead|$negative|out of|un|no)",
     2},
    {"(complete|total|utter|absolute|pure) "
     "(waste|mess|disaster|failure|nonsense|chaos|lack|joke|nightmare|garbage|rubbish|idiot|idiots|"
     "incompetence|catastrophe|farce|loss|ignorance)",
     2},
    {"(all|every one|none|not one) of (you|them|us|our|your|their|his|her|the|these|those|this|it) "
     "*4 (ever|care|cares|just|wrong|late|useless|lazy|$negative)",
     2},
    {"(not|n't) (a|one) single (one|time|person|thing|word|day|idea|meeting|email|deadline|reply)",
     2},
    {"not once", 2},
    {"(never|nobody|nothing|no one) (once|ever)", 2},
    {"(the (whole|entire)) "
     "(team|department|company|system|process|project|thing|office|building|plan|meeting|"
     "organisation|organization|idea|industry|code|world) "
     "(is|are|was|has|hates|knows|thinks|does|'s)",
     2},
    {"all (they|he|she|you|we) (ever)? (do|does|did|care|cares|want|wants|think|thinks|talk|talks) "
     "*2 (is|about|are|of)",
     2},
    {"all "
     "(men|women|managers|engineers|developers|lawyers|consultants|customers|clients|vendors|"
     "suppliers|recruiters|meetings|salespeople|accountants|students|designers|politicians|"
     "agencies|contractors|doctors|people|departments|young|old|of this)",
     2},
    {"(the worst|the best|the only|the most) *5 ever", 2},
    {"(worst|best|stupidest|slowest) *4 in (history|the world|the universe|existence)", 2},
    {"(impossible|hopeless) to (work|talk|get|reach|please|deal|reason|have)", 2},
    {"(all the time|24 7|without exception|in every way|no matter what|at all times|from start to "
     "finish|nonstop|non stop)",
     1},
    {"(has|have) (zero|absolutely no) "
     "(idea|clue|respect|interest|sense|understanding|taste|value|skill|skills|use)",
     2},
    {"zero "
     "(respect|interest|value|effort|communication|sense|progress|chance|support|help|idea|use|"
     "results)",
     2},
    {"(anything|anyone|anybody) *3 (you|they|he|she|we) *3 "
     "(is|are|turns|fails|breaks|does|do|wrong)",
     1},
    {"(you|they) people", 1},
    {"(no matter (what|how)) *4 (never|always|nothing|still)", 2},
    {"$negative *6 (always|never|everyone|everybody|nobody|nothing|everything|constantly)", 1},
    {"(always|never|everyone|everybody|nobody|nothing|everything|constantly|completely|totally) "
     "**6 $negative",
     1},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(claim|claims|claimed|said|says|report|reported|reports|told)", 0},
    {"(we|they|it|he|she) never "
     "(got|received|had|saw|heard|signed|met|agreed|discussed|ordered|arrived|came|reached|showed|"
     "finished|left|went|used|intended|meant|closed)",
     0},
    {"always **4 (on time|well|fine|$positive|slow|busy|quiet|closed|open)", 0},
    {"most of (our|the|my)", 0},
    {"(first|last|second|third) *2 of every", 0},
    {"never (open|used|seen it)", 0},
    {"no longer|no idea", 0},
    {"as you know", 0},
    {"never mind|say never|the less|before|again|hurts|know|a dull|too "
     "late|share|use|give|send|click|leave|open|enter|store|put|run|write|commit|touch|sign|"
     "promise|stop|fail|fails|failed|ceases|let",
     0},
    {"(please|must|should|to|do|also) (always|never) _", 0},
    {"^^ (always|never) "
     "(use|keep|wear|check|share|lock|run|close|ask|leave|store|open|put|send|test|back|save|turn|"
     "read|write|wash|report|sign|call|give|enter|assume|skip|lift|mix)",
     0},
    {"as always", 0},
    {"(always|nearly always) (a pleasure|happy|glad|welcome|open|there|been|a "
     "joy|nice|good|great|kind|appreciate|love|loved|enjoy|enjoyed|admired|grateful|helpful|made "
     "time|available|thought)",
     0},
    {"(almost|nearly|practically|hardly|rarely|virtually|not|n't) "
     "(always|never|everyone|everybody|nobody|no "
     "one|nothing|everything|every|all|completely|entirely|totally|ever)",
     0},
    {"(above|after|best|first of|at|in) all|everything", 0},
    {"all the best", 0},
    {"(i|we) (will|'ll|wo|would|am|have|was|'ve|'m|do|can|could) *1 (always|never|ever|n't)", 0},
    {"i (always|never)", 0},
    {"(thanks|thank|grateful|appreciate|glad|happy|proud|love|congratulations)", 0},
    {"(often|usually|sometimes|mostly|tends|tend|perhaps|maybe|it feels|feels like|seems)", 0},
    {"(so far|this week|last week|yesterday|since|today|on record|in the log|according)", 0},
    {"(has|have) (signed|confirmed|replied|arrived|registered|agreed|received|accepted|paid|voted)",
     0},
    {"?", 0},
    {NULL},
};

const ToneRuleTable tone_rule_absolute = {
    .rule = TONE_ABSOLUTE,
    .severity = TONE_WARN,
    .message = "One counterexample refutes this, and the reader will look for it.",
    .suggestion =
        "Say how often and when: \"the last three reports came late\" in place of \"always\".",
    .triggers = triggers,
    .spares = spares,
};
