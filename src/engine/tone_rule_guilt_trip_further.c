/* SPDX-License-Identifier: Apache-2.0
 * guilt-trip: more of what presses by guilt. */
#include "engine/tone_rule.h"

const ToneTrigger tone_guilt_trip_further[] = {
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
    {"(after everything|when you were|when you needed|when nobody|who helped|who was "
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
    {"(raised|trained|taught|made|built|fed|hired|carried|helped|supported|loved|believed "
     "in|defended) you *5 , (and|but) (now|you|this|today)",
     2},
    {"(if it (were|was) n't for me|if not for me|without me you (would|'d))", 2},
    {"(everybody|everyone) (does|did|forgets|leaves) (.|!|$)", 2},
    {"forget (about)? (old|poor|little) _", 2},
    {"(now that|the moment|when) (i|we) need *3 (help|you|something|support|it|a)", 2},
    {"you (could|might) (at least)? (pretend|show some|show a)", 2},
    {"hurt me (as|so|more|like|deeply|badly|again)", 2},
    {"(tiny|little|bit of|some|a shred of|an ounce of|any|sign of) *1 "
     "(gratitude|loyalty|appreciation|compassion|thanks|sympathy|decency|solidarity)",
     2},
    {"(on my own|alone|by myself|forgotten|the last) ,? as (ever|always|usual)", 2},
    {"(counting|counted|relying|relied|hoping|hoped|waiting) (on|for) you ,? (but|and)", 2},
    {"(such|being) a (burden|nuisance|bother|disappointment|pest|inconvenience)", 2},
    {"my (reward|thanks|prize) (is|for|was)", 2},
    {"(carried|served|helped|supported|covered|worked|given|slaved|fought) *5 (years|months|weeks) "
     "and (my|this|all|now|nobody|not|you|what|still)",
     2},
    {"(stayed|worked|waited|paid|gave|went without|came in|got up) **7 so (that)? you "
     "(could|can|would|might)",
     2},
    {"would have (made|meant) *3 (happy|everything|the world|so much|a lot) *1 ,? but", 2},
    {"(with|despite|in spite of) my "
     "(fever|back|broken|bad|migraine|cold|pneumonia|leg|flu|age|heart|operation)",
     2},
    {"(thought|hoped|believed) (you were|i was|we were|you 'd be) "
     "(different|more|better|special|one of us|like family|my friend|friends|close|worth)",
     2},
    {"(or|because) (my|your) (friend|colleague|brother|sister|boss) *1 (ca n't|could n't) be "
     "bothered",
     2},
    {", (silence|nothing|not a word) (.|!|$)", 2},
    {"i wo n't (beg|ask twice|cry|complain|say a word) ,? but", 2},
    {NULL},
};
