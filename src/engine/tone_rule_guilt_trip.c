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
    {"(nice|good|lovely|great) to know (where|how|that|what)", 2},
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
    {"(without (me|my|us)) *6 (you|your|nothing|nobody|never|would)", 2},
    {"(whatever|fine|enjoy|have fun|suit yourself|do what you want|as you wish|do as you "
     "please|you do you) (,|.|then|without|!|$)",
     1},
    {"(abandon|abandoned|abandoning|desert|deserting|turn your back|turned your back|turning your "
     "back|walk away|walked away|let me down|let us down|letting us down|letting me down|left "
     "me|leave me|leaving me|drop me|dropped me|ditch|ditched) ",
     1},
    {"i 'm (only|just) (your|the|a|an) _", 1},
    {"(nobody|no one|not one person|not a soul|none of you|you did n't even|you never|you have n't "
     "even) *3 (thanked|thanks|asked me|asks "
     "me|remembered|noticed|cares|cared|appreciates|appreciated|thank|offered|offers|helps|helped|"
     "bothered|notice|call|called|visit|ask|think of me)",
     2},
    {"(if|when) (i|we) (collapse|quit|burn out|fall|die|am gone|'m gone|get sick|lose|fail)", 2},
    {"(on|it 's on|be on) your (conscience|shoulders|head)", 2},
    {"(how|what) (much|little) *2 (i|we|this) "
     "(mean|matter|means|matters|did|do|sacrificed|gave|put) *2 (you|me)?",
     1},
    {"(i|we) (still|only|just)? (remember|recall) (when|the (time|day|night)) (you|i|we)", 1},
    {"(the (only|last) (one|person)) who (stays|cares|does|works|ever|helps|remembers|bothers|is)",
     2},
    {"you of all people", 2},
    {"(ruin|ruined|ruining|spoil|broken|broke) (my|our|everything|me)", 1},
    {"(you|your) (do n't|have n't|never|ca n't|wo n't|would n't|could n't) (even)? "
     "(spare|find|manage|give|make|take) *4 (minute|minutes|hour|moment|time|me|half|one)",
     2},
    {"i (would|'d) (never|have|gladly|always) *2 (done|do|dropped|drop|help|helped) *3 for you", 2},
    {"i (would|'d) (do|drop|have done|have dropped|help|give up) (it|that|the "
     "same|anything|everything|you) *3 (for you|any time|at once|without|in a "
     "heartbeat|tomorrow|if you)",
     2},
    {"(i|we) (would|'d) (never|not) (do|have done|treat|leave|let|forget|abandon|say "
     "no|refuse|turn) *2 (this|that|you|to you|a friend)",
     2},
    {"i (am|'m|should be|ought to be) used to (it|that|this|being "
     "(ignored|alone|forgotten|last|left|treated|the))",
     2},
    {"(know|see|learn|understand) (now)? where (i|we) (really)? stand (now|with you|.|$)", 2},
    {"you owe (me|us) !# "
     "!ten|twenty|fifty|for|money|lunch|a|the|two|three|five|an|nothing|thirty|forty",
     2},
    {"(the) (very)? least (that)? you (can|could|might)", 2},
    {"(remember|remind|forget|forgotten|forgot) *3 (who|that|all the times|how (many|much)) (i|it "
     "was|helped|covered|stood|got you|was there|i was|lent|drove|trained)",
     2},
    {"(remember|remind|forget|forgotten) *3 when (i|you "
     "(needed|had|were|asked|begged|could)|nobody|no one|your)",
     2},
    {"(it|this|that) (really|truly|deeply)? (hurts|hurt|stings|breaks my heart|broke my "
     "heart|makes me sad|saddens me|pains me|kills me) !my|to|when|his|her|a",
     2},
    {"(you|it|this) (have|has|'ve)? (broken|broke|break|breaks|breaking) my heart", 2},
    {"(i|i 'll) (just|simply) (sit|stay|wait|be|eat|go|spend|suffer|work|die|cry|walk|keep) *4 "
     "(here|alone|in the dark|by myself|at home|as always|again|quietly|home)",
     2},
    {"if (our|this|my|the) "
     "(friendship|team|family|work|help|opinion|history|marriage|partnership|years|company) "
     "(meant|means|mattered|matters|counted|counts|was worth|is worth) ",
     2},
    {"(one|a|this) (small|tiny|little|simple|single|measly) (thing|favor|favour|request) *2 "
     "(but|and|yet|,) *3 (you|too|apparently|clearly|even|still|no)",
     2},
    {"(too much (to ask|trouble|for you)|that 's too much|asking too much|ask too much)", 2},
    {"(i|we) (cried|wept|suffered|starved|froze|bled) *9 (because|for you|over|you|your|while)", 2},
    {"(loyalty|friendship|gratitude|kindness|trust|decency|experience|seniority|hard work|my "
     "work|my help|family) (counts|count|means|mean|meant|is worth|does n't|is dead|goes)",
     2},
    {"(but|so)? do (what|as|whatever) you (like|want|please|must|think is right|have to)", 2},
    {"i (always|never) (say|said) (yes|no) (to you)? *2 (do n't i|when you|but|and)", 2},
    {"(leave|leaves|left|leaving|let|letting|drop|dropping) (me|us|all of us|us all|everyone) *2 "
     "(in the lurch|down|hanging|alone|behind|in the cold|out in the cold|stranded|to rot|to "
     "die|to drown)",
     2},
    {"(i|we) (understand|know|see|guess|suppose) *2 (i|we|it|this|my|our|they|he|she) "
     "(is|am|'m|are|'re|do|was|were|'s) (n't|not|just|only|nothing|no|less|too) *4 "
     "(worth|important|priority|matter|enough|mean|friend|good|bother|nobody|the)",
     2},
    {"how (can|could|do|will|would) you *3 (sleep|live|look|face|enjoy|relax|say "
     "no|refuse|walk|sit there|eat|party|smile|be so)",
     2},
    {"you know (how much|what|very well|perfectly well|exactly how) *4 "
     "(means|mean|matters|need|needed|went through|lost|gave|i) *4 (and|but|yet)",
     2},
    {"(waiting|waited|sitting|sat|standing|stood) *9 (but|and) *2 (i 'm sure|of "
     "course|obviously|you|clearly|never mind|no one|nobody)",
     2},
    {"(and|so) what do i get", 2},
    {"what (do|did) (i|we) (get|ever get|got) (in return|for it|back)", 2},
    {"(everyone|everybody|all the others|the others|others|the rest|every other *1|anyone else) "
     "(else)? *1 (gave|give|came|come|helped|managed|found|stayed|has|have|had|did|said "
     "yes|pitched|chipped|signed) *9 (but you|only you|except you|but i|and you|not you|you)",
     2},
    {"(think|thought) (of|about) *1 (the|your|my|our|poor|those|all) "
     "(children|kids|poor|team|mother|patients|others|families|people|family|old) *6 "
     "(who|without|suffer|because|will|when|that)",
     2},
    {"(we|i) thought (we|you|this) (were|was) (a)? (family|friends|team|close|different|one of "
     "us|on my side|better|my friend|loyal)",
     2},
    {"(as|like) (a)? (family|brothers|sisters) !business|doctor _", 2},
    {"(it 's (all right|alright|fine|ok|okay)|that 's (all right|fine|ok|okay)|never mind|no "
     "matter|of course|fine|well|oh) ,",
     1},
    {"(again|alone|by myself|on my own)", 1},
    {"(after all|for you|for your sake|because of you|thanks to you|for the sake of)", 1},
    {"(i 'm sure|i am sure|clearly|obviously|apparently|i see|i suppose|i guess) *3 "
     "(you|it|that|my|i|we|they)",
     1},
    {"(better things to do|more important|too busy|your (new|fancy|precious|real|other) "
     "(friends|job|life|colleagues|team)|your (vacation|holiday|party|dinner|golf|career|weekend) "
     "(is|comes|matters))",
     1},
    {"(i|we) (gave up|sacrificed|stayed|cancelled|canceled|missed|skipped|spent my "
     "own|paid|covered|carried|lost|put in a good word|stood up|fought|lied|worked) *4 "
     "(holiday|holidays|vacation|weekend|weekends|night|nights|evening|evenings|sleep|health|money|"
     "savings|birthday|midnight|morning|years|hours|you|your|anniversary|family|kids|pocket)",
     1},
    {"(this is|that 's|is this|is that) (how|what|the thanks|the way|all)", 1},
    {"(even|not even|without even) (a|say|says|ask|asks|thank|thanks|notice|call|one)", 1},
    {"(but|and) you (refuse|say no|said no|wo n't|ca n't|would n't|could n't|never|still|do "
     "n't|did n't|forgot|have no time|went|just)",
     1},
    {"(must be|it must be) (nice|great|lovely|wonderful) (to (have|be able|get "
     "to|go|leave|afford|not)|being|having|,)",
     2},
    {"(you|you 'd|you would|you 'll) (would|will|'d|'ll)? (do|help|come|stay|say "
     "yes|agree|sign|find (the )?time|make time) *3 if you (really|truly|actually)? "
     "(cared|loved|valued|were|wanted|respected|had|believed|meant|liked)",
     2},
    {"(i|we) *2 (wrong|stupid|foolish|naive|silly|mad|mistaken) (to|for) "
     "(think|believe|trust|trusting|thinking|believing|hope|hoping|expect|rely|count|ask|asking|"
     "help|helping)",
     2},
    {"(my|our) (feelings|needs|health|time|work|problems|opinion|life|weekend|plans) "
     "(do|does|did|are|is) (n't|not) (count|matter|important|interest|mean)",
     2},
    {"(not|n't) angry *2 (just|only)? *1 (hurt|disappointed|sad)", 2},
    {"(nobody|no one|you never|none of you|not that anyone|not that anybody|not that you) "
     "(ever|even|once|in this *1)? *1 "
     "(asks|ask|asked|thanks|thank|thanked|cares|care|cared|noticed|notices|notice|wonders|offers|"
     "offered|thinks|says) *2 (me|how i|if i|my|thank|what i|us|about)",
     2},
    {"(hope|hoping) *2 (you 're|you are|you can|you feel|it was|it is|you|your) *3 "
     "(happy|proud|live with|sleep|satisfied|worth it|pleased) (now|with "
     "(that|this|yourself|it)|at night|well|knowing|while|.|$)",
     2},
    {"(do not|do n't|never)? worry about (me|us) ,? (i|we|i 'll|someone|you)", 2},
    {"(i|we|i 'd|we 'd) (expected|hoped|thought|believed) (more|better) (of|from) (you|a "
     "friend|someone)",
     2},
    {"(turn|turned|turning) (your|his|her|their) (back|backs) on", 2},
    {"(your own|your) (mother|father|family|friends|friend|brother|sister|team|colleagues) *3 "
     "(cry|cried|crying|heartbroken|let down|disappointed|ashamed|abandoned|waiting|wait)",
     2},
    {"(waiting|waited|sitting|sat|standing|stood) **9 (i 'm sure you|never mind|of course you|you "
     "were busy|you did n't even|you clearly)",
     2},
    {"never mind (me|my|us|our|that i)", 2},
    {"i always (say|said) yes", 2},
    {"(i|we) (gave|spent|stayed|drove|worked|put|lent|dropped|missed|turned "
     "down|covered|cancelled|canceled|postponed|saved|stood|waited|fought|came|baked|cooked|paid|"
     "wrote|helped|looked after|took) **9 (for you|because you|so you|so that you|when you|to help "
     "you|on your|your sake|at your)",
     1},
    {"(i|me|my|we) *4 "
     "(cried|hurt|heartbroken|lonely|forgotten|ignored|sleepless|awake|tears|abandoned|alone|"
     "invisible|worthless|exhausted|sick|collapse|suffer|suffering|unloved|unwanted|useless|"
     "replaceable)",
     1},
    {"you (could|can|did|do|have|wo|would|will) (n't|not) "
     "(even|spare|find|come|help|bother|call|visit|answer|manage|remember|care|think)",
     1},
    {"(enjoy your|have fun|do n't mind me|whatever|no , no|oh well|by all means|do n't let me|as "
     "you wish|suit yourself|if you must|be my guest|forget it|never mind)",
     1},
    {"i (will|'ll|can|must|have to|shall) *3 (myself|alone|somehow|as usual|again|on my own)", 1},
    {"(while|when|whereas) (i|we|the rest|others|some of us|your) *1 "
     "(am|was|were|are|sit|work|have|had|do|will|stay|clean|carry|slave)",
     1},
    {"(after all|after everything|when you were|when you needed|when nobody|who helped|who was "
     "there|thanks to me|because of me|if it were n't for me|without me|owe me|owe us|i was "
     "there|i was the one|i always)",
     1},
    {"(all i (ask|asked|want|wanted|needed)|just once|for once|this once|one thing|one favour|one "
     "favor|surely|is it too much|the least|at the very least)",
     1},
    {"(my|our|i|we|me|us|it) *4 (matter|matters|mattered|mean nothing|means "
     "nothing|meant|counts|count) (to you|anymore|any more|less|at all|so little|$)",
     1},
    {"(you|your) (used to|promised|swore|said you (loved|cared|would))", 1},
    {"(i|we) (had hoped|'d hoped|would have hoped|thought|believed) *3 "
     "(you|we|friends|friendship|more|better)",
     1},
    {"(named|called) *3 after you", 2},
    {"(i|we) (only|just) (did|took|came|stayed|agreed|joined|bought|moved|married|went|said "
     "yes|put up) *5 (for you|because (of)? you|because you)",
     2},
    {"if this is (what|how|the)", 2},
    {"(after|five|ten|twenty|all those|all these|so many) years *3 (and|you|of|for this|this is|i "
     "get)",
     2},
    {"(on hold|aside) for (you|this|your|us)", 2},
    {"(find|get|ask|look for) (someone|somebody) else **6 (do n't you|never mind|as always|do n't "
     "worry|fine|trouble)",
     2},
    {"(throw|threw|throwing|put) *2 away **6 (you|never mind|nobody)", 2},
    {"(glad|happy) (you|that you|one of us|somebody|someone) *3 (had fun|fun|enjoyed|is "
     "having|enjoying) *2 (really|honestly|without|while|at least)",
     2},
    {"i do n't want to make you feel", 2},
    {"(my|the) (whole|entire) *1 (week|day|year|weekend|life|christmas|birthday|evening|holiday) "
     "*3 (ruined|spoiled|spoilt|destroyed|wrecked)",
     2},
    {"worth (returning|answering|a reply|a call|a minute|your time)", 2},
    {"a bit more (loyalty|gratitude|support|respect|appreciation|consideration|compassion|thanks)",
     2},
    {"(a little|some|any|more) "
     "(loyalty|gratitude|compassion|consideration|appreciation|solidarity) (would|is|from|after|is "
     "too)",
     2},
    {"(doubt|doubted) (i 'll|i will|i shall|i 'd) *1 (ask|bother|offer|help|trust|come) *1 "
     "(again|you)",
     2},
    {"all (i|we) *2 (went|been|gone|have gone|'ve been) through", 2},
    {"(rather|sooner) *3 (with|than|choose|pick) *5 (than (me|us)|after (all|everything)|another) "
     "*4 (heart|hurt|hurts|sad)",
     2},
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
    .spares = spares,
};
