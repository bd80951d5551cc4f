/* SPDX-License-Identifier: Apache-2.0
 * blame: the fault is put on the reader. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"had it not been for you", 2},
    {"no thanks to you", 2},
    {"courtesy of (you|your)", 2},
    {"which you (never|did not|did n't|forgot|ignored|still|have n't|failed)", 2},
    {"something you (should|could|ought|never|forgot)", 2},
    {"you of all people", 2},
    {"a (simple|single|quick|short)? (call|word|email|message|note|look|glance|reminder) from you",
     2},
    {"would (it|that) have (hurt|killed|been so hard|been too)", 2},
    {"(where|what happened to) (is|the|was)? *3 you (promised|were going|said|agreed)", 2},
    {"you (were|are|'re) the (one|reason|person|only one) (who|that|responsible)?", 2},
    {"you 're the (one|reason)", 2},
    {"i (had to|have to|must) *9 because (you|of you|of your)", 2},
    {"(we|i) (had to|have to|must|lost|missed|now have|are now|were|will) **9 because (you|your|of "
     "you|of your)",
     2},
    {"thanks for (not|letting|ruining|nothing|making (me|us|it)|leaving|forgetting|wasting|the "
     "warning|ignoring|keeping (me|us) waiting)",
     2},
    {"nice of you to", 2},
    {"must you (always|really|keep|even)", 2},
    {"ca n't you (just|ever|read|see|even|for once|do|at least|count|follow|listen)", 2},
    {"(can|could) you (ever|not|never|for once|at least once)", 2},
    {"i (ca n't|can not|cannot|can hardly|find it hard to) believe (that)? you", 2},
    {"(do you|have you) *1 (realise|realize|any idea|have any idea|understand) (what|how)", 2},
    {"i hope you (realise|realize|understand|see|know) (what|how|that)", 2},
    {"(look|see) what (happens when you|you (did|have|made|started|caused))", 2},
    {"(not|n't) the first time (that)? (you|your)", 2},
    {"the (second|third|fourth|fifth|tenth|nth|umpteenth) time (that)? (you|your|this|i have (had "
     "to|asked|told|written))",
     2},
    {"^ how you (managed|could) ", 2},
    {"on your watch", 2},
    {"you were in charge", 2},
    {"you (had|have) (one|a single|just one|only one) (job|task|thing)", 2},
    {"your "
     "(silence|delay|delays|absence|carelessness|negligence|sloppiness|inaction|indecision|"
     "mistakes|errors|lateness|oversight|omission|interference|attitude|stubbornness|impatience|"
     "arrogance|laziness|incompetence|disorganization|poor planning|constant changes|last "
     "minute|slowness|forgetfulness|behaviour|behavior|recklessness) *3 "
     "(cost|costs|has|have|had|made|is|are|was|caused|put|led|left|meant|means|ruined|delayed|"
     "forced|set|held|lost)",
     2},
    {"(all)? because you", 1},
    {"(you|your team) (were|was|are|is|'re) (supposed|meant|responsible|asked|told|expected) to *9 "
     "(but|and|yet|instead|not|n't)",
     2},
    {"you (never|hardly|rarely|barely|seldom) "
     "(seem|bother|even|give|take|make|do|check|read|think|have|had|sent|told|replied|answered|"
     "looked|listened|came|asked|said|mentioned)",
     2},
    {"you (did|have|had|could|would) (not|n't) "
     "(even|bother|care|think|take|read|check|tell|ask|send|reply|answer|call|follow|listen|"
     "include|mention|warn|inform|prepare|finish|deliver|respond|look|lock|save|back|test|update|"
     "keep|show|turn|come|pay|do|copy|file|book|order|sign|submit|document|plan|leave|give|close)",
     2},
    {"(fine|worked|working|ok|well|quiet|clean|good) *2 (until|till|before) you", 2},
    {"you could n't (just|even|be|manage|at least)", 2},
    {"you (managed|contrived) to "
     "(lose|break|miss|ruin|delete|forget|upset|offend|get|make|send|turn|spoil|lock)",
     2},
    {"you (provoked|caused|started|triggered|asked for) (it|this|that)", 2},
    {"did it (not|n't|ever|never) *1 occur to you", 2},
    {"did n't it occur to you", 2},
    {"~if|case|hope|unless|when|sorry you ('ve|have|had|again) (again|once "
     "again|just|clearly|now|also|already)? "
     "(forgotten|failed|neglected|ignored|overlooked|botched|ruined|broken|wasted|misread|"
     "mishandled|messed|screwed|caused|spoiled|lost|derailed|delayed|dropped|skipped|mixed|damaged|"
     "deleted|missed|left|let|cost|kept us|kept me|sent (the|me|us) (the)? wrong)",
     2},
    {"(better|more|some|little) *2 (from|by|on) *1 (you|your) *6 (could|would|might) have", 2},
    {"(avoided|prevented) *6 (if|had) you", 2},
    {"because (of)? your *5 "
     "(took|was|were|did|had|never|late|came|missed|failed|could|kept|sent|forgot|team|people|"
     "reviews)",
     2},
    {"(promised|agreed|were going|were supposed|undertook) to *9 (never did|never|and never|but "
     "never)",
     2},
    {"you (have|had) (not|n't) !received|seen|had|heard|been|got|met|yet ($ed|@past)", 2},
    {"the *4 you promised", 1},
    {"(finally|eventually) (sending|answering|replying|bothering|telling|getting back)", 2},
    {"you (chose|decided|preferred|saw fit|opted|insisted) (not)? *1 (to|on) "
     "(go|ignore|skip|wait|leave|change|keep|send|do|publish|sign|cancel|proceed|tell|let)",
     2},

    {"you (turned down|walked out|went (behind|over|ahead)|hung up|gave (it|them|her|him|us|me) "
     "the wrong|let (it|the *2) (slip|expire|lapse|run out|go))",
     2},
    {"your *3 (is|was|are|were) (to blame|at fault|the reason|the cause|the problem|responsible)",
     2},
    {"(had it not been|if it were n't|if it was n't|were it not) for you", 2},
    /* what should have been done */
    {"you (should|could|might) ('ve|have) "
     "!a|an|the|received|seen|gotten|got|had|it|access|no|any|heard|one|two|been|both|all _",
     2},
    {"you should ('ve|have) been (more|paying|there|careful|clearer|checking|watching)", 2},
    {"you (were supposed|were meant) to _", 2},
    {"you ought to have !a|an|the|been|no _", 2},
    {"you (should|could) (at least|really|just) have", 2},
    {"you should n't have _", 2},
    {"you should not have _", 2},
    {"you should know (better|by now|this)", 2},
    {"(should|could|would) n't you have", 2},
    {"^^ had you (n't|not|only|just|been|bothered)? ($ed|@past|@act)", 2},
    {"if (only)? you (had|'d) (n't|not|only|just|actually|bothered|simply) _", 2},
    {"if (only)? you (had|'d) "
     "(read|listened|checked|told|asked|sent|followed|done|said|paid|given|let|come|looked|kept|"
     "called|warned|tested|replied|answered)",
     2},
    {"(unless|until) you learn", 2},
    /* what was left undone */
    {"~if|case|hope|unless|think|when|thought|may|might|sorry you "
     "(just|simply|clearly|obviously|even|also|completely|totally|still|again)? "
     "(forgot|failed|neglected|ignored|overlooked|botched|ruined|broke|wasted|misread|mishandled|"
     "messed|screwed|blew|caused|spoiled|lost|jeopardized|derailed|delayed|dropped|skipped|rushed|"
     "mixed|misunderstood|wrecked|damaged|deleted|crashed|bungled|left out|let down)",
     2},
    {"~if|case|hope|unless|sorry|may|might you missed (the|your|our|another|a|every|it)", 2},
    {"~if|that|why|case|hope|unless|sorry|when|think|thought you "
     "(still|just|clearly|simply|obviously|even|apparently)? (did|have|had) (n't|not|never) "
     "(even|bother|bothered|really|actually|yet|once|ever|properly)? @act",
     2},
    {"you (did|have|do|could) (n't|not) (even|bother|care|ever)", 2},
    {"you (did|do|have) (n't|not) (pay|paid) attention", 2},
    {"you never "
     "(listen|listened|read|reply|replied|answer|answered|tell|told|ask|asked|check|checked|send|"
     "sent|call|called|warn|warned|show|showed|bother|bothered|think|thought|finish|finished|give|"
     "gave|follow|followed|learn|learned|pay|paid|come|came|said|say|let|care|cared|help|helped|"
     "respond|responded|look|looked|delivered|deliver|clean|test|tested|document|do|did|got|get|"
     "write|wrote|take|took|put|share|shared|keep|kept|gave|explain|explained|return|returned|"
     "close|closed|make|made)",
     2},
    {"you (always|constantly|keep|continually|consistently|invariably) _", 2},
    {"you (ca|can|could) (n't|not|never) (even|be bothered|seem to|get anything)", 2},
    {"you (refuse|refused) to", 2},
    {"you (were|are|'re) (late|too late|careless|sloppy|not listening|negligent|supposed|the one "
     "who|the reason|to blame|at fault|responsible for (this|the|that|our))",
     2},
    {"you (again|once again|yet again|once more) _", 2},
    {"you 've (once|yet) again", 2},
    {"(once|yet) again ,? you", 2},
    {"you have (once|yet) again", 2},
    {"(because|thanks to|due to) you ('re|are|were)? "
     "(did|do|have|never|forgot|failed|could|late|were|took|sent|made|would|wo|insisted|decided|"
     "could|had)",
     2},
    {"because of (you|your)", 2},
    {"(thanks|owing|due) to your "
     "(delay|mistake|error|carelessness|late|lateness|negligence|change|changes|failure|lack|"
     "silence|inaction|decision|sloppiness|oversight|absence|last minute|slow)",
     2},
    {"you (cost|costed) (us|me|the|everyone)", 2},
    {"you (made|make) (us|me|everyone|the team) (look|late|miss|lose|wait|redo|feel)", 2},
    {"you (left|leave) (me|us|everyone|the team|it) "
     "(hanging|waiting|alone|holding|with|out|to|in|scrambling|all)",
     2},
    {"you (put|got|landed|dropped) (me|us|everyone) (in|into)", 2},
    {"you (let|have let|'ve let) (me|us|everyone|the team|them) down", 2},
    {"you (made|'ve made|have made|keep making) (a|an|the|this|that|another|these|so "
     "many|several|too many) *2 (mistake|mistakes|error|errors|mess|blunder)",
     2},
    {"you (got|have|had|did|do|'ve got) (it|this|that|everything|the *2) (all)? (wrong|backwards)",
     2},
    {"you "
     "(sent|gave|used|picked|booked|ordered|attached|entered|chose|ran|installed|quoted|copied|"
     "uploaded|printed|shipped) *3 wrong",
     2},
    {"you (promised|said you would|said you 'd|agreed) *9 (but|and yet|yet|and now|and then|, and)",
     2},
    {"you knew *9 (and|but|yet)", 2},
    {"you (apparently|clearly|obviously|evidently) "
     "(did|do|have|were|are|forgot|thought|never|decided|had|ca|could|had n't)",
     2},
    {"you would (know|have known|have seen|have noticed|not be|n't be|n't have)", 2},
    {"you 'd (know|have known|have seen|have noticed)", 2},
    {"you waited (until|till|so long|too long)", 2},
    {"you (only|finally) (told|sent|answered|replied|mentioned|bothered|noticed)", 2},
    /* whose fault */
    {"~n't|not|never|no|n't your (own)? "
     "(fault|mistake|error|failure|negligence|carelessness|oversight|incompetence|sloppiness|"
     "omission|inability|refusal|mess|blunder|neglect|inaction|lateness|laziness|inattention|delay|"
     "doing)",
     2},
    {"your (lack|failure|inability|refusal|unwillingness) (of|to)", 2},
    {"your (late|careless|sloppy|wrong|missing|incomplete|poor|constant|endless|repeated|last "
     "minute|messy|slow|bad) _",
     1},
    {"(cost|costs|costing|caused|causing|ruined|delayed|made us|set us back|lost "
     "us|held|blocked|derailed|forced) *4 (us|me|the|everyone|our|a|two|three)",
     1},
    {"(this|that|it|everything|all this) (is|was|'s) "
     "(all|entirely|completely|squarely|clearly|really|your|down)? (on|down to) you",
     2},
    {"(i|we) blame you", 2},
    {"blame (yourself|yourselves)", 2},
    {"(only)? yourself to (blame|thank)", 2},
    {"(lies|lie|falls|rests|sits) (squarely|entirely)? (with|on) you", 2},
    {"your (team|people|side|department|office|staff|end) "
     "(dropped|failed|missed|broke|messed|forgot|ruined|never|lost|screwed|keeps|ignored|caused|"
     "did n't|has failed|has not|has n't)",
     2},
    {"(was|is) your (job|responsibility|duty|task) to", 2},
    {"(was|is) n't (that|it|this) your (job|responsibility|task)", 2},
    {"(we|i|this) would n't (be|have|need) *6 if you", 2},
    {"would (n't|never|not) have (happened|been|gone|missed|lost|had) *6 (if|had) you", 2},
    {"(not|n't) (be|have been) (here|in this|necessary) *6 (if|had) you", 2},
    /* reproach as a question */
    {"why (did|have|could|would|are|were|wo|is) n't you", 2},
    {"why (did|have|could|were) you "
     "(not|never|ignore|wait|forget|leave|change|send|delete|only|even|let|skip|go "
     "behind|tell|not)",
     2},
    {NULL},
};

static const ToneGuard spares[] = {
    {"you did n't (do|say) anything wrong", 0},
    {"(i|we) (should|could) have (told|asked|checked|made|been|sent|given|warned)", 0},
    {"if you (did n't|have n't|had n't) (get|got|receive|received|see|seen|find|already)", 0},
    {"(fine|ok|okay|no problem|no worries|all right|do n't worry) (if|that) you", 0},
    {"(because|since) you (asked|are|were|mentioned|know|like|have|know|'re|wanted|love)", 0},
    {"(wrote|write|writes|said|says|told|claims|claimed) *3 that you", 0},
    {"(none|nothing) of (it|this|that) (is|was)", 0},
    {"you (should|could|must) have (received|gotten|seen) ", 0},
    {"(do|did|does|is|was|would|should|could) n't *2 "
     "(say|think|believe|mean|imply|blame|matter|worry) *3 you",
     0},
    {"(not|n't|never|no) (at all)? (really|entirely|just|only|necessarily)? your (own)? "
     "(fault|mistake|error|doing|failure)",
     0},
    {"no fault of your", 0},
    {"(he|she|they|$name|who|someone|people) "
     "(said|says|told|claimed|claims|thinks|thought|wrote|felt|feels|suggested|complained|asked) "
     "*4 (you|your)",
     0},
    {"you (always|never|constantly|keep) **9 $positive", 0},
    {"you (always|never) (fail|mind|know|cease|disappoint|have to|need to|stop|complain|give "
     "up|let|make|manage|find|bring|seem to know|lose|hesitate)",
     0},
    {"never let @us down", 0},
    {"you should have (no|a|an|the|received|seen|got|gotten|it|access|had|everything|by now)", 0},
    {"you could have (a|the|it|fooled)", 0},
    {"you (really)? should n't have (gone to|bought|spent)", 0},
    {"you (made|did|took|have made) *3 (good|great|right|best)", 0},
    {"in case you", 0},
    {"(if|when|whenever|before|unless) you (ever|do|are|have|need|want|get|see|find)", 0},
    {"you (do|did|have) n't (have|need) to", 0},
    {"(do|did|does) n't (bother|matter|worry) (if|that)", 0},
    {"~hardly|not|n't|never (my|our) (fault|mistake|error|bad|oversight|failure)", 0},
    {"i (should|could) have", 0},
    {"(could|might|may) you have", 0},
    {"(always|never) (forget|remember)", 0},
    {"~maybe|perhaps next time", 0},
    {"you *2 (first)? "
     "(suggested|founded|helped|saved|taught|encouraged|introduced|invited|inspired)",
     0},
    {"(had|have) (every|the|a) right", 0},
    {"you (should|could|would|may|might) (not|n't) (have (any|to|much|a)|need|worry|feel|be)", 0},
    {"you (could|might|may) have "
     "(knocked|fooled|heard|noticed|seen|guessed|missed|read|met|received|already|had|a)",
     0},
    {"you (were|have been) given *6 by (us|our|my)", 0},
    {"(glad|happy|grateful|thankful|appreciate|love|loved|delighted|impressed|admire|proud) **6 "
     "you",
     0},
    {"(thanks|thank you|thx) *2 for "
     "!not|nothing|finally|eventually|ruining|making|leaving|forgetting|wasting|ignoring|keeping|"
     "at",
     0},
    {"(thanks|thank you|thx) *2 for letting (me|us) "
     "(know|stay|use|have|borrow|come|join|see|share|work|try)",
     0},
    {"(sorry|apologies|apologize|apologise) ,? !but *4 you", 0},
    {"(said|thought|assumed|hoped|knew|believe|says) (that)? you would know", 0},
    {"(had you not|if you had n't|if you had not|without you) *2 (helped|been "
     "there|come|stepped|told|warned|noticed|caught|called|stayed|supported|pushed|insisted|found|"
     "spotted|been|,)",
     0},
    {"(as|like) (most|many|all) of us", 0},
    {"you (failed|missed) the (first|bus|train|exam|test|start|fun) **9 (but|and|easier|again|not "
     "a|no)",
     0},
    {"(i|we) told you about", 0},
    {"(if|when|whenever|before|unless|in case|should) you (ever|just)? "
     "(forget|fail|refuse|neglect|lose|miss|break)",
     0},
    {"(n't|not|nobody|no one) *1 (blame|blaming|blames) you", 0},
    {"~i|we|'ve|have|had|already|clearly|specifically|repeatedly "
     "(said|says|wrote|writes|claims|claimed|complained|alleges|thinks|believes|felt|told|reports) "
     "*4 (that)? you",
     0},
    {"(when|whenever|in case|should|once|unless|until|even if|whether) you "
     "(@mischief|@mischiefs|did n't|have n't|do n't|ca n't|have|lose|lost|are|were|still|happen)",
     0},
    {"if you ('ve|have|ca|@mischief|@mischiefs|left|made|still|already|happen|'re|'d like|were "
     "n't|are n't|did|can|could|were told)",
     0},
    {"you (have n't|did n't|have not|did not|do n't) "
     "(missed|miss|done|made|make|lost|lose|break|broke|hurt|offend|forget|forgotten|need|owe) "
     "(anything|a thing|any|out|much|anyone|to|him|her|it|us|me)",
     0},
    {"you (never|do n't|did n't|wo n't|need n't) (have|need) to", 0},
    {"you *6 "
     "(perfectly|beautifully|wonderful|brilliant|lovely|fantastic|superb|gently|kindly|bravely|"
     "generous|excellent|patiently)",
     0},
    {"(maybe|perhaps|possibly|probably|presumably) you", 0},
    {"you (may|might) (have|not) (missed|seen|read|heard|noticed|got|received|met|known|know|have)",
     0},
    {"(i|we) (blamed|blame|accused|ignored|misled|kept|left|forgot|never told|did n't tell|did not "
     "tell|failed|let) (you|your|to)",
     0},
    {"you should have (been (at|there)|heard|tasted|met|come)", 0},
    {"you (were|was) (n't|not) supposed to (get|receive|see|pay|be|have)", 0},
    {"(curious|interested|want to (understand|learn|know)|like to (understand|know|learn)) **5 you",
     0},
    {"(good work|well played|no harm done|do n't worry|not to worry|never mind|no "
     "problem|forgiven|easily done|happens to|happened to me|could happen)",
     0},
    {"you (were|are|'re) (right|welcome|invited|so kind|very kind|too kind|a star|the best)", 0},
    {"(gave|sent|showed|charged|billed|shipped) you (the|a|an|too|twice|wrong)", 0},
    {"(my|our) (team|script|side|system|desk|office|colleague|driver|supplier|end) *4 "
     "(forgot|failed|missed|sent|lost|made|broke)",
     0},
    {"(what|anything) you (decided|chose|did|said) *4 (great|good|fine|right|works)", 0},
    {"(caused|broken|due|down) *1 (by|to) the "
     "(storm|weather|courier|strike|supplier|server|power|snow|flood|carrier)",
     0},
    {"do n't (blame|be so hard on|beat) yourself", 0},
    {"you were supposed to (rest|relax|enjoy|sleep|be (on|off) (leave|holiday|vacation))", 0},
    {"(as|because|since) you (forgot|left) your", 0},
    {"(if|had) *6 (had|been) *4 , you would have", 0},
    {"you (did|do|have done) (what|all|everything) you (could|can)", 0},
    {NULL},
};

const ToneRuleTable tone_rule_blame = {
    .rule = TONE_BLAME,
    .severity = TONE_WARN,
    .message = "This puts the fault on the reader.",
    .suggestion = "Say what happened and what it means for you, then what you need: \"The file has "
                  "not reached me; could you send it by noon?\"",
    .triggers = triggers,
    .further = tone_blame_further,
    .spares = spares,
};
