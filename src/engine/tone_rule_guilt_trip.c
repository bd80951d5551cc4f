/* SPDX-License-Identifier: Apache-2.0
 * guilt-trip: the reader is made to feel bad so that they give in. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"not like i have (a life|anything|better)", 2},
    {"what choice do i", 2},
    {"(someone|somebody) has to", 2},
    {"have (no one|nobody) else to", 2},
    {"i (do n't|did n't) have (anyone|anybody|a choice)", 2},
    {"who (drove|lent|fed|paid|raised|taught|defended|hired|trained|covered|nursed|typed) *3 "
     "(you|your|for you)",
     2},
    {"i lent you", 2},
    {"i never (once)? (said no|refused|complained|hesitated|let you down|turned you)", 2},
    {"have i ever (said|let|refused|asked|turned|complained|denied)", 2},
    {"did i (ever)? (complain|say no|ask|hesitate|refuse|let)", 2},
    {"i was the (one|only one) who", 2},
    {"(apparently|obviously|evidently) not", 2},
    {"(are|were) we (still)? friends", 2},
    {"do (you|n't you) (even|really|still)? (care|remember|appreciate)", 2},
    {"do n't you (care|think (i|we)|owe|feel|have)", 2},
    {"is (this|that) how you (treat|repay|thank|reward|show)", 2},
    {"(this|that) is how (you|i 'm|we)", 2},
    {"so this is (how|what|the)", 2},
    {"(shows|tells|proves) (me|us)? *1 (how|what|where) (much|little|i|we|you|your)", 2},
    {"(tells|told) me (all|everything|enough)", 2},
    {"(says|said) (a lot|it all|everything) about", 2},
    {"(will|would|'ll) be (so|very|terribly|absolutely|bitterly)? "
     "(heartbroken|disappointed|crushed|devastated|ashamed|inconsolable|in tears|gutted)",
     2},
    {"(will|would|are going to) (suffer|cry|starve|lose their|miss out|pay for it|go without|be in "
     "tears) *3",
     2},
    {"how (will|do|am|can|shall) i (tell|explain|face|going to (tell|explain))", 2},
    {"(live with|sleep with) (that|this|it|yourself)", 2},
    {"(have fun|enjoy|hope you enjoy|enjoyed) *6 (without (me|us)|while (i|we)|alone)", 2},
    {"while you (are|'re|were|enjoy|sleep|relax|go|have|party|sit|lie|sun|celebrate) *9 (i|we) "
     "(am|'m|are|was|were|will|'ll|have|sit|work|stay|do|clean|had|sat|worked|stayed|spent)",
     2},
    {"it 's fine ,? (really|i 'm|honestly|do n't)", 2},
    {"(no , no|oh no|oh well|ah well) ,? *2 (it|i|do n't|fine|forget|go)", 2},
    {"forget it (then)?", 2},
    {"(nice|good|lovely|great) to know where", 2},
    {"good to know", 2},
    {"i (would|'d) (never|have|gladly|always)? *2 (done|do|dropped|drop) (the "
     "same|anything|everything|it) for you",
     2},
    {"for (old|our) (times|friendship)", 2},
    {"(my|our) (only|last) (hope|chance|friend)", 2},
    {"(i|we) (have|'ve) (nobody|no one|nothing) (else|left)", 2},
    {"if (it|this) (is n't|is not|were n't) (too much|beneath|asking)", 2},
    {"(not|n't) (that|like) (you|anyone) (care|cares|cared|would|noticed|notice|asked|ever|mind)",
     2},
    {"(given|gave) you (everything|my|the best|all)", 2},
    {"(i|we) (count|counted|counting|relied|rely|depended) on you", 2},
    {"(selfish|ungrateful|heartless|thankless|cold hearted)", 2},
    {"(disappointed|hurt|sad|let down|crushed|betrayed) (in|by|with|that) (you|your|my own)", 2},
    {"never mind (my|the fact)", 2},
    {"(sitting|sat|waiting|waited|standing|stood|stayed up) *6 (for you|your|for an answer|until) "
     "*6 never mind",
     2},
    {"(more important|better) (people|things|plans) to *1", 2},
    {"now (i|we) (ask|need|want) *1 (for)? (one|a|this|just)", 2},
    {"(ask|asked|asking) (you)? for (one|a single|this one|just one) *2 (thing|favor|favour|time)",
     2},
    {"(quickly|easily|soon|quickly) forgotten", 2},
    {"because of what you", 2},
    {"(only|just) *6 because you (begged|asked|wanted|insisted|promised|needed|said)", 2},
    {"(while|and) the rest of us", 2},
    {"i (have|'ve|had)? (n't|not|never) (once)? (ever)? (asked|ask) (you|for|anyone)", 2},
    {"surely (you|one|after|it|that|i)", 2},
    {"do n't feel (bad|guilty|sorry) (about|for|that)", 1},
    {"i (only|just) cried", 2},
    {"make you feel (guilty|bad)", 2},
    {"this is (what|how|all) (i|we) get", 2},
    {"(is|was) (what|the thanks|the *2) (i|we) (get|got)", 2},
    {"poured (my|our)", 2},
    {"all you (remember|see|can say|notice|could say|have to say)", 2},
    {"(years|months|weeks) of (goodwill|loyalty|friendship|my)", 2},
    {"(holding|keeping|held|kept) (this|the) (place|team|whole thing|office|project|family|shop) "
     "(together|going|afloat|alive)",
     2},
    {"i know how busy", 2},
    {"do n't (you)? (trouble|bother|strain) yourself", 2},
    {"(one|you) would (have)? (think|thought|expect|expected|imagine|imagined|hope|hoped)", 2},
    {"how little *4 (mean|means|matter|matters|care|cares)", 2},
    {"the (people|person|one|man|woman|ones) who (made|got|raised|built|taught|gave) (you|your)",
     2},
    {"asked for you by", 2},
    {"(and|yet) you (could|can|did|do|have|ca|will|wo) (n't|not) even", 2},
    {"i (always)? (gave|give|gave you|have given|'ve given) (you)? (everything|my|all|the best)",
     2},
    {"(left|leaving|leave) me (here|alone|all|to|with|out)", 2},
    {"(did|does) it (even)? (matter|cross your mind|bother you)", 2},
    {"(cross|crossed|crosses) your mind", 2},
    {"after (what|everything) (i|we) (did|have|'ve|went|do)", 2},
    {"(too|so) much trouble for you", 2},
    {"as if (i|we|my|our) (did n't|do n't|were|was|had|time) ", 2},
    {"(it|that) would have (meant|been nice|cost you|taken you|killed you)", 2},
    {"(you|it) (would n't|wo n't) (kill|hurt) you", 2},
    {"(must|should) have (known|guessed) (better|that you|you)", 2},
    {"(should|could) have known (better|you)", 2},
    {"(not|n't) (even)? (a|one) (word|call|card|line|thank|message|thanks|thank you)", 2},
    {"i (will|'ll) (remember|not forget|manage|survive|cope|live|be fine|be here|wait) *3 "
     "(this|that|somehow|alone|when|then|without|as)?  .",
     2},
    {"after (all|everything) *3 (i|we|i 've|the) *2 "
     "(done|did|do|put|given|gave|sacrificed|have|been|years|times|hours)",
     2},
    {"after (all|everything|how (many|much)|the "
     "(years|times|favors|favours|hours|nights|weekends))",
     1},
    {"i (stayed|gave up|cancelled|canceled|missed|skipped|sacrificed|dropped|turned down|put "
     "off|postponed|lost|moved|drove|worked|spent|rearranged|did|gave) **9 (for you|so (that)? "
     "you|to help you|on your|because of you|just for|for this team|for your|to make you|and "
     "you|and this is|and now|and what)",
     2},
    {"i (have|'ve) (given|done|sacrificed|put|bent|always|been|worked|covered|spent|lost|carried) "
     "**9 (you|and this|for this|nobody|no one|thanks|everyone)",
     1},
    {"(i|we) guess (i|i 'll|i 'm|you|my|our|it|that|nobody|we|some|asking|helping|that 's)", 2},
    {"i suppose (i|i 'll|i 'm|you|my|it|asking|that|nobody|your|we)", 2},
    {"(no|oh)? ,? (it 's|that 's|its) (fine|ok|okay|all right|alright) , (really|i|do "
     "n't|no|you|honestly|someone|go)",
     2},
    {"(do n't|do not|no need to) (worry|mind|bother|think) about (me|us)", 1},
    {"never mind (me|us|that i)", 2},
    {"do n't mind (me|us)", 2},
    {"i (will|'ll|can) (just|simply|have to)? (do|handle|manage|cover|clean|finish|take care "
     "of|sort|carry|stay|work|eat|sit|go) *3 (it all|myself|alone|on my own|by myself|again|as "
     "usual|as always)",
     2},
    {"(as|like) (usual|always)", 1},
    {"(i|we) (thought|believed|assumed|hoped) (we|you|i|our|that you|that we) "
     "(were|was|are|had|cared|could|friendship|would|'d|meant|valued|knew|loved|at least)",
     1},
    {"i thought (we were|you were|you cared|i could (count|rely|trust)|you of all|our friendship|i "
     "meant|friends|you would)",
     2},
    {"(if|when) you (really|actually|truly|ever|even|still|at all)? "
     "(cared|valued|loved|respected|appreciated|were (a|my|really|truly)|wanted|had "
     "any|meant|trusted|believed in|care about|value|respect)",
     2},
    {"i (do n't|never|would n't|did n't) (ask|asked|expect|expected|need|want) "
     "(you|for|much|anything|any) *3 (much|anything|thanks|for|often|favor|favors)",
     2},
    {"who (was it|was there|helped|covered|stayed|got you|drove|lent|stood|picked|hired|taught) *6 "
     "(you|when)",
     2},
    {"when you (needed|were (sick|stuck|ill|in trouble|new|down|moving|late)|had "
     "(your|no|nobody|a)|asked me|could n't|were) **6 (i|we|who) "
     "(was|were|came|did|dropped|stayed|covered|helped|said|drove|lent|gave|never|stood|took|sat)",
     2},
    {"(i|we) (was|were|have been|'ve been) (always)? there for (you|this)", 2},
    {"(real|true|good|any real|loyal) (friend|friends|colleague|team player) (would|does|do|is)",
     2},
    {"(some|what a|so much for|great|nice) "
     "(friend|friends|friendship|loyalty|teamwork|gratitude|team|colleague)",
     2},
    {"so much for", 2},
    {"(ca n't|cannot|can not|hard to) believe (that)? you "
     "(would|'d|did|could|are|have|forgot|chose|left)",
     2},
    {"(i 'm|i am|i was|i feel|i felt|i ca n't|i must) *3 (hurt|heartbroken|let "
     "down|abandoned|betrayed|forgotten|invisible|unappreciated|crushed|disappointed in "
     "you|disappointed with you|left out|sad that you|hide my)",
     2},
    {"(expected|deserve|deserved|hoped for) (more|better) *1 (from|of|than)", 2},
    {"i expected (more|better)", 2},
    {"(must|would) (have been|be) (nice|great|lovely|wonderful|good) (to "
     "(have|be|get|leave|go|hear)|if|that|having)",
     2},
    {"some (of us|people) "
     "(have|do|are|still|actually|work|stay|ca|had|did|were|never|around|care|might|would)",
     2},
    {"how (could|can) you (do this|forget|say no|leave|let|ask|just|be so|do "
     "that|refuse|abandon|turn)",
     2},
    {"(you 're|you are|you were|if you 're) (obviously|clearly|apparently|too|so|far "
     "too|probably|always)? *1 (too)? (busy|important|good|tired|popular|occupied) (for|to|now)",
     2},
    {"(clearly|obviously|apparently|evidently) (i|my|our|we|i "
     "'m|other|it|that|you|nobody|everyone|something) (do "
     "n't|am|'m|is|are|mean|matter|means|was|time|work|people|things|thing|have|has|had|does|'s|"
     "counts)",
     1},
    {"(does|do|did) n't (matter|mean|count) (anything|much|to you|enough)", 2},
    {"(least|smallest) (thing)? (you|that you) (could|can)", 2},
    {"(is|was) it (really)? (too|so) much to (ask|expect|hope)", 2},
    {"(is|was) (that|this) (too|so) much", 2},
    {"(asking|ask) too much", 2},
    {"i (am|'m) always the (one|person)", 2},
    {"(i|we) (always|constantly) "
     "(do|help|say|cover|drop|make|have|pick|end|am|come|stay|put|support|take|clean|carry|bring|"
     "remember) **9 (you|for|nobody|no one|never|but|myself|and)",
     1},
    {"(the)? (one time|once|one little|one small|one tiny|single) *2 (i|we) *2 "
     "(ask|asked|need|needed|want|thing|favor|favour)",
     2},
    {"thanks for nothing", 2},
    {"i hope you (are|'re|can|feel|will|enjoy|enjoyed|have|had) *3 "
     "(happy|proud|pleased|sleep|satisfied|good about|live with|remember|without|while)",
     1},
    {"(bent|bend|bending) over backwards", 2},
    {"forget (i|that i) (asked|said|mentioned|exist)", 2},
    {"(forget|never mind) (it|then) ", 1},
    {"sorry (for|that) (existing|bothering|i exist|asking|i asked|needing|being "
     "(a|such|so)|caring|having|i (bother|care|am not|'m not))",
     2},
    {"(my|the) "
     "(kids|children|wife|husband|family|health|weekend|weekends|evenings|vacation|holiday|"
     "birthday|mother|daughter|son|blood|sleep|anniversary) *9 (for you|for this|for the "
     "team|because of|because you|so you|and you|thanks to)",
     2},
    {"(i|we) (wo n't|ca n't|will not|have n't|did n't|could n't|lay|was up|cried) *1 "
     "(sleep|slept|sleeping|awake|all night|eat)",
     1},
    {"(loyalty|gratitude|thankful|ungrateful|grateful|selfish|conscience|appreciation|appreciated)",
     1},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(asked|ask) you for (a|an|the|your) *1 (reference|before)", 0},
    {"(if you 'd rather not|quite understand|no hard feelings|no matter what you)", 0},
    {"i guess (we|i|it 's) (can|could|should|will) (meet|try|start|see)", 0},
    {"i (feel|felt) (bad|guilty|terrible) (about|that i|for)", 0},
    {"(no pressure|no hurry|no rush|no worries if|either way|only if|happy to|glad to|gladly|no "
     "problem|no trouble|with pleasure)",
     0},
    {"(and|but) (i hope|hope) (we|you|it) ", 0},
    {"(look forward|looking forward)", 0},
    {"(hurt|hurts) my (back|knee|leg|foot|head|tooth|teeth|arm|hand)", 0},
    {"good luck", 0},
    {"(good times|great times|happy days|what a night|so funny)", 0},
    {"(have|got) a (ride|lift|taxi)", 0},
    {"(felt|feel) guilty about", 0},
    {"(thank you|thanks) for "
     "(staying|coming|helping|listening|covering|being|telling|letting|having|looking)",
     0},
    {"(do n't|do not|please) feel (bad|guilty|you have to|obliged|pressured) *3 (about the|to "
     "come|it was|we will|we 'll)",
     0},
    {"(no is|is) perfectly (all right|fine|ok|alright)", 0},
    {"(choose|do) what (is|'s)? *1 (best|right) for", 0},
    {"we 'll manage ,", 0},
    {"(i|we) promised to be", 0},
    {"(she|he|they|$name) said", 0},
    {"my turn", 0},
    {"(found|got) me a", 0},
    {NULL},
};

const ToneRuleTable tone_rule_guilt_trip = {
    .rule = TONE_GUILT_TRIP,
    .severity = TONE_WARN,
    .message = "This asks by making the reader feel bad.",
    .suggestion = "Ask for what you need and leave a way out: \"Could you take the Friday shift? "
                  "If not, I will ask Sam.\"",
    .triggers = triggers,
    .further = tone_guilt_trip_further,
    .spares = spares,
};
