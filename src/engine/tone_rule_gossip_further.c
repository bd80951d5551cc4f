/* SPDX-License-Identifier: Apache-2.0
 * gossip: more of what runs somebody down. */
#include "engine/tone_rule.h"

const ToneTrigger tone_gossip_further[] = {
    {"(he|she|$name|@relative) (was|is|has been|were) "
     "(crying|sobbing|flirting|asleep|hiding|yelling|screaming|drinking|sleeping "
     "(with|at|in|his|her)|cheating|lying|job hunting|job searching)",
     2},
    {"(he|she|they|$name|@relative|guy|man|woman) could (n't|not) (even)? "
     "(organise|organize|run|manage|lead|sell|write|find|pour|design|teach|boil|count|spell|plan|"
     "hold|tell) (a|an|@their|water|his|her)",
     2},
    {"(@they|$name|@relative|guy|man|woman|fellow|lady) (is|was|'s|are|were|'re|has "
     "been|seems|seem|looks|can be|has always been) *3 (@vices|@vice)",
     2},
    {"(@they|$name|@relative|guy|man|woman|fellow|lady) (is|was|'s|are|were|'re|has "
     "been|seems|looks) *2 (such|a|an|the) *3 (@vices|@vice)",
     2},
    {"(what|such) (a|an) *2 (@vices|@vice) *1 (he|she|they|$name|that|our|the|this|him|her)", 2},
    {"(what|such) (a|an) *1 (brown - noser|yes - man|know - it|show - off|drama queen|control "
     "freak|attention seeker|attention - seeker|micromanager|suck - up|smart alec|cold fish)",
     2},
    {"(two|red|poker) - faced", 2},
    {"(bunch|pack|gang|load|crowd|lot|group) of "
     "(@vices|beginners|amateurs|idiots|clowns|fools|morons|cowboys|liars|thieves|crooks|children|"
     "kids|incompetents|slackers|losers|snobs|gossips)",
     2},
    {"(the|those) (guys|people|folks|lot|girls|boys|team|ladies) (in|at|from|of|over) *2 "
     "(are|is|could|can|ca|do) *4 (@vices|@vice|amateurs|bunch|n't)",
     2},
    {"as (thick|dumb|useful|subtle|slow|interesting|charming|sharp|bright|reliable|honest|deep) as "
     "(two|a|an|mud)",
     2},
    {"(he|she|$name|@relative) has the *3 of (a|an) _", 2},
    {"(ca n't|cannot|can not|could n't|could not|hard to|never) *1 "
     "(stand|bear|believe|trust|stomach|abide|tolerate|respect) (a word)? *1 "
     "(him|her|them|$name|he|she|that|our|the new|my (boss|manager|colleague)|@relative)",
     2},
    {"(you|one) (ca n't|cannot|can not|should n't|never) *1 (believe|trust|rely on|count on|take) "
     "*3 (he|she|$name|him|her|they)",
     2},
    {"(do n't|do not|never) (repeat|pass|spread|forward) (this|that|it) *1 (,|but|on|to)", 2},
    {"(this|it) (stays|is strictly|must stay) between", 2},
    {"(i|i 'd|i 'll|you can) bet (that)? (he|she|they|$name|@relative)", 2},
    {"(only|just) (nice|friendly|kind|polite|sweet|helpful) (to|because|when)", 2},
    {"full of (himself|herself|themselves|hot air|it)", 2},
    {"(thinks|thought|believes|acts|behaves) *3 (he|she|they) "
     "(is|are|'s|'re|knows|owns|can|was|were|has|invented|runs)",
     2},
    {"(ca|could|can) (n't|not) (keep|hold|control) (a|his|her|their) "
     "(job|mouth|temper|secret|team|staff|hands|drink|tongue|marriage)",
     2},
    {"(he|she|$name|@relative) "
     "(cries|cried|drinks|slept|sleeps|naps|sulks|smokes|gambles|flirts|gossips|snores) "
     "(at|in|on|during|all|every|too|like|with|over)",
     2},
    {"(be)? careful (what|around|with) *3 (tell|say|around|him|her|$name)", 2},
    {"(watch|guard|cover) your back *2 (with|around|when)", 2},
    {"(typical|just like|so like) (of)? (him|her|$name|them)", 2},
    {"(his|her|$name 's|their|@relative 's) *1 "
     "(work|reports|code|slides|handwriting|manners|english|management|leadership|spelling|driving|"
     "singing|taste|sense|voice|jokes|cooking|presentation|presentations|lectures|talks|breath|"
     "hygiene|grammar|hair|suit|outfit|accent) (is|are|was|were) *3 "
     "(@vice|@vices|bad|poor|terrible|awful|embarrassing|disgrace|rubbish|shoddy|joke|$negative)",
     2},
    {"(he|she|$name|they|@relative) *5 (does|do|did) (very|so|precious)? (little|nothing|next to "
     "nothing|no work|damn all)",
     2},
    {"(his|her) "
     "(wife|husband|girlfriend|boyfriend|partner|son|daughter|brother|ex|kid|kids|mother) *2 "
     "(left|walked|threw|kicked|cheated|cheats|dumped|ran|in trouble|in jail|in prison|in "
     "rehab|drinks|arrested|failed|dropped)",
     2},
    {"$name 's (wife|husband|girlfriend|boyfriend|partner|son|daughter|brother|ex|kid|marriage) *2 "
     "(left|walked|threw|kicked|cheated|cheats|dumped|ran|in trouble|in jail|in prison|in "
     "rehab|drinks|arrested|falling|on the rocks|over|breaking)",
     2},
    {"(seeing|dating|sleeping with|in bed with|living with|carrying on with|hooking up "
     "with|flirting with) (somebody|someone|a|an|the|his|her|$name|married)",
     2},
    {"(did you|have you|you should have) (see|seen|notice|noticed|heard) (what|how|the way) "
     "(he|she|they|$name|our *1|the *1) "
     "(was|were|is|looked|did|dressed|behaved|talked|spoke|treats|wore)",
     2},
    {"(the way|how) (he|she|$name|@relative) (dresses|looks|smells|eats|behaves|acts|treats|talks)",
     2},
    {"(past it|over the hill|out of (@their) depth|not all there|off (his|her) rocker|has lost "
     "it|lost the plot|not quite right|a sandwich short|not playing with)",
     2},
    {"(he|she|$name|@relative) (could|would) (n't|never) *3 (if (his|her|their)|to save|his "
     "way|her way)",
     2},
    {"(he|she|they|$name|@relative) (has|have|had|'s|shows|showed) (absolutely|really|simply)? "
     "(no|zero|little|never (had)? any) "
     "(idea|clue|spine|talent|backbone|taste|shame|manners|sense|brain|brains|skills|experience "
     "of|vision|social|self|control|respect|loyalty|principles|class|charm|humour|humor|empathy|"
     "tact|initiative|discipline|interest in|patience|authority|competence)",
     2},
    {"(he|she|they|$name|@relative) (never|hardly|barely|rarely|seldom) "
     "(lifts|pulls|answers|does|did|listens|thinks|reads|delivers|bothers|prepares|pays|apologises|"
     "apologizes|washes|shows up|turns up|smiles)",
     2},
    {"(is|was) it true (that|what) *2 (he|she|they|$name|@relative)", 2},
    {"(i|we) (do n't|did n't|would n't|could n't|ca n't) (like|trust|rate|respect|think much "
     "of|rely on|hire) (him|her|$name|them|that (man|woman|guy))",
     2},
    {"(he|she|they|$name|@relative) (got|was|were|is being|has been|is getting|had been) (asked to "
     "(leave|resign|go)|fired|sacked|suspended|investigated|caught|demoted|dumped|arrested|"
     "disciplined|passed over|shown the door|thrown out|kicked out|let go|rejected|escorted)",
     2},
    {"(word is that|word has it|rumour has|rumor has|i hear|i heard|apparently|they say|people "
     "say|supposedly|allegedly|i 'm told|a little bird|is it true|did you know|have you heard|did "
     "you hear|guess who|guess what|i bet|i suspect|i reckon|everyone knows|everybody "
     "knows|someone told me|somebody told me) **6 @scandal",
     2},
    {"(@they|$name|@relative) *4 @scandal", 1},
    {"(ask anyone|and everyone knows|as everyone knows|as usual|again|behind|of course|poor "
     "$name|poor (guy|thing|man|woman)|i wonder|i doubt)",
     1},
    {"(ducks|shirks|dodges|avoids) (any|all|every|work|responsibility|decisions)", 2},
    {"(stabs|stabbed|stabbing) *3 (back|backs)", 2},
    {"(talks|talk|talked|talking) (big|nonsense|rubbish|behind|a lot|too much|down to)", 2},
    {"(he|she|$name) (only|just) *2 (looks after|cares|care|thinks|wants|talks|in it)", 2},
    {"(jumped|climbed|crawled|slimed|wormed|charmed|slept|lied|bluffed|bribed|cheated|flattered|"
     "talked|schemed) (his|her|their) way",
     2},
    {"(sucking|sucks|suck|sucked|crawling|crawls) up", 2},
    {"(glad|relieved|happy) (to (see|be rid)|that|when) *3 (go|gone|leaves|left|rid|leaving|of "
     "him|of her)",
     2},
    {"($name|he|she) (is|was) (jealous|envious|bitter|resentful|threatened|scared|terrified) "
     "(of|about|by|because)",
     2},
    {"(he|she|they|@relative) *4 $negative", 1},
    {"(nobody|no one|everyone|everybody|we all|people|half the team|the whole team|the team|they "
     "all) (really|secretly)? (hates|hate|laughs at|avoids|avoid|dislikes|complains "
     "about|fears|dreads) (@them|$name|working with|that (man|woman|guy))",
     2},
    {"(nobody|no one) (really)? (likes|trusts|respects|believes|wants) (@them|$name|working "
     "with|to work with|that (man|woman|guy))",
     2},
    {"(i|we)? ('ve)? (heard|hear) (from|through|a rumour|something|some)", 1},
    {"(he|she|$name|they|@relative) (is|'s|was|are) *1 (not|n't|hardly|barely|never|anything "
     "but|far from|no) *2 "
     "(capable|competent|bright|brightest|smart|clever|genius|reliable|honest|trustworthy|"
     "qualified|professional|friendly|loyal|efficient|organised|organized|punctual|team "
     "player|leader|manager "
     "material|angel|saint|einstein|expert|intelligent|hardworking|helpful|impressive|up to it|cut "
     "out|fit)",
     2},
    {"(he|she|$name|@relative) (ca|could|can|wo|would|do|does|did) (n't|not) (even)? *1 "
     "(code|spell|count|organise|organize|lead|teach|cope|decide|think|keep a|hold a|take "
     "criticism|handle (pressure|people|criticism|it|the)|tell (a|the)|run a|write a|shut "
     "up|listen|care|be bothered|read a|open a|add up|bear|lift)",
     2},
    {"(i 've|i have|i was) been told *2 (he|she|$name|they)", 1},
    {"(he|she|$name|@relative|who|they) *2 "
     "(screams|shouts|yells|lies|smells|snaps|flatters|brags|bullies|moans|whines|sulks|schemes|"
     "cheats|steals|stinks|patronises|patronizes|undermines|backstabs|manipulates|exaggerates|"
     "humiliates|insults|panics|slacks|drinks too|talks "
     "too|complains|boasts|screamed|lied|cheated|bullied|humiliated|sulked|boasted|stole|swore|"
     "bragged|flirted|threatened)",
     2},
    {"unlike $name ,? *2 (who)? *2 (n't|never|not|only|just|always)", 2},
    {"who (let|hired|promoted|put|appointed|chose|married) (him|her|them|$name)", 2},
    {"(as a|as an) "
     "(engineer|manager|boss|teacher|colleague|lawyer|doctor|leader|person|chef|nurse|father|"
     "mother|husband|wife) (he|she) (is|'s|was) *3 "
     "($negative|disaster|joke|useless|hopeless|nothing|no)",
     2},
    {"(treats|talks to|speaks to|handles) *3 (terribly|badly|like "
     "(dirt|children|slaves|servants|idiots|cattle)|horribly|poorly|as if|unfairly|awfully)",
     2},
    {"(he|she|they|$name|@relative) (had|has|must "
     "have|probably|surely|clearly|obviously|supposedly) *2 "
     "(flattered|bribed|slept|faked|stolen|copied|cheated|lied|charmed|paid someone|pulled "
     "strings|connections)",
     2},
    {"(through|because of|thanks to|only because) (his|her) *2 "
     "(uncle|father|dad|mother|wife|husband|cousin|connections|looks|in-laws|family|brother|"
     "boyfriend|girlfriend)",
     2},
    {"his (uncle|father|dad|cousin|wife|brother) (sits|is|works|owns|knows|runs|golfs|plays)", 2},
    {"(seen|spotted|caught) (leaving|with|kissing|holding|entering|coming out|in|at) *4 "
     "(hotel|with|bar|clinic|director|client|secretary|hand|night|motel|casino|court|jobcentre)",
     2},
    {"(going to be|about to be|will be|being) (let go|fired|sacked|demoted|dumped|pushed "
     "out|replaced|made redundant|laid off) **7 (does n't know|do n't know|no "
     "idea|between|secret|quiet|yourself|yet|nobody)",
     2},
    {"(does n't know|do n't know|has no idea|have no idea|without knowing) (it)? yet", 2},
    {"(is|was) (a|an) (nice|lovely|good|sweet|decent) "
     "(chap|guy|man|woman|girl|person|lady|fellow|lad|colleague|soul) ,? but",
     2},
    {"(nice|cute|sweet|charming|pretty|well - meaning|tries hard|means well) *1 ,? but", 1},
    {"(as a person|personally|privately) **6 but (as|at work|professionally)", 2},
    {"(marriage|relationship|engagement|finances|health|drinking|home life) (is|are|was) *2 "
     "(over|in trouble|on the rocks|falling apart|a mess|failing|in ruins|out of control|a "
     "disaster)",
     2},
    {"(only|just|merely) (in|after) *1 (it|for)? (for)? the "
     "(title|money|fame|perks|attention|bonus|salary)",
     2},
    {"(something|things) (must be|is|are) *1 (wrong|going on|up|not right) (at home|between|with "
     "(him|her|$name)|there)",
     2},
    {"(everyone|everybody|half the *1|the whole *1|people) (is|are|was|were|keeps|keep) "
     "(talking|gossiping|whispering|laughing|joking|complaining) about (how|him|her|$name|what) *6 "
     "(shouted|drunk|wife|husband|$negative|behind|affair|party|fired|failed)",
     2},
    {"would (sell|step over|stab|trample|kill) (@their|over|anyone|anybody) ", 2},
    {"(heard|hear|told) *3 (the new _|our _|our new _|$name|he|she|@relative) *4 "
     "(thrown|fired|sacked|kicked|kicked "
     "out|drunk|divorced|cheated|caught|stole|affair|rehab|sued|bankrupt)",
     2},
    {"if you want *4 (done|finished|right|fixed) **3 (do n't|never) (ask|give|go|call)", 2},
    {"do n't (expect|hope for|wait for|count on) *3 (from|until|before)? (him|her|$name|them) ", 2},
    {"(sober|sobered|sobering) up", 2},
    {"nobody home", 2},
    {"(he|she|$name|@relative) (is|'s|was|are) so _ (that)? (he|she|they|you|even|it)", 2},
    {"(he|she|$name|@relative) (has|have|'s) (n't|not|never) *1 "
     "(had|done|finished|written|produced|contributed|delivered|achieved|read|opened|paid|said|"
     "shown) *1 (a single|one|anything|a thing|a day|an ounce)",
     2},
    {"guess (whose|who) *6 "
     "(fired|renewed|leaving|divorced|pregnant|drunk|sacked|crying|failed|caught|seen|left|hint)",
     2},
    {"(nobody|no one|who) can (stand|bear|work with|endure) *3 (him|her|that|$name|them|with)", 2},
    {"(@relative|he|she|$name) (thinks|seems to think|believes|acts) *4 "
     "(optional|beneath|god|boss|better|everyone|the world|genius)",
     2},
    {"(he|she|$name) ('s|has|is|was|had) *1 (crying|sobbing|weeping|drunk|hungover)", 2},
    {"(hopeless|useless|clueless|incompetent|lazy|arrogant|rude|vain|stupid|dreadful|awful|"
     "terrible|pathetic|insufferable) , (he|she) _",
     2},
    {"(how much weight|let (himself|herself) go|put on weight|gained weight|gone grey|had work "
     "done|a facelift|dyes (his|her))",
     2},
    {"(his|her) hands (off|to himself|to herself)", 2},
    {"(that|this|the) "
     "(idiot|moron|clown|fool|cow|jerk|creature|lunatic|liar|snake|crook|witch|creep|know - it) "
     "(in|from|at|of|has|is|who|keeps|just|again|never)",
     2},
    {"(has|have|had) no (business|right|place) (leading|running|managing|teaching|being|in)", 2},
    {"(is|'s) (embarrassing|pathetic|disgusting|pitiful|sickening|ridiculous|shameful) how "
     "(he|she|$name|they|our *1)",
     2},
    {NULL},
};
