/* SPDX-License-Identifier: Apache-2.0
 * gossip: somebody who is not there is run down, or their affairs are passed on. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"(he|she|$name|they) (got|was|has been|were|been) (passed over|demoted|kicked out|thrown "
     "out|caught|disciplined|written up|put on|given a warning|pushed|sacked|let go)",
     2},
    {"(seen|spotted|caught) *2 "
     "(with|leaving|kissing|holding|crying|drinking|flirting|sleeping|sneaking)",
     2},
    {"(having|had|has) (a|an) "
     "(affair|fling|thing|meltdown|breakdown|temper|drinking|gambling|midlife)",
     2},
    {"going through (a|another) *2 (divorce|breakup|crisis)", 2},
    {"(he|she|$name|they|@relative) (can|could) (barely|hardly|scarcely)", 2},
    {"(he|she|$name|they) would n't (know|recognize|recognise|last|lift|have|survive)", 2},
    {"(not|n't|never) (fit|suited|cut out|made|qualified) (to|for)", 2},
    {"the (charm|brains|manners|personality|attention span|warmth|spine|depth|iq) of", 2},
    {"(he|she|$name|they) (ever)? (does|do|did) is _", 2},
    {"all (he|she|they) (ever)? (does|do|cares|care|talks|talk|wants|want|thinks|think)", 2},
    {"(he|she|$name) (thinks|believes|acts) *2 (he|she|as if|like|owns|the "
     "world|everyone|better|god)",
     2},
    {"not (as|half as|nearly as|quite as|that) *1 *1 as (he|she|they|$name) "
     "(thinks|think|pretends|looks|makes|claims|believes)",
     2},
    {"(daddy 's|his father 's|her father 's|daddy|nepotism|favourite|teacher 's pet|golden boy)",
     2},
    {"(i would n't|would n't|do n't|never) (trust|hire|believe|lend) *2 (him|her|$name|them)", 2},
    {"trust (him|her|$name|them) *2 (as far|with)", 2},
    {"(what|all) (i|we) (heard|hear|know) (about|is)", 2},
    {"(someone|somebody|a friend|my source|a colleague|the receptionist|his ex|her ex|people) "
     "(told|tell|tells|says|said|saw|swears) *2 (that)? *1 (he|she|they|$name)",
     2},
    {"(keep (it|this)|just) (to yourself|between us|quiet)", 2},
    {"off the record", 2},
    {"(he|she|$name|they) (only|just|never)? *1 (married|hired|promoted|got in|passed|graduated) "
     "*3 (for|because|through|by|thanks)",
     2},
    {"(is|are|was|were) (sleeping|secretly|cheating|carrying on|involved) "
     "(with|dating|seeing|looking|married)",
     2},
    {"(hates|despises|loathes|resents|envies|cannot stand|ca n't stand) "
     "(him|her|$name|them|his|each)",
     2},
    {"(his|her|$name 's|their) (marriage|divorce|husband|wife|drinking|debts|affair|love "
     "life|private "
     "life|weight|looks|clothes|temper|laziness|illness|diagnosis|baby|pregnancy|past|politics|"
     "body odour) *2 (is|are|was|were|has|left|ran|and)",
     2},
    {"(last to know|good riddance|glad (he|she|they) (is|are|'s|'re|left)|will n't miss|wo n't "
     "miss|wo n't be missed|about time (he|she|they)|deserves it|had it coming|serves "
     "(him|her|them))",
     2},
    {"(not|n't|hardly) (exactly)? the (brightest|sharpest|smartest|most|quickest|best|hardest)", 2},
    {"@their way out", 2},
    {"(no|an open) secret", 1},
    {"(ca n't|can not) stand (each other|him|her|them|$name)", 2},
    {"(antidepressants|pills|meds|counselling|counseling|psychiatrist)", 1},
    {"(explain|explains) (a lot|everything|it all|so much)", 2},
    {"(must be|something is|something 's) (going on|wrong|up) *1 (at home|with)", 1},
    {"(he|she|they|$name) (simply|just|really|clearly|obviously)? (is|was|are|'s) *1 (n't|not) up "
     "to (it|the|this)",
     2},
    {"($name|he|she|@relative) "
     "(treats|treated|humiliates|humiliated|undermines|undermined|bullies|ignores|belittles|"
     "belittled|micromanages|patronises|patronizes|terrorises|terrorizes|cuts corners|slacks|plays "
     "favourites|plays favorites|flatters|schemes|sabotages|sabotaged|sucks)",
     2},
    {"what (a|an) "
     "(creep|jerk|idiot|fool|moron|clown|liar|snake|piece|character|bore|snob|pig|fraud|bully|"
     "loser|witch|nightmare|diva)",
     2},
    {"(shouted|yelled|screamed|swore|snapped) at (his|her|their)", 2},
    {"find ($name|him|her|them) *2 @vice", 2},
    {"could n't be bothered", 2},
    {"(one|you|makes (one|you|me)) (wonders|wonder) (who|whom|how|what|why|if|whether) *1 "
     "(he|she|they|$name)",
     2},
    {"(whom|who|what) (he|she) (had|must have|has) (to)? ", 2},
    {"(only|just) in it for", 2},
    {"(word of warning|be warned|watch out for (him|her|$name)|beware of|stay away from|keep away "
     "from|do n't "
     "trust|never trust)",
     2},
    {"(everyone|everybody|people|they|half the office|the whole office|we all) "
     "(is|are|were|was|'re) (talking|laughing|gossiping|whispering|saying|tired|sick|nod|joking)",
     1},
    {"(laughing|gossiping|whispering) (about|at) (how|$name|him|her|why)", 2},
    {"not the only one", 2},
    {"(so called|self styled|self appointed) _", 2},
    /* rumours */
    {"(between|just between) (you and me|us|ourselves)", 2},
    {"(do n't|do not|never) (tell|repeat|say|quote|breathe|share|let) *4 "
     "(anyone|anybody|him|her|them|i told|from me|a word|on that|this to)",
     2},
    {"you did n't hear (it|this|that) from", 2},
    {"(rumour|rumor|word|gossip) (has it|is|around|on the|going)", 2},
    {"(the)? (rumour|rumor|rumours|rumors|grapevine|gossip)", 1},
    {"(i|we) (heard|hear|gather|understand) *3 (that)? (@they|$name|@their) "
     "(is|was|has|had|'s|might|will|got|did|does|are|were|only|and)",
     1},
    {"(apparently|supposedly|allegedly|they say|people say|everyone says|everybody says|everyone "
     "knows|everybody knows|some say|someone told me|somebody told me|a little bird|word is|guess "
     "(who|what)|have you heard|did you (hear|know|see|notice))",
     1},
    {"behind (@their|$name|my|our|everyone) *2 back", 2},
    {"no wonder (@they|$name|@their|everyone|nobody)", 2},
    /* character */
    {"(@they|$name|@relative|@folk) (is|was|'s|are|were|'re|has been|seems|seem|looks|can be|has "
     "always been|have been) *3 @vice",
     2},
    {"(@they|$name|@relative|@folk|new _) (is|was|'s|are|were|'re|has been|seems) "
     "(just|only|really|so|such|not|n't|clearly|still|always|simply|far too|way "
     "too|too|totally|completely|the kind|the type|the sort|exactly)? (a|an|the)? "
     "(total|complete|real|such|bit|little|massive|huge|pure|biggest|worst|kind|type)? (of)? "
     "(a|an)? @vice",
     2},
    {"(such|what) (a|an) *2 @vice", 1},
    {"(@their|$name 's|that|this|our) *2 @vice", 1},
    {"(he|she|they|$name) (is|'s|are|was) (just)? (not|n't|hardly|barely|never) *2 (up "
     "to|fit|capable|competent|qualified|cut out|the "
     "sharpest|smart|bright|clever|reliable|honest|trustworthy|good at|a team|much of|very "
     "(good|bright|smart)|who|as|to be trusted)",
     2},
    {"(he|she|they|$name|@relative) (ca|can|could|wo|does|do|did) (n't|not) *2 "
     "(handle|manage|run|lead|write|organize|organise|count|spell|tell|be "
     "trusted|do|keep|care|know|have a|have "
     "the|even|cope|deserve|pull|lift|think|add|understand|seem)",
     1},
    {"(he|she|they|$name|@relative) (never|hardly|barely|rarely) "
     "(does|do|did|pulls|works|lifts|answers|replies|finishes|helps|listens|thinks|reads|shows|"
     "delivers|tells|keeps|says|does "
     "any|gets|has|had|knows|comes|bothers|prepares|stays|pays|worked|delivered)",
     2},
    {"(he|she|they|$name|@relative) (always|constantly|only|just|keeps|keep|spends|loves to|likes "
     "to|tends to|pretends|thinks|acts|behaves) *3 "
     "(care|cares|takes|take|taking|complaining|complains|lies|lying|blames|blaming|leaves|leaving|"
     "talks|talking|brags|bragging|flirts|flirting|drinks|drinking|sucks|whines|whining|steals|"
     "stealing|playing|plays|hides|hiding|sulks|shouts|yells|panics|exaggerates|himself|herself|"
     "better|above|like (he|she|they|a|an)|he 's|she 's|half|most|all day|to "
     "(be|work|know)|makes|making|looks|dumps|copies|credit|know|nothing)",
     2},
    {"(he|she|they|$name|@relative) (takes|took|steals|stole|claims|claimed|grabs|taking) *3 "
     "credit",
     2},
    {"(take|takes|took|taking|steal|stole|stealing|claim|claimed|claiming) (all)? (the)? credit",
     1},
    {"(he|she|they|$name|@relative) "
     "(lies|lied|lying|cheats|cheated|stole|steals|flirts|flirted|drinks|drank|sulks|sulked|whines|"
     "whined|brags|bragged|panics|bluffs|bluffed|exaggerates|screwed|botched|messed|blew|bullied|"
     "bullies|manipulates|manipulated|backstabbed|faked|fakes|slacks|coasts|procrastinates|snaps|"
     "yells|yelled|screams|screamed|cried|ghosted|gossips|stinks|smells)",
     2},
    {"(he|she|they|$name) (has|have|had|'s got|got) (no|zero|not a|the "
     "(memory|attention|charm|manners|personality|brain)) "
     "(idea|clue|spine|talent|backbone|taste|business|shame|manners|sense|brain|brains|work "
     "ethic|people skills|skills|experience|vision|of|interest|friends|social|control)",
     2},
    {"(does n't|do n't|did n't) (have a clue|know what (he|she|they)|know the first|deserve|lift a "
     "finger|pull (his|her|their))",
     2},
    {"(not|n't) pull (@their) weight", 2},
    {"(ca n't|can not|cannot|never|should n't) (be trusted|trust (@them|$name))", 2},
    {"(only|just) (got|has|have|gets|landed|kept|keeps) *3 "
     "(job|promotion|role|position|post|title|bonus|contract) *2 (because|by|since|through|thanks)",
     2},
    {"because (@they|@their|$name) *2 "
     "(father|dad|uncle|mother|wife|husband|cousin|friend|sleeping|dating|related|golf|family|"
     "brother|sister)",
     1},
    {"(kiss|kisses|kissing|suck|sucks|sucking|brown) (up|ass|nosing|nose)", 2},
    {"(sleeping|slept|sleeps) (with|her way|his way|around)", 2},
    /* private affairs */
    {"(divorce|divorced|divorcing|affair|pregnant|rehab|bankrupt|bankruptcy|drinking "
     "problem|drunk|hangover|hungover|breakdown|burnout|therapy|therapist|medication|debts|"
     "gambling|miscarriage|cheating on|broke up|breaking up|splitting up|separated|dating|seeing "
     "someone|marriage|ex wife|ex husband|custody|wig|botox|weight|plastic "
     "surgery|depression|depressed|arrested|lawsuit|fired|salary|earns|makes more|love "
     "life|dumped|moved out|hooking up|a thing going|crush)",
     1},
    {"(he|she|they|$name|@their|@relative) *6 "
     "(divorce|divorced|divorcing|affair|pregnant|rehab|bankrupt|bankruptcy|drinking|drunk|"
     "hungover|breakdown|therapy|medication|debts|gambling|cheating on|broke up|breaking "
     "up|splitting up|seeing someone|dumped|botox|plastic surgery|love life|marriage)",
     2},
    {"(got|getting|was|being|be|get) (fired|sacked|dumped|demoted|canned|pushed out|let go) "
     "(because|for|from|after|over|and)",
     1},
    {"(poor|old|dear|little) (thing|$name|guy)", 1},
    {"(what|how) (he|she|they) (sees|gets|got|managed|does|earns|is doing|was wearing|wears)", 1},
    {"(the way|how) (he|she|$name) "
     "(talks|dresses|looks|behaves|acts|eats|laughs|smells|treats|runs)",
     2},
    {"(his|her|their|$name 's) "
     "(ego|attitude|temper|incompetence|laziness|arrogance|drinking|mood|moods|stupidity|work "
     "ethic|lies|excuses|nonsense|drama|sloppiness|jealousy|breath|ambition|little "
     "(act|show|games)|so called)",
     2},
    {"who does (he|she) think", 2},
    {"(if you ask me|to be honest|honestly|frankly|let 's face it|in my opinion|i bet|i 'm sure|i "
     "suspect|mark my words)",
     1},
    {"(he|she|they|$name) (is|was|'s) (in over|out of|losing|all talk|all show|full of|not who|on "
     "thin|on (@their) way out|about to be|going to be|getting)",
     1},
    {"in over (@their) head", 2},
    {"(all talk|all show|all mouth|control "
     "freak|teacher 's pet|dead weight|dead wood|good for nothing|piece of work|loose cannon|drama "
     "queen|pain in)",
     2},
    {"(useless|incompetent|clueless|lazy|hopeless|arrogant|dishonest|selfish)", 1},
    {"(he|she|$name|they|@relative) (is|'s|was|are|were) (so|too|really|far too|way "
     "too|pretty|quite|rather|a "
     "bit|totally|just|completely|always|constantly|notoriously|famously|known)? *1 "
     "(fat|ugly|weak|disloyal|tone "
     "deaf|hated|disliked|sulking|whining|gossiping|bluffing|cheating|faking|slacking|showing "
     "off|unhinged|no good|bad at|terrible at|hopeless at|useless at|terrible|a waste|a disaster|a "
     "pain|a nightmare|a liability|washed up|past (it|his|her)|on (his|her) (last legs|way "
     "out)|desperate for|impossible to work|always late|never on time)",
     2},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(difficult|hard|easy|impossible) to (reach|read|find|get|hear|catch)", 0},
    {"(i|we) (spoke|talked|gossiped|said|complained|was wrong) *6 (wrong of|sorry|regret|should "
     "not|should n't)",
     0},
    {"(wrong of me|and that was wrong)", 0},
    {"between you and me there", 0},
    {"(not|n't|never) *2 (lazy|rude|difficult|a fraud|incompetent|selfish|stupid) *2 (at all|to)",
     0},
    {"(i|we) (was|am|were|'m|are|felt|feel) *3 @vice", 0},
    {"(asked|asks|wanted|told) me to (tell|pass|let|say|share|mention)", 0},
    {"(~not|n't|$name) (he|she|they) (is|are|was) (not|n't) (lazy|rude|stupid|difficult)", 0},
    {"(novel|character|film|play|movie|book|story|shakespeare|dickens|chapter|actor|hero|heroine|"
     "villain|poem|opera|saga|king|emperor)",
     0},
    {"(patient|admission|ward round|bloods|diagnosed)", 0},
    {"(suspect|defendant|accused|the police said|court)", 0},
    {"(my son|my daughter|my dog|my cat|the dog|the cat|puppy|baby|my kids|toddler)", 0},
    {"(passenger|intruder|burglar|thief|driver) (was|is|had)", 0},
    {"asked (me|us|that|to let|not to|for)", 0},
    {"surprise party", 0},
    {"(likes|prefers|asks|wants|sends) (numbers|a call|her love|his love|tea|coffee|to be)", 0},
    {"(he|she) (asked|told) me to", 0},
    {NULL},
};

const ToneRuleTable tone_rule_gossip = {
    .rule = TONE_GOSSIP,
    .severity = TONE_WARN,
    .message = "This runs down somebody who is not here, or passes on their affairs.",
    .suggestion = "Keep to what the reader needs for the work, or tell the person themselves what "
                  "you noticed.",
    .triggers = triggers,
    .further = tone_gossip_further,
    .spares = spares,
};
