/* SPDX-License-Identifier: Apache-2.0
 * defensive: more of what wards criticism off. */
#include "engine/tone_rule.h"

#define REPLY (TONE_IN(TONE_FEEDBACK_REPLY) | TONE_IN(TONE_APOLOGY))

const ToneTrigger tone_defensive_further[] = {
    {"(i|we) (completely|totally|strongly|entirely|really|simply|flatly|frankly)? "
     "(disagree|reject|resent|object|deny|refuse|dispute|take (offense|offence|exception|issue))",
     1},
    {"(i|we) (completely|totally|strongly|entirely|flatly)? (resent|reject|deny|refuse to|take "
     "(offense|offence|exception))",
     2},
    {"(i|we) (do n't|do not|ca n't|cannot|fail to) (see|think|agree|understand|accept|know) *3 "
     "(problem|fair|wrong|why|how|what|need|deserve|issue|big deal|the "
     "point|fuss|matters|blame|criticism|anything)",
     1},
    {"(do n't|do not|ca n't|fail to) (see|understand) (what the|the|why|how) *4 (problem|issue|big "
     "deal|fuss|wrong|my|is a|this is|you)",
     2},
    {"you try (doing|it|to|writing|running|managing|handling)", 2},
    {"(if you|had you|maybe if you|perhaps if you) (had|would|'d|gave|were|told|actually|did "
     "n't|spent|read|looked|bothered|listened|knew)",
     1},
    {"(everyone|everybody|other people|other teams|others|anyone|all the others|most people|the "
     "rest of the team) (else)? "
     "(does|did|do|thinks|thought|liked|loved|likes|loves|was|is|makes|agreed|agrees|seems|seemed|"
     "understood|would have|got it|had no|has no)",
     2, REPLY},
    {"(i|we) ('ve|have) (been|done|worked|always|written|run|managed|taught|led) *4 (for)? "
     "(years|# years|twenty|ten|fifteen|decades|a decade|this way|it "
     "this|long|since|five|twelve|thirty)",
     1},
    {"(i|we) know (what|how) (i|we) ('m|am|are|'re|to) (doing|do|talking)", 2},
    {"(i|we) (think|believe)? (i|we)? know (how to|my (job|own|work))", 2},
    {"who (are|do|were) you (to|think)", 2},
    {"(it|that) (is|'s) not (like|as if|as though)", 2},
    {"(not|n't|hardly) like (i|we|you|anyone)", 2},
    {"(nothing|never anything) (is|was)? wrong with (it|my|the|that|how|what)", 2},
    {"(my|the) (hands were|hands are) tied", 2},
    {"(i|we) (had|have) (no (choice|time|way|idea|option|say|help)|other things|a lot|so "
     "(much|many)|too (much|many)|only|# other|better things|enough|three|five|two)",
     1, REPLY},
    {"(i|we) (was|were|am|'m|have been) (so|very|really|too|extremely|just|under|completely)? "
     "(busy|swamped|overloaded|tired|stressed|pressure|told|given|rushed|sick|exhausted|not "
     "(told|given|responsible))",
     1, REPLY},
    {"(it|that|this) (was|is) (n't|not) "
     "(me|my|us|our|a|as|that|the|really|even|supposed|rude|late)",
     1, REPLY},
    {"(the )? (real|actual) (problem|issue|question|reason) (is|was|here)", 1},
    {"(is|was) (actually|really)? (your|their|the client 's|marketing 's|the vendor 's|somebody "
     "else 's|someone else 's|his|her) (fault|job|problem|responsibility|mistake|decision|idea)",
     2, REPLY},
    {"(you (also|too|yourself|were the one|are always|always|never|did the same|do the same|do "
     "it|asked for|told me|wanted|approved|signed|said|did n't|gave))",
     1, REPLY},
    {"you (also|too|yourself|were the one|did the same|do the same|do it too)", 1},
    {"(says|said) (who|the person|someone who|the one)", 2},
    {"look who 's", 2},
    {"(i|we) (was|were|am) (perfectly|completely|entirely|totally|absolutely) "
     "(clear|polite|fine|right|happy|calm|reasonable|within|on time|professional)",
     2},
    {"perfectly (clear|fine|good|polite|normal|reasonable|acceptable|understandable)", 1},
    {"(taken|took|take|taking) (it|that|this|them)? *2 out of context", 2},
    {"(misread|misunderstood|misheard|misinterpreted|twisted|twisting|putting words)", 1},
    {"(so (what|now)|big deal|whatever|and yet|for the record|excuse me|let me guess|come "
     "on|seriously|give me a break|get over it|honestly|frankly|thanks for nothing|fine)",
     1, REPLY},
    {"(for the record|excuse me but|give me a break|get over it|i beg your pardon|oh please|that "
     "'s rich)",
     1},
    {"why (do n't|did n't|do|did|are|am|is|should|must|was) "
     "(you|i|it|we|always|nobody|everyone|everything|this) *9 ?",
     1, REPLY},
    {"(maybe|perhaps) (you|if|next time you) (should|could|would|need|are|had|just|ought)", 1},
    {"(maybe|perhaps) you (should|just|ought|need to|are the)", 1, REPLY},
    {"(i|we) (do n't|do not) (need|deserve|have to|appreciate|care) *2 "
     "(this|to|be|lecture|lectures|your|what|that|being|the)",
     2},
    {"(i|my|we|our) (work|numbers|record|code|report|slides|figures|tone|email|part|team|work) "
     "(was|were|is|are|speaks|speak) (perfectly|fine|correct|good|on time|for itself|for "
     "themselves|clear|right)",
     2, REPLY},
    {"(blame|fault|guilty|unfairly|accuse|accused|accusing|accusation|accusations|attack|attacked|"
     "attacking|criticize|criticise|criticism|unfair|singled|picking on|pick "
     "on|nitpick|nitpicking)",
     1, REPLY},
    {"(in|to) my (own)? (defense|defence) !class|classes|of|lawyer|team|,? "
     "(i|we|it|the|nobody|no|you|,)",
     2},
    {"(no one|nobody) else "
     "(ever|seems|complained|complains|minds|minded|found|sees|thinks|objected|noticed|has "
     "(complained|a problem|any problem|said|ever|had|found)|had (a "
     "problem|any|complained|trouble))",
     2},
    {"(before|instead of|rather than) (you)? *1 "
     "(criticising|criticizing|blaming|complaining|judging|attacking|nitpicking|criticise|"
     "criticize|blame|judge|complain|attack|pointing|point) ",
     2},
    {"(i|we) (did|do|was|were|am|have|had|would|'m|'ve) (not|n't|never) *1 "
     "(say|mean|intend|ask|promise|ignore|forget|interrupt|miss|break|lose|raise|shout|yell|lie|"
     "cheat|attack|offend|insult|delay|cause|exclude|dismiss|exaggerate|mislead|rude|unfair|"
     "aggressive|impolite|harsh|shouting|yelling|lazy|slow|responsible|alone|unprofessional|sloppy|"
     "careless|dismissive|ignoring|ignored|said|meant|forgotten|interrupted|missed|refused|refuse|"
     "blame|avoid|avoided|negative|defensive|disrespectful|difficult|arrogant|cold)",
     2, REPLY},
    {"(it|that|this) (was|is|'s) (n't|not|never) "
     "(me|us|mine|ours|true|so|correct|fair|right|accurate|the "
     "case|possible|necessary|intended|serious|personal)",
     2, REPLY},
    {"(that|this|it) (was|is|'s|is simply|'s simply|'s just) (n't|not|never|hardly) "
     "(what|how|my|our) "
     "(i|we|fault|job|problem|decision|idea|responsibility|it|things|call|team|department|part)",
     2, REPLY},
    {"(no|nope|nonsense|wrong|rubbish|not true|untrue|false) (,|.|!) "
     "(i|we|it|that|you|the|this|my|there|they)",
     2, REPLY},
    {"(deadline|brief|instructions|instruction|requirements|guidelines|spec|briefing|template|data|"
     "budget|time|schedule|question|task|assignment|order|plan|room|sound|projector|request|file|"
     "numbers|process|system|software|client|contract) (was|were|is|are|had) *2 "
     "(short|unclear|vague|wrong|late|impossible|confusing|tight|missing|incomplete|contradictory|"
     "unrealistic|bad|clear|broken|down|too|changed|moved|fine|correct|slow|approved|agreed|never|"
     "tiny|been clear)",
     2, REPLY},
    {"(if|had|maybe if|perhaps if) "
     "(the|you|your|my|they|anyone|somebody|someone|i|we|people|management) *5 "
     "(had|been|given|told|were|clear|clearer|more|did|gave|answered|said|sent|wanted) **9 "
     "(would|could|might|'d)",
     2, REPLY},
    {"(look (who|at (yourself|your own))|physician heal|mind your own|none of your business|how "
     "dare you|what gives you)",
     2},
    {"(are|is) your *3 (any better|perfect|better|so good|flawless)", 2, REPLY},
    {"when did you (last|ever)", 2, REPLY},
    {"(write|do|run|try|make|fix|teach|manage|organise|organize|present|draw|code|cook) "
     "(it|this|that|one|the *1) (all)? (yourself|yourselves)",
     2, REPLY},
    {"if you (think|know|can|could|are so|'re so|want|do n't) *6 (yourself|better|so "
     "(bad|easy|clever|simple|smart)|like it)",
     2, REPLY},
    {"you (know|understand|understood|knew|have seen|see|saw) (nothing|little|very little|only|so "
     "little|half) (about|of|how)? ",
     2},
    {"you ('re|are|were|have been) (just|only|simply|always|clearly|obviously|again|being|a "
     "bit|far|much|completely|really)? *1 (trying to|looking "
     "for|picking|being|jealous|reading|twisting|out "
     "to|unfair|wrong|mistaken|biased|exaggerating|overreacting|too|oversensitive|harsh|rude|petty|"
     "pedantic|confused|misinformed|making|missing|ignoring|forgetting|overlooking|blowing|blaming|"
     "asking too)",
     2, REPLY},
    {"(are|were) you (really|actually|seriously|now)? "
     "(saying|suggesting|implying|accusing|calling|telling|claiming|insinuating|serious|kidding|"
     "joking|blaming|trying|even|always|never)",
     2, REPLY},
    {"why (are you|do you|did you|am i|are we|is it|was i|do i|should i|must i|did nobody|did n't) "
     "(always|attack|attacking|pick|picking|single|only|not|bring|bringing|wait|say|tell|telling|"
     "complain|complaining|have|the|being|me|my|blame|nobody|anybody|anyone|apologise|apologize|"
     "change|you)",
     2, REPLY},
    {"i (could|can|might) say (the same|a lot|plenty)", 2, REPLY},
    {"(your|that|this|the|such) "
     "(tone|criticism|comment|comments|feedback|review|remark|remarks|accusation|accusations|"
     "complaint|complaints|judgement|judgment|assessment|claim|claims|allegation) "
     "(is|was|are|were|seems|seem|sounds|comes|misses|ignores) *2 (unfair|unfounded|out "
     "of|wrong|ridiculous|baseless|uncalled|misplaced|harsh|too|not|n't|nonsense|absurd|"
     "exaggerated|petty|unhelpful|unnecessary|off|rich|biased|personal|insulting|offensive|hurtful|"
     "unjustified|exaggeration|simplistic|the point|based|from|noted and)",
     2, REPLY},
    {"it (is|was|'s) (just|only|merely) (a|an|one|my|two|the) "
     "(joke|typo|detail|draft|test|suggestion|first|small|few|minor|day|days|word|idea|opinion|"
     "minute|minutes|job|style|way)",
     2, REPLY},
    {"(nobody|no one) (died|got hurt|was hurt|cares|noticed|minded|reads)", 2, REPLY},
    {"(happens|happen|happened) to (anyone|anybody|everyone|everybody|the best|all of us|you too)",
     2, REPLY},
    {"(mountain out of|storm in a|much fuss|what 's the (big deal|fuss|problem)|get over it|calm "
     "down|lighten up|only human|just human|only have (one|two)|ca n't do everything|cannot do "
     "everything|not a robot|not a machine|not a mind reader|read minds|read your mind|crystal "
     "ball)",
     2, REPLY},
    {"(i|we) ('ve|have) (been)? *1 "
     "(doing|done|worked|working|taught|teaching|run|running|written|writing|managed|managing|in "
     "this|led|designed|sold|presented) **6 (years|decades|decade|long|# |career|life|before you)",
     2, REPLY},
    {"(i|we) (always|usually|never|rarely|hardly ever) "
     "(answer|reply|send|check|ask|listen|deliver|finish|do|tell|say|write|work|give|prepare|read|"
     "test|explain|help|arrive|come|get|try|make|have|miss|ignore|interrupt|complain|was|were|am)",
     2, REPLY},
    {"(everyone|everybody|others|the client|the clients|my "
     "(boss|manager|wife|students|team|colleagues|other *1|last *1|former *1|previous *1|old "
     "*1)|people|customers|the others|most people|plenty of people|the rest) (else)? *1 "
     "(liked|loved|likes|loves|praised|thought|found|understood|agreed|seemed|seems|had no|was "
     "happy|is happy|were happy|are happy|was fine|were fine|enjoyed|managed|got it|did it|does "
     "it|do it|did|thinks|never)",
     2, REPLY},
    {"(i|we) (wo|will|do|can|am|are|'m|shall|could|would) (not|n't) *2 "
     "(apologise|apologize|accept|stand|listen|tolerate|justify|feel (bad|guilty|sorry)|be "
     "(blamed|lectured|judged|spoken|treated|told|held|made|criticised|criticized|accused)|sit "
     "here|take responsibility|take the blame|take this|take that)",
     2},
    {"(i|we) (completely|totally|strongly|entirely|really|simply|flatly|must|have to|utterly)? "
     "(refuse|object|resent|reject|deny|dispute|protest|disagree|take offence|take offense) "
     "(to|the|that|this|your|being|,|.|any|it|with (that|your|this|you))",
     2, REPLY},
    {"(i|we) (see|feel|have) (no|nothing) (reason|need|wrong|to (apologise|apologize|be "
     "sorry|regret|explain|add)|problem|fault|issue)",
     2, REPLY},
    {"there (is|was|'s) (absolutely|really)? (no|nothing|n't anything) "
     "(reason|need|wrong|unclear|i could|we could|anyone could|rude|unfair|way)",
     2, REPLY},
    {"with respect ,", 2},
    {"(excuse me|pardon me) ,? but", 2},
    {"(let me (be clear|make it clear|remind you|tell you)|for your information)", 2},
    {"(i|we) (only|just|merely|simply) "
     "(wanted|did|said|tried|asked|followed|meant|made|wrote|used|sent|raised|told|answered|passed|"
     "repeated|copied|have)",
     2, REPLY},
    {"(how|what|where|when) (was|were|could|should|am|are|would|can) (i|we) "
     "(supposed|to|have|expected|meant|possibly|know|do)",
     2, REPLY},
    {"(blame|blaming|blamed|accuse|accusing|accused|attack|attacking|attacked|criticised|"
     "criticized|criticising|criticizing|judging|targeting|singling) *2 (me|us)",
     2},
    {"i (feel|felt|am|was|'m) (being|a bit|rather|really|very)? "
     "(attacked|accused|singled|judged|unfairly|misunderstood|targeted|bullied|blamed|insulted|"
     "offended|shocked|treated)",
     2, REPLY},
    {"(do n't|do not) (see|understand|get|know) (what|why|how|where) *2 "
     "(wrong|problem|matter|mean|fuss|talking|issue|mistake|my|come|get|should|i did)",
     2, REPLY},
    {"(easy|simple|convenient) (for you)? to (judge|criticise|criticize|complain|talk|say|blame)",
     2},
    {"(that|this) is (easily|easy) said", 2, REPLY},
    {"(nobody|no one) (ever)? (told|asked|warned|informed|trained|explained|gave|helped|said) "
     "(me|us|anything)",
     2, REPLY},
    {"(i|we) (was|were) (never|not) "
     "(told|asked|warned|informed|trained|given|shown|consulted|invited|copied|involved)",
     2, REPLY},
    {"(i|we) (did|do|have done|'ve done) (exactly|precisely|just|only|all|everything|nothing|my "
     "(best|job|part)|what)",
     2, REPLY},
    {"(the|my|our) *2 (was|were) "
     "(perfectly|quite|absolutely|completely|entirely|fine|good|correct|clear|polite|right|"
     "accurate|excellent|long enough|good enough)",
     2, REPLY},
    {"(not|n't) the only (one|person) ", 2, REPLY},
    {"(if|when) you (had|'d) "
     "(read|listened|looked|asked|paid|checked|opened|been|bothered|told|given)",
     2, REPLY},
    {"you (did|have|had|could|never) (not|n't|never)? "
     "(tell|told|ask|asked|give|gave|given|say|said|send|sent|mention|mentioned|approve|approved|"
     "change|changed|want|wanted|agree|agreed|sign|signed|promise|promised|warn|wrote)",
     2, REPLY},
    {"you (clearly|obviously|apparently|evidently|simply|just|probably|must have|seem to|seem to "
     "have|have|'ve)? "
     "(misunderstood|misread|misheard|misunderstand|misjudged|missed|overlooked|ignored|forgot|"
     "forget|fail|failed) (me|my|what|the|that|this|it|how|us|to)",
     2, REPLY},
    {"(that|this|it) is (on|down to|because of|due to) (you|your|them|the *2)", 2, REPLY},
    {"(and|but|well|so) ,? (what|how) about (you|your|the|all|everyone|when)", 2},
    {"(do n't|not) look at me", 1},
    {"(was n't|not) even (there|here|in|involved|my)", 1},
    {"(took|takes|take) it (the wrong way|too personally|out of context)", 2},
    {"(said|meant|wrote|did) nothing (of the|wrong|like)", 2, REPLY},
    {"(only|just) (because|since) you", 2, REPLY},
    {"(i|we) (was|were|am|'m) "
     "(sick|ill|tired|away|exhausted|overworked|new|busy|alone|distracted|nervous|in a "
     "(hurry|rush)|short of|understaffed|under|told|stuck|on leave|on holiday|on vacation)",
     2, REPLY},
    {"(typical|as usual|here we go|of course) (,|.|!|:) (you|i|it|blame|always)", 2, REPLY},
    {"you (do|did|make|made|said|wrote|are|were|have) (exactly)? (the (very)? same "
     "(thing|mistake|things)|as bad|worse|just as|no better|the same yourself)",
     2},
    {"you (do|did|make) the (very)? same", 2, REPLY},
    {"(i|we) wo n't (say|speak|offer|write|share|suggest|mention|do|try) (anything|a word|that|it) "
     "*4 (any more|anymore|again|then|ever)",
     2},
    {"(i|we|it|that|my|this|there) *2 (n't|not|never)", 1, REPLY},
    {"(but|though|although|however|yet) *1 (i|we|it|that|you|the|my|nobody|they|others|no)", 1,
     REPLY},
    {"(simply|merely|perfectly|frankly|honestly|obviously|clearly|actually|really|hardly|surely|"
     "anyway|apparently|evidently|at least|after all|just)",
     1, REPLY},
    {"(you|your) *4 $negative", 1, REPLY},
    {"(my|our|i|we) *3 (always|never|every|best|excellent|highest|award|praised|popular|fine|good "
     "enough|top)",
     1, REPLY},
    {"(others|other people|everyone|everybody|nobody|no one|anyone|most people|the others|the "
     "rest|they|the client|my boss|management)",
     1, REPLY},
    {"($negative|unfair|harsh|picky|petty|personal|rich|blame|fault|problem|ridiculous|nonsense)",
     1, REPLY},
    {"(somebody|someone) had to", 2, REPLY},
    {"(that|this) (is|'s) (just|simply|who|how) *1 (how|who|what|the way)? *1 (i|we) "
     "(am|are|do|work|talk)",
     2, REPLY},
    {"(a bit|rather|quite|pretty|too) (much|rich) *2 (to hear|coming|from)", 2, REPLY},
    {"(my|our) *2 (worked|works|has worked|was approved|got approved)", 2, REPLY},
    {"(do n't|do not) think (that|it|this) (is|'s|was) "
     "(fair|right|true|necessary|accurate|justified|called)",
     2, REPLY},
    {"(my|our) fault (that|if|when|now)", 2, REPLY},
    {"(others|other people|anyone else|most people|many) would *2 (be|have|kill|thank|love|do|say)",
     2, REPLY},
    {"(i|we) (stand|stood) by (it|that|what|my|our|the)", 2, REPLY},
    {"(beyond|out of) (my|our) (control|hands|power)", 2, REPLY},
    {"(proportion|context) (.|!|$)", 2, REPLY},
    {"(always|constantly|forever) *1 "
     "(find|finding|have|having|something|complaining|criticising|criticizing|picking|wrong)",
     2, REPLY},
    {NULL},
};
