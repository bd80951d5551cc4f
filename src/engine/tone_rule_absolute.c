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
    {"(full stop|bar none|hands down|, period) (.|$)", 2},
    {"everything (you|he|she|they|we|it) "
     "(do|does|did|say|says|touch|touches|write|writes|make|makes|build|send)",
     2},
    {"(no one|nobody|not one) *2 (says|said|lifts|raises|dares|does|has ever)", 2},
    {"(you|they|he|she|people|we|it) (ca|can|could|do|does|did|wo|will|would) (n't|not) ever _", 2},
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
     "*4 (ever|care|cares|just|wrong|late|useless|lazy)",
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
    {"(everyone|everybody|nobody|nothing|everything) **6 $negative", 1},
    {"(always|never|constantly) *2 $negative", 1},
    {"(completely|totally|absolutely|utterly) $negative", 1},
    {"(you|they|he|she|$name|people|it|we|this|that|@folk|@relative|team|office|department|side|"
     "vendor|client|clients|customers|users|suppliers|system|software|printer|building|company|"
     "board|committee|meetings|deadlines|trains|teams|students|drivers|schools|devs|developers|"
     "engineers|managers|guys|lot|projects|reports|emails|shift|agency|bank|school|council|"
     "supplier|doctors|lawyers|government) (do|does|did|will|have|has|is|are|'s|'re|was|were)? "
     "(never|not ever) *1 "
     "(@duty|ready|there|right|happy|satisfied|available|prepared|clear|good|clean|finished|"
     "reachable|on time|enough|wrong|your|been|had|made|done|seen|want|wants|any|an)",
     2},
    {"(you|they|he|she|$name|people|it|@folk|@relative|team|office|department|side|vendor|system|"
     "software|printer|company|board|committee|meetings|trains|teams|students|drivers|guys|lot|"
     "projects|reports|emails|shift|agency|bank|school|council|supplier) (is|are|'s|'re|was|were)? "
     "(always|constantly|forever|perpetually|invariably|continually) *1 @badhabit",
     2},
    {"(your|our|their|his|her|these|those|the) _ (is|are|was|were) "
     "(always|never|constantly|invariably) (late|wrong|broken|empty|full|on "
     "time|ready|right|down|dirty|bad|unclear|incomplete|slow|behind|short|missing|useless|$"
     "negative)",
     2},
    {"every *2 (we|i|you|they) (ever)? "
     "(have|had|make|do|send|hire|hired|know|see|meet|met|get|buy|bought) "
     "(is|are|was|were|has|turns|ends|gets) *4 ($negative|useless|crooked|late|wrong|broken|shot)",
     2},
    {"nothing *4 (is|are|was) (ever)? (any good|right|good enough|finished|ready|on "
     "time|simple|easy|working)",
     2},
    {"nothing (is|was)? ever (good|right|done|works|changes|happens|gets)", 2},
    {"^ (not once|never once|never ever|not ever|never before|never in) *1 "
     "(has|have|did|do|does|is|had|my|was)",
     2},
    {"(only ever|never ever|never once|not even once|not a single|not one single)", 2},
    {"(do|does|did|contribute|contributes|know|knows|understand|understands|learn|learns|care "
     "about|achieve|achieved|say|says) (absolutely|literally|precisely|exactly)? nothing (all "
     "day|at all|around|about|here|but|ever|.|!|$)",
     2},
    {"(you|they|he|she|people|@folk) (do|does|ca|can|could|did) (n't|not) (ever)? "
     "(do|finish|get|manage|say|know|care about|understand) (anything|a thing|a single) *2 "
     "(around|at all|right|properly|useful|here|correctly|on time)",
     2},
    {"the only (thing|things|people|person|one) *3 (they|you|he|she|management|people|we) (ever)? "
     "(care|cares|want|wants|think|thinks|do|does|know|understand)",
     2},
    {"(people|men|women|kids|generation|students|millennials|politicians|managers) (these "
     "days|today|nowadays)? *1 (do n't|wo n't|ca n't|never|just do n't) (want to)? "
     "(work|listen|read|care|think|know|respect|try|learn) *3 (anymore|any more|at "
     "all|none|anything|.|$)",
     2},
    {", (none|not one|every one|all) of (them|you|us|it) $", 2},
    {"(literally|absolutely|simply|practically speaking|quite literally) "
     "(everyone|everybody|nobody|no one|nothing|everything|all|always|never)",
     2},
    {"(everybody|everyone) (but|except) (you|me|us|him|her|them) "
     "(seems|has|have|had|is|was|knows|knew|did|does|can|could|understood|understands|manages|"
     "managed|gets|got|agrees)",
     2},
    {"forever (the same|late|complaining|changing|broken|stuck)", 2},
    {"(for once in (your|his|her|their|my) (life|lives)|just for once|for once ,)", 2},
    {"(is|was) there ever (a|an|one|any)", 2},
    {"(have n't|has n't|had n't|not) *1 had (a|one) (single|decent|normal|quiet) _", 2},
    {"(has|have|had) never (once|ever|in (my|his|her|their)|, ever|shown|given|helped|had an|had "
     "a|listened|worked|answered|replied|read|thanked|supported|delivered|done|paid|cared|"
     "apologised|apologized|understood|told|been (on time|any|wrong|right|clean|able|good|so))",
     2},
    {"never , ever", 2},
    {"(nobody|no one|no human|no person) (in|at|on|around|here|else)? *3 "
     "(listens|cares|reads|knows|wants|helps|tells|understands|works|bothers|respects|appreciates|"
     "thinks|likes|trusts|believes|has the|has any|has a|has ever|is "
     "(ever|able|willing|interested|in charge|capable|safe|listening)|will ever|can "
     "ever|answers|follows|pays|notices|takes|remembers|learns|shares|supports|cared|listened|"
     "gives|gets|buys)",
     2},
    {"(everyone|everybody|the whole *1|the entire *1) (here|else|in *2|at *2)? *1 "
     "(hates|thinks|ignores|believes|complains|blames|laughs|lies|wants|expects|knows) "
     "(that|you|it|this|us|me|the|he|she|about|your|our)",
     2},
    {"all (you|they|he|she|we) (ever)? (do|does|did) *1 (is|was)", 2},
    {"(any|no) (fool|idiot|child|sane person|reasonable person|honest person|decent "
     "person|sensible person|normal person) (can|could|would|knows|will|wants)",
     2},
    {"(impossible|hopeless|pointless|useless) (to|for) "
     "(reach|talk|get|ask|work|argue|reason|discuss|please|rely|anyone|anybody)",
     2},
    {"completely impossible", 2},
    {"(ignores|ignored|rejects|rejected|blocks|blocked|breaks|broke|ruins|ruined|hates|forgets|"
     "forgot|loses|kills|shoots down) (each and)? (every|all|any|everything|anything|everyone)",
     2},
    {"whatever (i|we|you|they) (do|try|say|suggest|propose|write|ask|send) "
     "(gets|is|it|you|they|he|she|nobody|never|always|,|ends)",
     2},
    {"(same|usual) (old)? (story|thing|excuses|mistakes) (every|each|all the)", 2},
    {"always (me|us) (who|that)", 2},
    {"you (guys|people|lot|all)? always (do|did|does) (this|that|it|the same)", 2},
    {"(go|goes|went|drag|drags|last|lasts|take|takes) (on)? forever", 2},
    {"(can|could) never (rely|trust|count|depend|expect|find|get|reach|talk|work) *3 "
     "(anybody|anyone|here|you|them|him|her|people|hold)",
     2},
    {"all (our|my|your|the|their|his|her) _ "
     "(hate|hates|think|thinks|lie|complain|complains|ignore|are (useless|lazy|late|wrong|liars))",
     2},
    {"every *1 _ (that|this|he|she|they|you|we) *3 "
     "(makes|make|touches|touch|writes|write|says|say|does|do|produces|sends|send|takes) "
     "(is|are|ends|goes|turns|fails|becomes|breaks)",
     2},
    {"the (whole|entirety) of (marketing|sales|@folk|the *1|this *1|our *1|that *1) "
     "(is|are|has|have|knows)",
     2},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(we|they|it|he|she) never "
     "(got|received|had|saw|heard|signed|met|agreed|discussed|ordered|arrived|came|reached|showed|"
     "finished|left|went|used|intended|meant|closed)",
     0},
    {"always **4 (on time|well|fine|$positive|slow|busy|quiet|closed|open)", 0},
    {"most of (our|the|my)", 0},
    {"(first|last|second|third) *2 of every", 0},
    {"never (open|used|seen it)", 0},
    {"(no longer|no idea)", 0},
    {"as you know", 0},
    {"never (mind|say never|the less|before|again|hurts|know|a dull|too "
     "late|share|use|give|send|click|leave|open|enter|store|put|run|write|commit|touch|sign|"
     "promise|stop|fail|fails|failed|ceases|let)",
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
    {"(above|after|best|first of|at|in) (all|everything)", 0},
    {"all the best", 0},
    {"(i|we) (will|'ll|wo|would|am|have|was|'ve|'m|do|can|could) *1 (always|never|ever) !, "
     "!seen|met|read|heard|experienced|worked|known|had|rely|trust|count|get|reach|find|expect|"
     "depend _",
     0},
    {"i (always|never)", 0},
    {"(thanks|thank|grateful|appreciate|glad|happy|proud|love|congratulations)", 0},
    {"(often|usually|sometimes|mostly|tends|tend|perhaps|maybe|it feels|feels like|it seems)", 0},
    {"(so far|this week|last week|yesterday|since|today|on record|in the log|according)", 0},
    {"(has|have) (signed|confirmed|replied|arrived|registered|agreed|received|accepted|paid|voted)",
     0},
    {"^ (is|are|has|have|did|do|does|was|were|can|will|should|shall|where|when|what|which|who) "
     "!you|there|they|we *6 "
     "(everyone|everybody|everything|nobody|all|always|never|nothing|completely) **9 ?",
     0},
    {"(nobody|no one|nothing|everyone|everybody|everything|all|none) "
     "(has|have|is|was|were|had|'s|are) (yet|been|already|now)? *1 (booked|changed "
     "in|signed|here|hurt|in "
     "(from|today|the)|available|ready|invited|welcome|covered|touched|registered|arrived|left|"
     "assigned|on|packed|injured|set|fine|paid|agreed|there|back|in place|home|well|in "
     "order|included|working "
     "fine|free|replied|confirmed|up|saved|attached|tested|informed|aware|allowed|out)",
     0},
    {"you never know", 0},
    {"(he|she|they|client|clients|people|customers|who|minister|report) "
     "(claim|claims|claimed|said|says|reported|reports|told|tells) "
     "(that|me|us|,|everyone|nobody|it|he|she|everybody|no)",
     0},
    {"(gets|get|receives|receive|has|have) (a|an|one|two|his|her|its|their) "
     "(locker|badge|copy|key|ticket|letter|invoice|laptop|desk)",
     0},
    {"(never|always) "
     "(take|takes|drink|drinks|eat|eats|bring|brings|wear|wears|walk|walks|cycle|cycles|sit|sits) "
     "(sugar|milk|coffee|tea|meat|@their own|a|the|to|by|on|her|his|my|your)",
     0},
    {"by design", 0},
    {"(nobody|no one) *4 can (make|come|attend|join|cover)", 0},
    {"if (no one|nobody|everyone|everybody|nothing|everything)", 0},
    {"(everybody|everyone) knows (the|this|that) "
     "(song|way|rule|rules|drill|place|story|answer|date)",
     0},
    {"(nobody|no one|none) (from|of|on|in) (our|my|the|your) *1 "
     "(side|team|group|list|class|office) is (in|on|at|here|there|away|free)",
     0},
    {"never (answered|open|staffed|locked|used) (on|at|after|before|in|during)", 0},
    {"before (the|a|each|every) (show|match|race|dive|flight)", 0},
    {"never been so (easy|simple|good|happy|proud)", 0},
    {"each and every one of you", 0},
    {"(completely|totally) (empty|free|dry|dark|gone)", 0},
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
