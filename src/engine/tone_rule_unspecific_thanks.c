/* SPDX-License-Identifier: Apache-2.0
 * unspecific-thanks: it could go to anybody for anything. */
#include "engine/tone_rule.h"

#define THANKS TONE_IN(TONE_THANKS)
#define REPLY TONE_IN(TONE_FEEDBACK_REPLY)

static const ToneTrigger triggers[] = {
    {"thanks for all (of)? (it|this|that)", 2},
    {"(thanking|thank) you (all)? in (advance|anticipation)", 2},
    {"many thanks in advance", 2},
    {"(want|wish|would like|'d like) to thank *6 for your @vague", 2, THANKS},
    {"(thanks|thank "
     "you|thank|thx|thankful|grateful|gratitude|appreciate|appreciated|appreciation|indebted|owe "
     "you|cheers)",
     2, THANKS},
    {"(you 're|you are) (the best|a star|a lifesaver|a legend|amazing|awesome|great|wonderful|a "
     "gem|so kind)",
     2, THANKS},
    {"(thanks|thank you|thank|thx|cheers|many thanks|thanking you|appreciated|appreciate "
     "(it|this|your *3)) *4 in (advance|anticipation)",
     2},
    {"(thanks|thank you|thank|grateful|gratitude|thankful|appreciate) *4 (everything|all)", 2},
    {"(thanks|thank you|thank|grateful|thankful) *3 for (all|everything) *2 (you|that you) *2 "
     "(do|did|'ve done|have done)",
     2},
    {"(thanks|thank you|thank|grateful|thankful|gratitude) *3 for (all|all of)? your (@nice)? "
     "(@vague) (and (@vague)|, as always|as always|again|so far|this "
     "(year|quarter|week|month)|over the years|always|these past *2)? $",
     2},
    {"(appreciate|appreciated|appreciates) *1 (everything|all|your|what you do) *1 "
     "(support|help|hard work|work|efforts|time|effort|dedication|you "
     "do|cooperation|patience|understanding|contribution|contributions|kindness|assistance|"
     "continued support)? $",
     2},
    {"(thanks|thank you|thank|grateful|appreciate) *3 (for)? (your|the|all the|all your|that) "
     "(@nice)? (@nice)? "
     "(feedback|input|comments|comment|thoughts|suggestions|remarks|review|insights|insight|"
     "opinion|perspective|notes|advice|response|reply|message|email)",
     2, REPLY},
    {"(feedback|input|comments) (is|are|was|were) *2 "
     "(appreciated|valued|valuable|important|welcome|a gift|noted)",
     2, REPLY},
    {"(thanks|thank you|thank|grateful|appreciate) *3 (for)? (all|everything) (that)? you *2 "
     "(do|did|have done|'ve done|are|have given|gave|give)",
     2},
    {"(thank|thanks|grateful) *3 for your "
     "(continued|ongoing|usual|great|constant|unwavering|loyal) "
     "(support|cooperation|business|patronage|help|understanding|patience|loyalty|trust|commitment|"
     "custom|interest)",
     2},
    {"(thanks|thank you|thx) *1 (for|in) (anticipation|advance|everything|all)", 2},
    {"(thank|thanks|grateful|appreciate) *3 (for)? (taking|took|the) *2 time (and trouble|and "
     "effort)? to (share|give|provide|write|send|leave|respond|reply|comment|review)",
     2, REPLY},
    {"(value|values|valued|appreciate|appreciates|welcome|welcomes|treasure) "
     "(all|any|every|your|the)? *1 (feedback|input|opinion|comments|suggestions|views)",
     2, REPLY},
    {NULL},
};

static const ToneGuard spares[] = {
    {"no ,? (thanks|thank)", 0},
    {"(he|she|they|$name|team) *2 (says|said|sends|send|asked|wanted|asks) *5 "
     "(thanks|thank|thankful)",
     0},
    {NULL},
};

/* Where a deed is named. */
static const ToneGuard excuses[] = {
    {"to be told", THANKS},
    {"(it was|so|very|how) *1 (kind|nice|good|generous|thoughtful|sweet) of you to _", THANKS},
    {"without your !@vague _", THANKS},
    {"you (all|both|each|two|so|really)? !were|are|have|worked|helped|supported|wished $ed",
     THANKS},
    {"you (all|both|each|two)? "
     "(sat|went|flew|swam|drove|bought|built|brought|chose|cut|dug|fought|fed|grew|hid|hit|laid|"
     "paid|rode|sang|sold|threw|woke|won|wore|wrote|made|gave|took|lent|stood)",
     THANKS},
    {"(is|are) (up|done|fixed|running|back|ready|signed|on the wall) ", THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "*1 "
     "!being|doing|everything|anything|understanding|outstanding|ongoing|amazing|caring|sharing|"
     "taking|going|making|working|supporting|helping|having $ing",
     0},
    {"for *1 "
     "!being|doing|everything|anything|understanding|outstanding|ongoing|amazing|caring|sharing|"
     "taking|going|making|working|supporting|helping|having $ing",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(being|having) (so)? (patient|willing|honest|able|available|flexible|open|quick|on the "
     "phone|there (when|while|during|at|on|in|with|after|before|for (my|our|the))|with (me|us) "
     "(at|during|in|when|on)|early|on time)",
     0},
    {"for (being|having) (so)? (patient|willing|honest|able|available|flexible|open|quick|on the "
     "phone|there (when|while|during|at|on|in|with|after|before|for (my|our|the))|with (me|us) "
     "(at|during|in|when|on)|early|on time)",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(helping|supporting) *2 (with|to|out|on|move|fix|find|me "
     "(with|to|move|fix|find|set|get|through|on|write)|us "
     "(with|to|move|fix|find|set|get|through|on))",
     0},
    {"for (helping|supporting) *2 (with|to|out|on|move|fix|find|me "
     "(with|to|move|fix|find|set|get|through|on|write)|us "
     "(with|to|move|fix|find|set|get|through|on))",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(the|your|that|those|these|this|a|an|my|our|his|her|both|two|three|all the|all those|all "
     "your|such a|last) !@vague|@nice|feedback|comments|thoughts|message|email|reply|response|past "
     "_",
     0},
    {"for (the|your|that|those|these|this|a|an|my|our|his|her|both|two|three|all the|all those|all "
     "your|such a|last) !@vague|@nice|feedback|comments|thoughts|message|email|reply|response|past "
     "_",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(the|your|that|those|these|this|a|an|all the|all your|such a) @nice "
     "!@vague|@nice|feedback|comments|thoughts|message|email|reply|response _",
     0},
    {"for (the|your|that|those|these|this|a|an|all the|all your|such a) @nice "
     "!@vague|@nice|feedback|comments|thoughts|message|email|reply|response _",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(the|your|all your|that|all the|all of your)? (@nice)? (@nice)? "
     "(@vague|feedback|comments|thoughts|notes|suggestions|review|remarks|message|email|input|"
     "reply) "
     "(with|on|about|at|during|in|to|regarding|when|while|after|before|through|around|from|"
     "concerning|of) "
     "!advance|general|everything|anything|all|every|this|many|the|time|our|my|course|me|us|always|"
     "this "
     "_",
     0},
    {"for (the|your|all your|that|all the|all of your)? (@nice)? (@nice)? "
     "(@vague|feedback|comments|thoughts|notes|suggestions|review|remarks|message|email|input|"
     "reply) "
     "(with|on|about|at|during|in|to|regarding|when|while|after|before|through|around|from|"
     "concerning|of) "
     "!advance|general|everything|anything|all|every|this|many|the|time|our|my|course|me|us|always|"
     "this "
     "_",
     THANKS},
    {"(thanks|thank you|thank|thankful|grateful|appreciate|gratitude|thx|cheers|indebted) **4 for "
     "(the|your|all your|that|all the|all of your)? (@nice)? (@nice)? "
     "(@vague|feedback|comments|thoughts|notes|suggestions|review|remarks|message|email|input|"
     "reply) "
     "(with|on|about|at|during|in|to|regarding|when|while|after|before|through|from|concerning) "
     "(the|our|my|this|all) "
     "!years|year|past|team|quarter|best|week|months|company|department|time|job|last|way|things|"
     "future|office|organisation|organization _",
     0},
    {"for (the|your|all your|that|all the|all of your)? (@nice)? (@nice)? "
     "(@vague|feedback|comments|thoughts|notes|suggestions|review|remarks|message|email|input|"
     "reply) "
     "(with|on|about|at|during|in|to|regarding|when|while|after|before|through|from|concerning) "
     "(the|our|my|this|all) "
     "!years|year|past|team|quarter|best|week|months|company|department|time|job|last|way|things|"
     "future|office|organisation|organization _",
     THANKS},
    {"that you !do|did|are|were|have|'ve|all _", 0},
    {"(because|since you|when you|the way you|how you|what you (said|wrote|did "
     "(on|for|with|in|at|when|last|yesterday)|told|taught|showed|sent|brought)|your "
     "(note|letter|talk|gift|call|introduction|recommendation|reference|referral|edits|tip|book|"
     "loan|visit|suggestion to|point about|comment (on|about|that)|remark|question about|idea "
     "(to|of|about)|advice (on|about|to)|explanation|demo|patch|slides|notes "
     "(on|from|about)|warning|donation|offer|invitation|translation|article|review "
     "of|draft|summary))",
     0},
    {"you (really|kindly|even|also|already|just|personally|again|both|all)? "
     "(gave|took|sent|made|brought|stayed|came|told|taught|found|wrote|put|kept|held|stood|drove|"
     "lent|spent|ran|caught|led|spoke|shared|covered|introduced|explained|helped (me|us) "
     "(with|to|move|fix|find|set|get|through|on)|fixed|reviewed|answered|walked|listened|picked|"
     "organized|organised|prepared|rescued|pointed|carried|offered|called|drew|opened|noticed|"
     "spotted|showed|jumped|stepped|saved|arranged|invited|recommended|translated|cooked|hosted|"
     "drafted|rewrote|checked|cleaned|booked|repaired|vouched|stuck|let|read|set|dropped|handled|"
     "got (me|us|the))",
     0},
    {"(it|that|this|your *2|which|and|the *3|we|i) "
     "(meant|helped|saved|made|let|got|gave|allowed|kept|landed|won|spared|calmed|cut|convinced|"
     "turned|rescued) *1 (me|us|the|my|our|it|a|that|her|him|them|much|so much)",
     0},
    {"(i|we) (was able|were "
     "able|passed|got|finished|found|could|signed|won|closed|landed|sleep|slept|made|opened|sold|"
     "moved|learned|learnt|managed|now (know|have|can)|can now) ",
     THANKS},
    {"(i|we) (will|'ll|have|'ve|already|am going to|'m going "
     "to|agree|changed|cut|moved|rewrote|took|added|split|see (what|that|your)|had not "
     "(thought|seen|noticed)|had n't|did n't (realize|realise|know|see)|was able|were "
     "able|passed|got|finished|found|could|would (never|not|n't|have)) ",
     REPLY},
    {"(you 're right|you are right|good point|fair point|especially|in "
     "particular|particularly|specifically|thanks to you)",
     0},
    {"(thanks|thank you|thx|cheers) (so much|a lot|again|very much)? (to|and) (the|your|you) *3 "
     "(we|i)",
     0},
    {"for (taking|making|sharing|going) !the|time|care|great|extra|a|your|this|it|part _", THANKS},
    {"for (taking|making|sharing) (the|a|your|my|our) "
     "!time|trouble|effort|difference|thoughts|feedback|extra|day _",
     0},
    {"for being (my|our|the|a) "
     "!best|star|rock|help|friend|support|part|light|person|one|great|wonderful|real|true|good _",
     THANKS},
    {"you (kindly|patiently|quickly|bravely|already|always|even|never once)? "
     "(reviewed|proofread|hosted|taught|drove|lent|fixed|booked|mended|painted|spoke|defended|"
     "translated|explained|introduced|recommended|covered|waited|stayed)",
     THANKS},
    {NULL},
};

const ToneRuleTable tone_rule_unspecific_thanks = {
    .rule = TONE_UNSPECIFIC_THANKS,
    .severity = TONE_WARN,
    .message = "These thanks could go to anybody for anything.",
    .suggestion = "Name the deed and what came of it: \"Thank you for walking me through the "
                  "contract; we signed on Friday.\"",
    .triggers = triggers,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
};
