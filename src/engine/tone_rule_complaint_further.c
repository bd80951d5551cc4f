/* SPDX-License-Identifier: Apache-2.0
 * complaint: more of what airs displeasure. */
#include "engine/tone_rule.h"

const ToneTrigger tone_complaint_further[] = {
    {"(too|so) (slow|loud|cold|hot|noisy|long|late|boring|tired|bad|little|hard|dark|small|much)",
     1},
    {"(always|constantly|forever|never|every (single)? (day|time|week|morning|meeting|month))", 1},
    {"(still|again) (no|not|n't|waiting|broken|nothing|down|late)", 1},
    {"(no (one|body)|nobody) (asked|told|seems|ever|has|wants)", 1},
    {"(expects|expected|expect) (us|me) to", 1},
    {"(they|management|the company|hr|corporate|head office|it|the "
     "(office|client|vendor|system|boss|board|bosses)) "
     "(never|always|just|only|keep|keeps|have|has) "
     "(care|cares|listens|listen|get|changing|change|changes|adding|adds|cut|cuts|moved|crashing|"
     "breaking|do|does|want|wants|piling|asking|inventing|again|once|yet|lose|losing|treat|treats|"
     "decided)",
     1},
    {"(and|but)? (nobody|no one|not a (single)? (soul|word|person|thank))", 1},
    {"!", 1},
    {"(i|we) (am|'m|are|'re|was|were|feel|felt|have been|get) "
     "(so|really|deeply|extremely|thoroughly|utterly|very|beyond|completely|totally|absolutely|"
     "truly|just|bitterly) (and)? @weary",
     2},
    {"(i|we) (am|'m|are|'re|was|were|feel|felt) *1 @weary", 1},
    {"(i|we) (am|'m|are|'re) (sick|tired|weary|bored) (and tired)? (of|with) _", 2},
    {"(am|'m|are|'re) (overworked|underpaid|drowning|buried|suffocating|burnt out|burned out|fed "
     "up|treated like|sick of|tired of|at the end of (my|our)|at (my|our) wits)",
     2},
    {"how (tired|sick|fed up|angry|annoyed|frustrated|much i hate|bad|awful) "
     "(of|i|we|it|this|everything)",
     2},
    {"end of (my|our) (rope|tether|patience|strength|nerves)", 2},
    {"(is|are|was|were|'s|become|becomes|getting|gets|tastes|taste|looks|smells|feels|feel|sounds) "
     "(so|just|simply|really|too|very)? @dismal",
     1},
    {"(is|are|was|were|'s|has become|have become|becoming|getting|gets|got|turned) *1 "
     "(absolutely|utterly|totally|completely|truly|beyond|increasingly|thoroughly|positively|"
     "bloody) @dismal",
     2},
    {"(has|have|had) (become|turned|gotten|got) (so|totally|really|quite)? *1 "
     "(unbearable|ridiculous|impossible|intolerable|a joke|a nightmare|a farce|hell|worse)",
     2},
    {"(is|are|'s) getting (so|really|quite|a bit|just)? (ridiculous|absurd|silly|worse|out of "
     "hand|unbearable|old|beyond a joke|too much|on my nerves|me down)",
     2},
    {"beyond (frustrating|annoying|belief|ridiculous|words|a joke|comprehension|bad)", 2},
    {"@dismal **9 @dismal", 1},

    {"(gets|getting|get|got|brings|bringing) (me|us|everyone) down", 2},
    {"(gets|getting|get|got) (to me|on my nerves|under my skin|up my nose)", 2},
    {"put up with (this|it|that|him|her|them|the|these|such|more)", 2},
    {"(how much longer|how long) *3 (can|will|must|do|should|have) (i|we|this|it|to)", 2},
    {"(could n't|could not) care less", 2},
    {"(treat|treats|treated|treating) (us|me|people|staff|everyone) (like|as|so|badly|with "
     "contempt) _",
     2},
    {"(like dirt|like slaves|like children|like idiots|like cattle|like robots|like cattle)", 2},
    {"(for nothing|got nowhere|in vain|to no avail|as ever|as usual|surprise "
     "surprise|needless to say|once more)",
     1},
    {"(land|lands|landed|dumped|dump|dumps|falls|fall) on (me|us|my desk|our desks|my plate) $", 2},
    {"why (me|us|do i|do we|does it|does this|do these|must i|is it|are we) "
     "(always|again|bother|ever|have to|never|every|only|land|keep|the ones) ",
     2},
    {"why do (these|such|those|all) *3 (always|land|happen)", 2},
    {"(just (my|our) luck|oh joy|just great|just what (i|we) needed|just wonderful|just "
     "perfect|give me strength|for crying out loud|for heaven 's sake|for god 's sake|for pity 's "
     "sake|good grief|what next|whatever next|you could n't make it up|beggars belief|heaven "
     "help|god help|woe is me|spare me|save me from|i rest my case|what did i do "
     "to)",
     2},
    {"^ (great|wonderful|lovely|brilliant|fantastic|marvellous|super|perfect|terrific|awesome) "
     "(,|.|!) *1 (another|now|just|more|again|and now|no)",
     2},
    {"(so much for|that 's the end of) ", 2},
    {"if (i|we) (have to|hear|see|get|must|need to) *4 (one more|another|again|any more)", 2},
    {"(one more|another) *4 (and|then) (i|we) (will|'ll|am|'m|shall|quit|swear)", 2},
    {"(will|'ll|could|want to|feel like|going to) (scream|screaming|explode|cry|crying|lose it|go "
     "mad|go crazy|go insane|snap)",
     2},
    {"(keep|keeps|kept) $ing *9 (and|while) (we|i|nobody|nothing|us|they) *1 "
     "(keep|have|never|just|still|get|are|pay|suffer|work)",
     2},
    {"(the whole day|all day|the whole morning|hours|half the day|half my|days|all week|all "
     "morning|the whole week|the entire) *6 (on "
     "hold|traffic|meeting|waiting|waited|queue|nothing|wasted|still|nowhere|again)",
     1},
    {"(hours|days|day|morning|weeks) *5 (on hold|in traffic|for nothing|and (still|got nothing|got "
     "nowhere|nothing)|wasted|down the drain|of my life)",
     2},
    {"(working|living|being|teaching|studying|sitting) *5 (is|has become|means|feels) *4 "
     "(@dismal|all the|the worst|none of|like a)",
     2},
    {"no (proper|decent|working|real|clean|hot) *2 (,|and) no _", 2},
    {"no (proper|decent|working) _", 1},
    {"(no|zero) *2 , (no|zero|nothing|not)", 1},
    {"(very|too|so) (much)? (bad|painful|poor|worst|pathetic|difficult) (only|it is|to work|to "
     "live)",
     2},
    {"(day by day|every day|each day|daily) *5 (new|worse|more|another|some|same)", 2},
    {"(harass|harassed|harassing|harassment|torture|torturing|exploit|exploited|exploiting|squeeze|"
     "bully|bullied) (us|me|the staff|staff|people)",
     2},
    {"(thank|thanks|appreciates|appreciate) (us|me) *2 (soul|ever|never)", 2},
    {"(could n't|ca n't|can not) (find|hear|get|do|make|even) (a thing|anything|myself|a word|any "
     "work|any sleep|head or tail|through)",
     2},
    {"(understaffed|overcrowded|outdated|leaks|leaking|squeaks|squeak|hurts|broke|breaks|crashed|"
     "crashes|crashing|ringing|slam|slams|mouldy|moldy|twice as much|rip "
     "off|costs)",
     1},
    {"(these|this|the|our|those) *3 (is|are) a (plague|curse|pest|menace|scourge|rip "
     "off|scam|swindle|racket|disease)",
     2},
    {"(whine|whines|moan|moans|nag|nags|gripe|bicker) ", 1},
    {"(all the|the) (worst|blame|dirty work|work) *6 (none|no|nobody|and) ", 2},
    {"(i|we) (really|just|so|absolutely|honestly|truly|particularly|completely)? "
     "(hate|dread|loathe|despise|detest|resent|abhor) _",
     2},
    {"(hate|hates|hated) (it|this|that|these|how|when|the|working|being|every)", 2},
    {"(deeply|bitterly|very|extremely|so|thoroughly|really|most|highly|severely) "
     "(disappointed|dissatisfied|unhappy|frustrated|annoyed|let down) "
     "(with|by|in|at|about|,|.|that|to|and)",
     2},
    {"(was|is|'s) (always)? unfair **9 (no end|never|always|nobody)", 2},
    {"(see|sees) no (end|hope|light|way out|future)", 2},
    {"i find *6 - *3 (unbearable|annoying|ridiculous|tiresome|exhausting|depressing)", 2},
    {"(i|we) (do n't|did n't|never|wo n't|can n't|ca n't) (even)? (know why|understand why|see "
     "why|see the point|get why|deserve|sign up|ask for|expect)",
     1},
    {"(did n't|never|did not) (sign up|ask) for (this|any of this|that)", 2},
    {"(i|we) (wish|wished) (i|we) had (never|n't|not) _", 2},
    {"(feel|feels|felt) (so|very|really|totally|completely|utterly)? (let down|unappreciated|worn "
     "out|burnt out|burned out|invisible|exploited|cheated|betrayed "
     "by|trapped|undervalued|hopeless|like a (number|slave|machine|servant|cog))",
     2},
    {"(all the|nothing but|one long|just one|only) "
     "(work|blame|problems|stress|trouble|misery|bad|complaints|noise|pointless|useless) *4 ",
     2},
    {"(end up|ended up|ending up|reduced to) "
     "(filling|doing|fixing|cleaning|typing|working|in|with|at) *6 "
     "($negative|screen|again|forever|night|pm|midnight)",
     2},
    {"(sadly|alas|as ever|naturally|predictably|as always) ,? (the usual|the "
     "same|nobody|nothing|another|no one|it)",
     2},
    {"(everything|everyone|world|system|city|weather) *2 (is|are) against (us|me|a small|people "
     "like)",
     2},
    {"(lost|lose|broke|ate|ruined|cancelled|forgot) my *2 , *3 "
     "(lost|lose|broke|ate|ruined|cancelled|forgot) my",
     2},
    {"(no|not a) (word|sign|trace|hint|shred) of "
     "(thanks|appreciation|apology|respect|sympathy|interest|logic|sense)",
     2},
    {"(without|not even) (a|so much as|any) (thank|thanks|word of "
     "thanks|apology|warning|explanation|window|windows)",
     2},
    {"(late pay|understaffed|unpaid|underpaid|overtime|no ac|no heating|no hot water|no windows|no "
     "budget|no support|no "
     "parking|leaky|mouldy|cockroaches|mice|stinks|reeks|crawls|freezes|jammed|jams)",
     1},
    {"(pay|salary|wages|salaries|bonus) (is|are|was|comes|come|coming) *1 (insulting|late|a joke|a "
     "pittance|peanuts|miserable|ridiculous|pathetic|too low|frozen|cut)",
     2},
    {"(i|we) (have|'ve) (lost|given up) (all|my|our|any|on) *1 "
     "(hope|patience|faith|trust|interest|will|motivation)",
     2},
    {"(who|what) (came up with|thought of|designed|decided|invented) (this|that|these|such) *2 "
     "(anyway|nonsense|idiocy|idea|mess|system|?)",
     2},
    {"(makes|making|made) (no|zero|absolutely no) sense", 2},
    {"(for (weeks|months|years|ages)|since (may|march|january|christmas|last year)) (now)? *6 "
     "(still|nothing|nobody|no one|broken|without)",
     2},
    {"(still|again) *2 (broken|down|out of order|nobody|no answer|no reply|nothing|waiting) **6 "
     "(of course|as usual|nobody|sick|fed|typical|great|wonderful|joke|unbelievable|ridiculous)",
     2},
    {"(sick|tired|fed up|weary|bored|exhausted) (of|with|by) _", 1},
    {"(every|each) (single)? (day|morning|week|night|month|year|evening) *3 (the "
     "same|new|another|more|again|worse|some) ",
     2},
    {"(three|four|five|six|ten|twelve|twenty) (hours|days|weeks|months|years|nights) "
     "(of|in|on|to) _",
     1},
    {"not (worth|paid) (the|it|enough)", 2},
    {"(beats|defies|beggars) (me|logic|belief|understanding)", 2},
    {"(only|just) gets worse", 2},
    {"(a|an|the) (total|complete|absolute|utter|sheer|real|proper|bloody) "
     "(pain|waste|disgrace|mess|joke|shambles|farce|nightmare|disaster|insult|scandal|chaos|rip)",
     2},
    {"(we|i) (deserve|deserved) (better|more) ", 2},
    {"(day|night|hour|hours|week) (in|after) (day|night|hour|hours|week) ", 2},
    {"(would|could) n't (wish|give) *6 (enemy|dog|anyone)", 2},
    {"(never|rarely|seldom) *1 (seen|met|known|heard|had|eaten|used|been "
     "to|read|experienced|worked in) (such|anything (so|as)|so|a worse)",
     2},
    {"(is there|does) anything *6 (n't|not|ever|work)", 2},
    {"while (everybody|everyone|the others|they|management|the bosses|our boss|the boss) (else)? "
     "*1 (go|goes|went|gets|get|sit|sits|relax|leave|leaves|take|takes|enjoy|enjoys|swan)",
     2},
    {"(ca n't|can not|cannot|hard to) believe (we|i|they|this|how|that we|that they|what)", 2},
    {"@worse (,|and) *2 (@worse|more)", 2},
    {"^^ who *1 (needs|wants|asked for|came up with|ordered|designed|thought (of|this)) **9 ?", 2},
    {"what (a|an) *1 (@dismal|$negative)", 2},
    {"like (dogs|slaves|mules|horses|beggars|prisoners|ants)", 2},
    {"(is|'s|are) (slowly)? (killing|draining|crushing|breaking|wearing|grinding) (me|us)", 2},
    {"no *2 , no *2 (,|and|, and) no", 2},
    {"(spare|save) me the", 2},
    {"(they|management|landlord|company|council|government) *2 "
     "(raised|cut|cancelled|scrapped|doubled|halved|froze|moved) *5 (again|naturally|of course|as "
     "usual|once more|without)",
     2},
    {"(falling apart|falls apart|in ruins|beyond repair|gone to the dogs|going downhill|gone "
     "downhill|down the drain)",
     2},
    {"(nobody|no one) (gives|cares|listens|bothers|notices|gave|cared|asked us|asks us)", 2},
    {"(use|using|eat|drink|read|work with) this "
     "(garbage|rubbish|crap|junk|trash|nonsense|stuff|relic)",
     2},
    {NULL},
};
