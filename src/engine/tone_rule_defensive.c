/* SPDX-License-Identifier: Apache-2.0
 * defensive: criticism is warded off. */
#include "engine/tone_rule.h"

#define REPLY (TONE_IN(TONE_FEEDBACK_REPLY) | TONE_IN(TONE_APOLOGY))

static const ToneTrigger triggers[] = {
    {"(nobody|no one) 's perfect", 2},
    {"(nobody|no one) is perfect", 2},
    {"(we all|everyone|everybody) (make|makes) mistakes", 2},
    {"you make mistakes", 2},
    {"(not|n't) (such|that|really|exactly)? (a|the)? *1 (big deal|end of the world|rocket "
     "science|the whole story|a crime|a catastrophe|that bad|my style)",
     2},
    {"(that|this) (is|'s) (your|just your|only your|one|an|just one) "
     "(opinion|view|interpretation|reading|take|person 's)",
     2, REPLY},
    {"beg to differ", 2},
    {"(do n't|do not) (have to|need to|owe) *2 "
     "(justify|explain|defend|apologise|apologize|explanation|apology)",
     2},
    {"(had|have) my reasons", 2},
    {"(there was|there is|there 's) (a|good|another) (reason|reasons)", 2, REPLY},
    {"(i|we) (just|simply|merely|only)? (followed|was following|were following|stuck to) "
     "(the|your|my|our) _",
     2, REPLY},
    {"(i|we) (was|were) (told|asked|instructed|given|promised|assured|led) ", 2, REPLY},
    {"(given|considering|under) the (circumstances|conditions|time|deadline|pressure|budget)", 2},
    {"you were n't (there|in)", 2},
    {"(whole|full|other side of the) (story|picture)", 2},
    {"takes two", 2},
    {"where were you", 2},
    {"since when", 2},
    {"who asked you", 2},
    {"(take|took) it up with", 2},
    {"(if|when) you (do n't|did n't) like it", 2},
    {"do it (yourself|better)", 2},
    {"(oh really|is that so|excuse me ?|says you|speak for yourself|suit yourself|so "
     "what|charming)",
     2},
    {"supposed to mean", 2},
    {"(so|now|then|suppose|guess|always|course|somehow) *2 (it|it 's|everything 's|everything "
     "is|this is|that 's) *1 (all)? (my|our) (fault|problem|job)",
     2},
    {"(ca n't|cannot|can not|impossible to) please everyone", 2},
    {"at least (i|we|my|our) ", 2},
    {"(say|said) the same (about|of|to)", 2},
    {"coming from (you|somebody|someone|a)", 2},
    {"(maybe|perhaps) you (should|ought|might want to) (look|try|read|start|check|ask|think)", 2},
    {"(i|we) (do n't|did n't|wo n't|will not|refuse to|am not going to|'m not going to) "
     "(apologise|apologize|accept|be (lectured|blamed|told)|take (the blame|lessons|this|that))",
     2},
    {"(i|we) (am|'m|are|'re|was|were) not (the (one|only)|to blame|responsible|at fault|a "
     "mind|your|going to apolog|sorry|ashamed|perfect|here to)",
     2},
    {"(not|never|hardly) (my|our) (intention|place|responsibility|decision)", 2},
    {"(i|we) (worked|spent|put|gave|stayed|poured|tried|did) *5 "
     "(hard|hours|nights|weekends|everything|best|weeks|months|all|effort|late)",
     2, REPLY},
    {"(i|we) (had|have) (only|just|barely|less than|no|little|not enough|n't enough|very "
     "little|two|three|one|half|so|too|other|to)",
     2, REPLY},
    {"(but|because) (the|my|our|your|that|it|you|they|nobody|no one|he|she) *4 "
     "(was|were|did|had|never|told|wanted|gave|changed|kept|asked|made|said|is|are)",
     1, REPLY},
    {"(you|your) *3 "
     "(wrong|misread|missed|unclear|vague|late|confusing|misunderstood|biased|too|never|obviously|"
     "clearly|apparently)",
     1, REPLY},
    {"(i|we) (think|thought|believe|feel|felt) *4 "
     "(fine|fair|clear|good|enough|reasonable|right|correct|unfair|harsh|perfectly|obvious)",
     2, REPLY},
    {"?", 1, REPLY},
    {"(no|wrong|nonsense|rubbish|ridiculous|unfair|unbelievable|hardly|really) (.|,|!|?)", 1,
     REPLY},
    {"do n't (see|know|understand) what i", 2},
    {"you (obviously|clearly|simply|just)? (did|do|have) (n't|not) "
     "(understand|read|get|grasp|listen|look|see|understood|know)",
     2, REPLY},
    {"(i wo n't|i will not|i 'll never|i 'll stop|i 'd better|i 'll just) "
     "(say|speak|bother|try|write|offer|share|help|do|keep|stop|not|never) *6 (anything|again|any "
     "more|anymore|quiet|nothing|anything|then|anyone|mouth)",
     2, REPLY},
    {"(all|always|never|everyone|others) *2 perfectly (happy|fine|satisfied)", 2},
    {"(must be|is|lies|was) (at|on|with) (your|their) (end|side|team)", 2},
    {"^^ did you (even|actually|really|ever)", 2, REPLY},
    {"i (already|do|did|well)? (know|knew|am aware|understand) all (that|this|of)", 2, REPLY},
    {"(thank you very much|to be fair|let 's be fair|in fairness|as a matter of fact|if "
     "anything|merely|hardly)",
     1, REPLY},
    {"hardly (the end|my|a crime|surprising|fair)", 2},
    {"what more (do|did|could) (you|i)", 2},
    {"you must understand", 2},
    {"under (enormous|a lot of|so much|huge|great|immense) pressure", 2},
    {"nothing to do with (us|me|my|our)", 2},
    {"why (do|are|must) you always", 2},
    {"you (are|were|'re) (n't|not) (familiar|qualified|an expert|in a position|there|aware|the "
     "one)",
     2},
    {"you only (noticed|say|said|think|see|saw|read|want|complain)", 2},
    {"(i|it|we) (was|were|am|is) (not|n't) *2 , (i|it|we|but)", 2, REPLY},
    {"you (could|can|might) say (the same|that|this) (about|of)", 2, REPLY},
    {"would have (told|shown) you", 2, REPLY},
    {"(you asked for|as you requested|as requested|you approved|you signed|you agreed|you "
     "wanted|you told me|your own|your idea|your instructions|your brief)",
     2, REPLY},
    {"(no one|nobody|none of|never had|not one|never) *4 "
     "(complained|complaints|complaint|complain|objected|minded|mentioned)",
     2},
    {"(works|worked) (fine|on my|for me|for everyone|perfectly|for us)", 2, REPLY},
    {"(i|we) (did|do) (my|our|everything|the best|all|what|exactly|precisely|as) *3 "
     "(best|could|can|asked|told|said)?",
     2, REPLY},
    {"(opinion|opinions|matter of taste|subjective|entitled|your view|your problem|your loss)", 1,
     REPLY},
    {"(not|n't) (as|that|so) (bad|simple|easy|hard|late|big|much)", 2, REPLY},
    {"(as i (have|already|said|explained|told)|like i said|i have explained|i already "
     "(said|told|explained))",
     2, REPLY},
    {"(that|this|it) (is|'s|was) (simply|just|really|so|hardly|not|n't|completely|totally|plain)? "
     "(really|at all|even)? (not|n't)? "
     "(fair|true|right|unfair|nonsense|ridiculous|absurd|false|wrong|untrue|accurate|an "
     "exaggeration|a lie|rich)",
     1},
    {"(that|this|it) (is|'s|was) (simply|just|really)? (not|n't|hardly) (really|entirely|even|at "
     "all)? (fair !to|true|right|accurate|what i (said|meant|did|wrote)|how it "
     "(was|happened|went)|my "
     "(fault|job|problem|responsibility|decision|idea|call|doing|department)|the case|our "
     "(fault|problem|job))",
     2},
    {"(that|this|it) (is|'s|was) (so|completely|totally|really|very|just|pretty|a bit)? "
     "(unfair|rich|ridiculous|nonsense|unreasonable|uncalled for|out of line|absurd)",
     2},
    {"(i|we) (was|were|am|'m|are|'re) (only|just|merely|simply) "
     "(trying|doing|following|joking|saying|being|asking|helping|kidding|thinking|acting|giving|"
     "told|passing|sticking)",
     2},
    {"(i|we) only (did|wanted|said|tried|followed|meant|asked|made|wrote|used|sent|raised)", 1},
    {"(i|we) (was|were) trying to (help|be|do|make|keep|save)", 1},
    {"(with)? all due respect", 2},
    {"^ actually", 1},
    {"^^ actually , (i|we|it|that|you|the)", 2, REPLY},
    {"what about (you|your|when you|the time|all the|everyone|how you|everything|the)", 1},
    {"what about (you !and|when you|the time you)", 2},
    {"(sorry|apologies) ,? but", 1},
    {"(sorry|apologize|apologise) *6 , but (i|you|we|it|the|nobody|that|what|everyone|there|if|in)",
     2, REPLY},
    {"(sorry|apologize|apologise) *6 but (i (was|am|had|did|only|never|do n't|did n't|ca n't "
     "be|think|have n't|just)|you (did|were|are|also|never|should|could|have|had)|it (was|is) "
     "(n't|not|never)|nobody|no one|what did you|that 's|everyone|if you|the real)",
     2},
    {"(not|n't|hardly|never) (really)? (my|our) "
     "(fault|job|problem|responsibility|mistake|decision|call|department|idea|concern)",
     2},
    {"(do n't|do not|stop|quit) (blame|blaming|look at|accuse|accusing|point|pointing|lecture|put "
     "this|pin|start|tell me|try to) *2 (me|us|fingers|this|at)?",
     2},
    {"(nobody|no one|you never|you did n't|they never|they did n't) (ever)? "
     "(told|asked|said|gave|informed|mentioned|warned|explained|trained|tell|tells|ask|say|mention|"
     "warn)",
     2},
    {"how (was|were|am|are|could|should|would) (i|we) "
     "(supposed|to|expected|meant|possibly|have|know)",
     2},
    {"what (was|were|did|do|should|else|am) (i|you|we) (else)? (supposed|expect|expected|to "
     "do|want|have done|meant)",
     2},
    {"what (did|do|would|were) you (expect|want|have done|have me)", 2},
    {"(i|we) never "
     "(said|did|agreed|got|received|wrote|meant|promised|claimed|made|saw|heard|had|once|signed|"
     "ignored|interrupted|interrupt|raised|asked)",
     2, REPLY},
    {"(i|we) (did|have) (n't|not) "
     "(say|do|mean|write|ignore|forget|raise|interrupt|miss|break|lose|cut|skip|delay|dismiss|see "
     "(the|how|what|why|any)|think (it|that|the|there)|understand why)",
     1, REPLY},
    {"(i|we) did (n't|not) *5 "
     "(say|do|mean|wrong|ignore|forget|interrupt|miss|break|lose|rude|raise|anything)",
     1, REPLY},
    {"(i|we) did "
     "(read|check|tell|send|ask|explain|mention|say|include|test|answer|reply|follow|try|do|warn|"
     "finish|deliver|run|listen|prepare|write|consult|double)",
     2, REPLY},
    {"you (do n't|clearly do n't|obviously do n't|clearly|do not|ca n't|could n't) (even)? "
     "(really)? (understand|have no|know|get|see|realize|realise|appreciate|misread|did n't|have "
     "(not|n't)|possibly)",
     1},
    {"you (do n't|do not|have no) (understand|know|idea) *3 (how|what|much|pressure|hard|the|i)",
     2},
    {"you have no idea", 2},
    {"easy (for you)? to (say|criticize|criticise|judge|talk|complain)", 2},
    {"easy for you", 2},
    {"you (are|'re) (one|the one|hardly one|in no position|hardly in|no) *2 "
     "(to|who|position|expert|better)",
     2},
    {"you (are|'re) (just|clearly|being|totally|really|completely|far|a "
     "bit|simply|probably|obviously)? (overreacting|too "
     "sensitive|oversensitive|unfair|mistaken|exaggerating|wrong|harsh|ridiculous|reading "
     "too|nitpicking|picky|too "
     "picky|unreasonable|making|blowing|jealous|twisting|attacking|missing the "
     "point|imagining|biased|confusing|dramatic|too harsh|too critical|taking it)",
     2},
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
    {NULL},
};

static const ToneGuard spares[] = {
    {"(if|whether) (that|this|it) (is|'s|was)", 0},
    {"nothing to say in my", 0},
    {"(lawyer|the judge|article|book|report|minister|film|speaker)", 0},
    {"not fair (to|on) you", 0},
    {"(he|she|they|$name|client|customer) (said|says|told|thinks|claims|claimed|wrote|felt|feels)",
     0},
    {"(did|do) (the|my) (dishes|homework|laundry)", 0},
    {"(defence|defense) class", 0},
    {NULL},
};

static const ToneGuard excuses[] = {
    {"(you 're|you are|you were|that 's|that is|both|quite|absolutely|it 's) "
     "(absolutely|quite|completely|probably|both|totally|so|of course|perfectly|very|entirely)? "
     "(right|correct|fair (point|enough|comment)|a "
     "(fair|good|valid|great|reasonable|useful|helpful) "
     "(point|comment|suggestion|idea|catch|question)|valid)",
     0},
    {"(fair|good|great|valid|useful) "
     "(point|points|comment|comments|catch|question|call|enough|idea)",
     0},
    {"(point taken|i hear (you|what)|makes sense|i agree|i (take|took) (your|the|that)|i 'll "
     "take|well spotted|i stand corrected|i own|(i|we) should have|no excuse|you have a point|had "
     "a point|point about)",
     0},
    {"(i|we) (understand|see|get) (your|why|how|that|what|where) *3 "
     "(you|your|this|it|point|came|annoyed|annoying|upset|mean|meant|is|was|feels|felt)",
     0},
    {"(my|our|mine) *1 (fault|mistake|error|oversight|bad|was "
     "(unclear|wrong|late|careless|rude|sloppy|off|alone))",
     0},
    {"(i|we) (was|were) "
     "(wrong|mistaken|careless|rude|unclear|unfair|impatient|sloppy|late|nervous|to blame|at "
     "fault)",
     0},
    {"(thanks|thank you|grateful|appreciate|appreciated) *2 (for|the|your|it|that) *9 "
     "(.|!|;|$|:|?)",
     0},
    {"(thanks|thank you) (,|.|!|:) !i|but|although|yet _", 0},
    {"(thanks|thank you) (,|.) i (had|did|have|was|will|see|agree|understand|'ll)", 0},
    {"(i 'll|i will|we 'll|we will|let me) (fix|change|improve|work|do "
     "better|try|correct|look|rework|be more|slow|adjust|add|make "
     "sure|check|redo|revise|keep|take|watch|bring|send|think|shorten|rewrite|update|cut|move|"
     "remove|ask)",
     0},
    {"happy to (change|hear|discuss|talk|look|adjust|be|rework|explain|go)", 0},
    {"(could|can|would|shall) (you|we) *3 "
     "(show|tell|point|talk|explain|give|discuss|say|meet|look|walk|help|prefer|suggest)",
     REPLY},
    {"(what|how|which) (would|could|should) (you|i|we) *2 "
     "(have|like|do|suggest|prefer|help|change|improve|better)",
     0},
    {"what (do|did) you (think|suggest|prefer|miss)", 0},
    {"(i|we) (did|had|have|was|were) (not|n't) *1 "
     "(know|known|seen|realise|realize|realised|realized|notice|noticed|aware|thought|expect) "
     "(that|it|,|.|this|how)",
     0},
    {"(that|this|which|it) (helps|helped|is (helpful|useful))", 0},
    {"(i am|i 'm|we are|we 're) (very|so|really|truly)? (glad|grateful|thankful|not "
     "proud|ashamed|embarrassed)",
     0},
    {"(ought to have|should have)", 0},
    {"what am i missing", 0},
    {"(it|that|this) (is|'s|was) (all)? (true|so true|fair|useful|helpful|news to me|good|spot on)",
     0},
    {"(wo n't|will not) (do (it|that|this)|happen|interrupt|forget) *3 (again|any more|anymore)",
     0},
    {"(i|we) ('ve|have|had) (since|now|already)? "
     "(corrected|changed|fixed|added|asked|apologised|apologized|moved|cut|rewritten|redone|toned|"
     "updated|shortened|removed|started|learned|learnt|taken) ",
     0},
    {"we now _", 0},
    {"(can|could|will|would) you (send|show|tell|point|explain|say|give|help|read|look|wave)",
     REPLY},
    {"(please|kindly) (tell|show|send|wave|point|let|say|keep|stop|remind)", 0},
    {"(surprised|helped|struck|opened) (me|my|us)", 0},
    {"(redoing|rewriting|working on|looking into|fixing|changing|correcting) "
     "(it|that|this|them|the)",
     0},
    {"(i|we) "
     "(accept|acknowledge|admit|regret|own|misread|overlooked|missed|rushed|misjudged|"
     "underestimated) ",
     0},
    {"i (only|had|was) *9 (,|and|but) (and|but)? (i should|you paid|i was wrong|that was)", 0},
    {"(no excuse|not fair to you|let you down|paid for it|out of line)", 0},
    {"(i 'd|i would|we 'd) (like|love|be (glad|happy|grateful)) (to|of|if|you)", 0},
    {"i (spoke|acted|wrote|reacted) *2 (too|badly|harshly|rashly|without)", 0},
    {"by (monday|tuesday|wednesday|thursday|friday|tomorrow|noon|the end)", 0},
    {"(nothing to say in my|just to check that)", 0},
    {"the rest is fine", 0},
    {"(i am|i 'm|we are|we 're) (very|so|really|truly)? sorry (that|for|about) *9 (.|!|;|$)", 0},
    {NULL},
};

const ToneRuleTable tone_rule_defensive = {
    .rule = TONE_DEFENSIVE,
    .severity = TONE_WARN,
    .message = "This wards the criticism off before it is heard.",
    .suggestion = "Take the point first, then add what is missing: \"I see that the summary came "
                  "late. What would have helped?\"",
    .triggers = triggers,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
};
