/* SPDX-License-Identifier: Apache-2.0
 * blame: more of what puts the fault on the reader. */
#include "engine/tone_rule.h"

const ToneTrigger tone_blame_further[] = {
    {"why (do|must|would) you (always|never|insist|keep|have to|even|ignore)", 2},
    {"why do n't you (ever|listen|just do|read|answer|reply|think|care|check)", 2},
    {"why (was|were) (i|we) (not|n't) (told|informed|copied|asked)", 1},
    {"why (am|are) (i|we) (only|always|hearing|finding)", 1},
    {"why ca n't you", 2},
    {"why can you (not|never)", 2},
    {"how (could|can|come) you "
     "(not|possibly|forget|miss|let|be|do|never|did|leave|have|just|ignore|overlook|even|send|"
     "manage|still|think)",
     2},
    {"what (were|are) you (thinking|doing|playing)", 2},
    {"what (on earth|the hell) (were|did|have|are) you", 2},
    {"what (is|'s) wrong with you", 2},
    {"(did|do|have) (n't)? you (even|not|ever|bother|actually|really) "
     "(think|read|check|listen|look|notice|bother|know|see|test|try|realize|realise|care|ask|open|"
     "to)",
     2},
    {"^^ (did|do|have|could|were|can) n't you *1 "
     "@act|see|seen|notice|realize|realise|know|remember|understand|paying|listening",
     2},
    {"(was it|is it) (really)? (so|too|that) (hard|difficult|much) (for you)? to", 2},
    {"how (many times|often) (do|must|have|did|does|should) (i|we)", 2},
    {"how (hard|difficult) (is|was|can|could) it", 2},
    {"do i (really)? (have|need) to (tell|explain|remind|spell|do)", 2},
    {"what part of", 2},
    /* told before */
    {"(as|like) (i|we) (have|had|'ve|'d)? (already)? "
     "(told|said|wrote|explained|warned|reminded|asked) *3 "
     "(twice|already|before|repeatedly|several|many|weeks|times|again|you)",
     2},
    {"(i|we) (did|have|had|'ve|'d)? (already|specifically|clearly|explicitly|repeatedly|even)? "
     "(told|warned|tell|warn|reminded|asked) you *6 (twice|already|before|repeatedly|several "
     "times|many times|again and again|not to|times|three times|specifically|last week|weeks "
     "ago|clearly)",
     2},
    {"(i|we) (specifically|clearly|explicitly|repeatedly) (told|asked|warned|said|reminded|wrote)",
     2},
    {"(i|we) (did|had) (warn|told|tell|warned) you", 2},
    {"(had|if) you *2 (read|checked|listened|asked|told|followed)", 1},
    {"(it|that) (was|is|'s) (you|your *2) (who|that|which) _", 2},
    {"(you|your team) (were|had been) (told|warned|asked|reminded|instructed) *9 "
     "(twice|before|already|times|not to|repeatedly|and yet|but|still|clearly|in "
     "(january|february|march|april|may|june|july|august|september|october|november|december)|"
     "weeks|months)",
     2},
    {"you (were|had been|have been) (told|warned|reminded) _", 2},
    {"you (had|have had) (plenty|weeks|months|days|all (day|week|month|the)|enough|ample|one job) "
     "_",
     2},
    {"(i|we) (told|warned) you (so|this would|that this|about this|it would|he would|she "
     "would|they would)",
     2},
    {"your @lapse", 2},
    {"your "
     "(poor|bad|sloppy|careless|late|slow|hasty|reckless|shoddy|wrong|lousy|constant|endless|"
     "repeated|incomplete|unclear|vague) _",
     1},
    {"your (poor|bad|sloppy|careless|slow|hasty|reckless|shoddy|lousy|appalling|terrible) "
     "(work|planning|preparation|communication|handling|management|judgement|judgment|estimate|"
     "delivery|decision|decisions|timing|organisation|organization|attitude|workmanship|advice|"
     "driving|typing|spelling|filing)",
     2},
    {"(of|on account of|because of|owing to|due to|result of|consequence of|thanks to) your (own)? "
     "(late|last|poor|careless|constant|sloppy|wrong|bad|slow|changes|mistake|error|errors|delay|"
     "decision|failure|lack|mix|confusion)",
     2},
    {"of your (own)? (making|doing)", 2},
    {"(hold|holding|held) you (personally|fully|directly)? (responsible|accountable|liable)", 2},
    {"(fault|blame|responsibility|error|mistake|problem|delay|failure|cause|reason|trouble|"
     "liability) *5 (is|was|are|lies|lie|rests|originated|began|started|came|sits|falls|remains) "
     "(entirely|solely|squarely|purely|all|clearly|now)? (on|with|at|from|in|down to)? "
     "(you|yours|your (side|end|team|office|department|people|part|hands|door|account|own)) "
     "!have|can|could|should|need|may|will|are|were|do|want|must|might",
     2},
    {"on your account", 2},
    {"(none|nothing) of (this|that|it) would (have)? *6 (if|had) you", 2},
    {"(would|could|might|need) (n't|not|never) *9 (if|had) you (had|'d|were|had n't|did|did "
     "n't|kept|checked|read|listened|answered|looked|paid|told|asked|just|only|followed|been|not|"
     "bothered)",
     2},
    {"(could|might|would) (easily|all)? have been "
     "(avoided|prevented|spared|easier|sorted|solved|fixed) **6 (if|had) "
     "(you|your|someone|somebody|people)",
     2},
    {"if you "
     "(kept|checked|read|listened|answered|looked|paid|followed|were|bothered|thought|planned|did) "
     "*9 (would|need|could) (n't|not)",
     2},
    {"(if|had) your *2 (had|been|answered|checked|told|not|done|sent|replied|read|asked|finished) "
     "**9 (would|could|might)",
     2},
    {"you (might|could|should|ought to) (have|'ve)? at least", 2},
    {"you (might|could|should|ought to) at least", 2},
    {"(how|why|what|where|who) (on earth|the hell|in the world|the heck|in heaven) *1 "
     "(did|do|could|were|have|can|would|are|is) (you|your|it)",
     2},
    {"why is it (always)? (that)? you", 2},
    {"(why|how come) (is|are|was|were|does|do|did) your *3 "
     "(always|never|late|not|n't|still|wrong|missing|so)",
     2},
    {"(did|has|have) (n't|not)? (anyone|anybody|someone|somebody|nobody|no one) (ever)? "
     "(teach|taught|tell|told|explain|explained|show|shown) you",
     2},
    {"what did you (expect|think|imagine) *2 (when|if|would|by|from|leaving)", 2},
    {"what (made you think|possessed you|were you|gives you the right)", 2},
    {"who (told|asked|allowed) you to", 2},
    {"who gave you (the|any)? *1 (right|permission|authority|idea)", 2},
    {"is there (a|any|some) reason (why)? you "
     "(did|do|have|could|ca|wo|never|keep|still|always|ignored|are not|are n't)",
     2},
    {"when (were|are|did|do) you (ever)? (going|planning|intend|plan) to "
     "(tell|inform|let|mention|say|ask|share)",
     2},
    {"were you (ever|even) (going|planning)", 2},
    {"(explain|tell me|tell us) (to me|to us)? (why|how) (you|your) *2 "
     "(did|have|had|could|never|thought|not|n't|still|ignored|forgot|failed|missed|left|sent|"
     "managed|decided|keep|always)",
     2},
    {"(congratulations|well done|bravo|nice (job|work|going|one)|great (job|work)|good "
     "(job|going)|brilliant|hats off|kudos|clever) **6 (managed to|@mischief|wrong|again "
     "without|for nothing)",
     2},
    {"you (have|'ve)? (really|actually|somehow|just)? managed to "
     "(@mischiefs|lock|send|get|make|invite|turn)",
     2},
    {"did you (ever|really|even)? manage to (@mischiefs|lock|send the wrong|invite)", 2},
    {"how on earth", 2},
    {"(told|asked|explained|said|reminded|warned|written|shown|telling|asking|explaining|repeated) "
     "*5 (you|this|that|it) *4 (twice|three times|four times|five times|several times|many "
     "times|countless|again and again|over and over|times now|repeatedly|more than once|a "
     "hundred|a thousand|umpteen|often enough)",
     2},
    {"(as per|per|see) my (previous|last|earlier|many|three|two|several) *2 "
     "(email|emails|message|messages|mail|mails|reminder|reminders|note|notes)",
     2},
    {"as (previously|already|clearly|repeatedly) "
     "(stated|mentioned|explained|communicated|advised|indicated|requested)",
     1},
    {"(must|need|should|do) i (really)? (always|have to|need to)? "
     "(remind|repeat|tell|explain|spell|ask) (you|this|myself|it|everything)",
     2},
    {"(did|do|have|had) (n't)? (i|we) (not)? "
     "(tell|ask|warn|explain|agree|say|make|told|asked|warned|made) *3 (you|clear|this|that|not "
     "to)",
     2},
    {"(anyone|anybody|everyone|everybody|others|a child|any *1) *9 (but|except) (not)? you $", 2},
    {"(nobody|no one|everyone|everybody) (but|except|other than) you "
     "(has|had|have|knew|managed|was|is|could|did|can|ever|would|,)",
     2},
    {"(i|we|one) (would|'d|had|should|might) have (thought|expected|hoped|assumed|imagined) *2 "
     "(you|your|somebody|someone|a|an|better|more|that *1 (you|with|in))",
     2},
    {"(better|more) (from|of) (you|your|somebody|someone) (team|people|like you)? $", 2},
    {"(disappointed|let down|appalled|astonished|shocked) (in|by|with|at|that) (you|your)", 2},
    {"(surprised|amazed|baffled|astounded|puzzled) (that)? you "
     "(did|have|had|never|forgot|failed|chose|still|could|were|thought|would) ",
     2},
    {"you (kept|have kept|'ve kept|are keeping|keep|'re keeping) (me|us|the "
     "*2|everyone|her|him|them|people|clients|customers|my *1|our *1) (waiting|in the "
     "dark|guessing|hanging)",
     2},
    {"you (just|again|simply)? (left|have left|'ve left) *4 "
     "(unlocked|open|running|unfinished|half|undone|unanswered|a mess|in the lurch|in the "
     "dark|stranded|hanging|scrambling|on all|lying)",
     2},
    {"you (just|again|simply)? let *4 (lapse|slip|slide|expire|burn|run out|die)", 2},
    {"you (have|'ve)? (really|totally|completely|clearly|just|somehow|all|again|certainly)? "
     "@mischief !to|with",
     2},
    {"you (just|simply) (went|assumed|decided|left|took|walked|threw|deleted|changed) _", 2},
    {"you *6 without (asking|telling|checking|consulting|permission|a word|warning|so "
     "much|even|any|approval|reading|informing|saying|letting|notice|thinking)",
     2},
    {"you (went|acted|decided|talked|wrote|complained|spoke) (behind|over) (my|our|his|her|their)",
     2},
    {"you (are|'re|were) (never|always) (there|prepared|on "
     "time|ready|listening|available|reachable|late|unprepared|busy when|too)",
     2},
    {"you (did|do|does|have) (n't|not) *1 "
     "(informed|told|replied|sent|checked|asked|done|reverted|responded|delivered|completed|"
     "followed|provided|updated|shared|paid)",
     2},
    {"you (are|'re|were) (n't|not) "
     "(replying|answering|responding|listening|following|sending|reading|paying|giving|helping|"
     "trying|telling|understanding|checking|cooperating|delivering)",
     2},
    {"despite (my|our|several|two|three|four|repeated|numerous|many|having|all|the) *3 "
     "(reminders|reminder|requests|request|emails|mails|calls|warnings|messages|told|asked|"
     "instructions)",
     2},
    {"you (neglect|fail|forget|refuse|omit|tend) to !mention|forget *1 !worry _", 2},
    {"you (wasted|cost|costed|'ve cost|have cost|'ve wasted|have wasted) "
     "(my|our|us|me|the|everyone|a|two|three|half|an|hours|days)",
     2},
    {"(a little|a bit|some|more|any) (more)? "
     "(attention|care|effort|thought|notice|courtesy|diligence|warning|planning|preparation) "
     "(from|on|by) *1 (you|your)",
     2},
    {"(attention|care|effort|notice|courtesy|diligence|warning) (from you|on your part|on your "
     "side) *2 would",
     2},
    {"(would|might|could) have (been|helped|saved) *6 (if you had|had you|if you 'd|if your|to "
     "(tell|ask|warn|inform|check|let)) ",
     2},
    {"(if|had) you been (paying|there|listening|more|less|on|honest|careful|clearer|awake)", 2},
    {"you (,|-) of all", 2},
    {"you (are|'re|were) (entirely|solely|fully|partly|clearly|completely|largely|the one)? (to "
     "blame|at fault|responsible for (this|the "
     "(mess|delay|loss|error|mistake|damage|problem|confusion|missing|chaos|leak|outage)))",
     2},
    {"^ (careless|sloppy|typical|thoughtless|irresponsible) of you", 2},
    {"(careless|sloppy|typical|thoughtless|irresponsible|inconsiderate|negligent|rude|"
     "unprofessional|lazy|selfish|reckless|foolish|stupid) (of|from) you",
     2},
    {"(now|so) (we|i) (have to|must|need to|are|am|ca n't|'ll have to|are stuck)", 1},
    {"(no excuse|and now look|look where|guess (whose|who))", 1},
    {"(because|after|when|as|since) you (@past|$ed|did)", 1},
    {"@us *6 @harm", 1},
    {"(we|i) (have|had)? *2 "
     "(lost|lose|missed|miss|redo|waited|apologise|apologize|pay|paid|work|stay|explain) *9 "
     "(because|after|since|due)",
     1},
    {"thanks to (you|your *3) ,? **6 "
     "(no|not|n't|never|late|lost|broken|without|redo|stuck|behind|angry|wrong|missed|closed|cold|"
     "must|have to|had to|need to|wo|nobody|nothing|twice|extra|overtime|ruined|delayed|a "
     "mess|chaos|trouble|rejected|cancelled)",
     2},
    {"you (should|ought to|are supposed to|were supposed to) know *1 (better|by now)", 2},
    {"~nobody|not|n't|no|nobody|never (blame|blaming|blames) (you|your)", 2},
    {"you (have|'ve)? (really|rather|kind of|totally|completely)? (drop|dropped) the ball", 2},
    {"(no excuse|no excuses) for (you|your|this|not|that)", 2},
    {"you were given *6 (so|but|and|yet) **6 (no excuse|still|not|n't)", 2},
    {"(, not you|but not you|but you did n't|but you did not|but you had to)", 2},
    {"you *1 (neglect|fail|forget|refuse|omit) to _", 2},
    {"(when|because|since|every time|whenever|now that) you "
     "(forget|forgot|mess|fail|neglect|ignore|skip) (your|the|to|again)",
     2},
    {"~if|when|what|that|as|where|which|thank|thanks|glad|case|the|how|who you "
     "(just|simply|then|still|again|also|went and|happily)? @deed !me|a|an|good|great|so|very",
     1},
    {"~if|when|what|that|as|where|which|case|sorry|though|hope|anything|thing you "
     "(did|have|had|could|were|would|are|do|can) (n't|not|never) !have|need|know|worry",
     1},
    {"(instead of|anyway|even though|regardless|nevertheless|and not after|despite|in spite "
     "of|knowing full well|without (asking|telling|checking|a word|warning))",
     1},
    {"(which is why|that is why|that 's why|as a result|consequently|and now|so now|since we have "
     "now|and since then|therefore|meanwhile|in the meantime)",
     1},
    {"(evidently|obviously|clearly|apparently|simply|conveniently|somehow|as usual|yet again|once "
     "again|once more)",
     1},
    {"(we|us|our|i|my|me|they|the *1|nobody|everyone) *5 "
     "(lost|missed|late|suffered|complained|angry|wasted|redo|stuck|apologise|apologize|waiting|"
     "furious|embarrassed|rejected|failed|broke|ruined|delayed|missing|cancelled|trouble|mess|"
     "chaos|damage|wrong|stranded|overtime)",
     1},
    {"(had|if) (somebody|someone|anyone|anybody|the person) (in charge|responsible|there|on "
     "duty|on your side|i trusted) **9 would",
     2},
    {"(i|we) (trusted|relied on|counted on|asked|begged|paid|hired|told) you *6 (and|but|yet) *2 "
     "you",
     2},
    {"(which|who) you (wrote|chose|picked|forgot|never|were "
     "supposed|promised|failed|insisted|decided|signed|changed|broke|lost|left)",
     2},
    {"(you (wrote|chose|picked|signed|approved) (it|that|this|them)|your own *1 "
     "(says|shows|said|rota|list|plan|rules|deadline|schedule|instructions)) ",
     2},
    {"(from|by) the (person|one|man|woman|people|team|department) (who|that) *2 (was|were) "
     "(supposed|meant|paid|asked|responsible)",
     2},
    {"(a|one) (phone)? (call|email|message|word|line|note|text|minute|glance|look|click) *4 "
     "(would|could|might) (have|'ve)",
     2},
    {"(all|everything|the (whole|only) thing) you had to do (was|is)", 2},
    {"you had (one|only one|a single|just one)", 2},
    {"(was|is) it (really)? (beyond|asking|so|too) *3 (you|your|to "
     "(ask|expect|read|check|tell|send|call|answer|pick))",
     2},
    {"(is|was) your idea of ", 2},
    {"your idea of (a|an|help|punctual|urgent|careful|quality|service|finished)", 2},
    {"(some|certain) (people|of us|colleagues|person|members) (here|in this (room|team)|on this "
     "(list|team|thread))? (still)? (ca n't|can not|do n't|never|did n't|have "
     "n't|forgot|forget|failed|fail|seem|think|thought)",
     2},
    {"(whose|who) (job|idea|turn|decision|responsibility|task) (was it|was that|is it)", 2},
    {"(who|guess who) (forgot|left|broke|deleted|lost|missed|was supposed|was meant|did n't|was in "
     "charge|was on duty) ",
     2},
    {"you (seem|appear|tend|like|love) to *1 (have)? *1 "
     "(forget|forgotten|ignore|ignored|think|miss|missed|lost|overlook|overlooked|lose|confuse|"
     "blame|assume|believe (that)? (rules|deadlines)|enjoy)",
     2},
    {"you (could|can|would|do|did|will) (n't|not) (even|ever)? (be bothered|care "
     "(less|enough)|manage|find (the|a) (time|minute|moment)|pick up|take the (time|trouble)|bring "
     "yourself)",
     2},
    {"(another|one more|yet another) *2 (from|by|of) (you|yours)", 2},
    {"(with|from) you (it|it 's|there) (is|'s)? (always|never)", 2},
    {"(your (word|promise|promises) (is|are|was|mean|means)|you (break|broke) your (word|promise))",
     2},
    {"(if|since) you (can|ca|could|are|were|wo|will|do) (n't|not) (even)? "
     "(read|follow|listen|manage|keep|handle|bothered|capable|able|do your|be trusted)",
     2},
    {"(learn|try|start|maybe) (to|reading|listening|checking|doing|thinking|looking) *4 (for "
     "once|next time|before you|instead|properly|first)",
     2},
    {"^ had you **9 (would|could|might|'d)", 2},
    {"since you (evidently|clearly|obviously|apparently|could n't|did n't|never|wo "
     "n't|refuse|refused|insist|insisted)",
     2},
    {"your (little|latest|clever|brilliant|famous|precious|wonderful|great) *2 "
     "(has|have|had|cost|caused|broke|ruined|made|left|led|failed|backfired|sank|landed)",
     2},
    {"you (would|did|do|will|wo) (n't|not) (ever|even|want to)? (listen|hear|learn|see "
     "it|wait|ask)",
     2},
    {"it (is|was|'s) you (.|!|$)", 2},
    {"do n't (act|pretend|look|play|sound) (so)? (surprised|innocent|as if|like|you|shocked|dumb)",
     2},
    {"thanks to your "
     "!help|support|work|effort|efforts|kindness|generous|advice|hard|quick|great|good|patience|"
     "generosity|input|idea|call|note|team|letter|talk|donation|tip|excellent|brilliant|careful|"
     "notes _",
     2},
    {"(perhaps|maybe) next time you", 2},
    {"what (was|were) (i|we) (supposed|meant) to *3 (when|if|after) you", 2},
    {"(my|our) fault (that|if) you", 2},
    {"(if|had) your *1 "
     "(people|team|side|staff|department|office|men|guys|lot|driver|assistant|colleagues) "
     "(had|bothered|just)",
     2},
    {"you (again|just|simply)? left (it|this|that|everything|them|us|me) (all)? (until|till|to "
     "the|so late|too late|for others|for me|for us)",
     2},
    {"you (have|'ve|had)? put (the|my|our|us|me|everyone|this) *3 (in danger|at risk|in "
     "jeopardy|on the spot|behind|in an|under)",
     2},
    {"(weeks|days|months|hours|a week|a month) after (i|we) "
     "(asked|told|sent|requested|wrote|begged|reminded)",
     2},
    {"(still|yet) *1 (lies|sits|waits|waiting|lying|sitting|is) (on|in|with) your "
     "(desk|inbox|pile|tray|table)",
     2},
    {"you gave (them|him|her|us|me|the *1) (the)? (wrong|old|incorrect|false|outdated)", 2},
    {"(n't|not|never) (expect|want|ask) you to *4 (behind|wrong|without|alone)", 2},
    {NULL},
};
