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
    {"(not|n't|only|hear|know|without) *3 (whole|full|other side of the) (story|picture)", 2},
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
    {"~that|think|say|saying|suggest|suggesting|imply|claim (i|we) (was|were) "
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
    {"~think|n't|not|if (it|that|this) (is|'s|was) (all)? (true|so true|fair|useful|helpful|news "
     "to me|good|spot on)",
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
    {"what would you _", 0},

    {NULL},
};

const ToneRuleTable tone_rule_defensive = {
    .rule = TONE_DEFENSIVE,
    .severity = TONE_WARN,
    .message = "This wards the criticism off before it is heard.",
    .suggestion = "Take the point first, then add what is missing: \"I see that the summary came "
                  "late. What would have helped?\"",
    .triggers = triggers,
    .further = tone_defensive_further,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
};
