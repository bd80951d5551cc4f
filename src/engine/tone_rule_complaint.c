/* SPDX-License-Identifier: Apache-2.0
 * complaint: displeasure aired, and no step named. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"get me started", 2},
    {"one *3 after (another|the other)", 1},
    {"(pure|sheer|utter|complete|absolute) "
     "(pain|hell|misery|torture|chaos|madness|nonsense|agony|boredom|waste|incompetence)",
     2},
    {"lucky (me|us)", 2},
    {"and now this", 2},
    {"nothing but "
     "(problems|trouble|pain|complaints|noise|delays|excuses|bad|stress|grief|chaos|errors)",
     2},
    {"my *2 (is|was|has been) (hell|misery|a nightmare|a mess|ruined|a misery)", 2},
    {"(i|we) (really|honestly|personally|do|must say i)? find *6 "
     "(pointless|unbearable|demoralising|demoralizing|ridiculous|exhausting|trying|tedious|"
     "insulting|absurd|depressing|annoying|humiliating|infuriating|painful|tiresome|draining|soul|"
     "boring|appalling)",
     2},
    {"(i|we) regret (ever|having)", 2},
    {"(thoroughly|utterly|totally|completely|so) "
     "(disheartened|sick|demoralised|demoralized|exhausted|worn "
     "out|frustrated|depressed|miserable|fed|burnt out|drained|discouraged)",
     2},
    {"what a (disgrace|shame|farce|mockery|swindle|rip off|letdown|let down|sad)", 2},
    {"another *3 , another", 2},
    {"lost (my|our|all) (patience|faith|will|hope)", 2},
    {"(seldom|rarely|never) felt so", 2},
    {"wonder why (i|we) *1 (still|even|bother|came|ever|do this|stay)", 2},
    {"everything is against", 2},
    {"(thankless|godforsaken|good for nothing|beyond a joke|last straw|adding insult|insult to "
     "injury|rubbing salt|bane of|living hell|drives me|grinds my|gets on my nerves|on my "
     "nerves|gets worse|from bad to worse|worse and worse|every turn|a pittance|for nothing)",
     2},
    {"(constant|constantly|endless|endlessly|vile|smelly|cramped|noise|draughts|drafty|stench|"
     "leaking|crammed|tripled|nobody understands|scattered|rejected|sarcastic|rude|foolish|pile "
     "of|piles of|somebody 's|stupid|dreadful|wretched|sick|miserable)",
     1},
    {"ugh|argh|sigh|grr|urgh", 2},
    {"(so|just|really)? (sick|tired) (and tired)? of", 2},
    {"(fed up|had it with)", 2},
    {"(had|have had|'ve had) (about|just)? (it|enough)", 2},
    {"had enough of", 2},
    {"(ca n't|can not|cannot) (stand|bear|take|believe|deal|be bothered|win|even)", 2},
    {"@we (really|just|absolutely|honestly)? (hate|dread|loathe|despise|detest) _", 2},
    {"(drives|driving|drive|drove) (me|us|everyone) (crazy|mad|nuts|insane|up|to|round)", 2},
    {"(such|what) a "
     "(joke|mess|nightmare|waste|disaster|farce|circus|shambles|pain|drag|slog|hassle|chore|bore|"
     "terrible|horrible|miserable|dreadful|awful|useless|pathetic|day|week|headache)",
     2},
    {"(is|was|are|'s|been|be|become) (just|such|really|simply|nothing but|turning into|becoming)? "
     "(a|an) (complete|total|absolute|utter|real|bad|constant|never "
     "ending|endless|sick|huge|giant)? "
     "(joke|mess|nightmare|farce|circus|shambles|disgrace|pain|waste|madhouse|zoo|disaster|dump|"
     "slog|torture|misery|chore|drag|scandal|insult|travesty|sauna|swamp|hell|prison)",
     2},
    {"(waste|wasted|wasting) (of)? (time|money|my|our|everyone|another|half|hours|the whole|a "
     "whole)",
     2},
    {"of course (it|they|the|nobody|no one|this|that|he|she|we|my|our|there|now)", 1},
    {"as if *3 (enough|not|n't)", 2},
    {"(yet|once) again", 1},
    {"here we go (again)?", 2},
    {"same (old|story|thing|mess|nonsense)", 1},
    {"typical", 2},
    {"(what|where) 's the point", 2},
    {"what is the point", 2},
    {"(what|why) (do|did|should|would) (i|we|anyone) (even|always|still|bother|have to|put "
     "up|deserve)",
     2},
    {"why (is|are|does|do|must|ca|can) (everything|nothing|it always|every|this always|nobody|no "
     "one|all|the|we|it) *3 (always|so|never|ever|such)",
     2},
    {"why ca n't (anyone|anybody|they|people|it|things|anything|this|the|we|he|she)", 2},
    {"(nothing|nobody|no one|none of) *3 "
     "(ever|works|cares|listens|knows|helps|changes|bothers|functions|answers|does|reads|thinks|"
     "gets)",
     2},
    {"(never|not) *2 (ends|stops|works|worked|ending|stopping)", 1},
    {"(another|one more|more) "
     "(pointless|useless|endless|stupid|boring|long|tedious|awful|miserable|meaningless|idiotic|"
     "paperwork|meeting|meetings|round|delay|reorg|reorganisation|reorganization|form|pile|day "
     "of|week of|monday)",
     1},
    {"for the (third|fourth|fifth|sixth|tenth|hundredth|umpteenth|millionth|nth|second) time", 1},
    {"(umpteenth|hundredth|millionth)", 1},
    {"can you believe", 2},
    {"(who|what) (on earth|the hell|in their right mind)", 2},
    {"beyond (me|belief|a joke|ridiculous)", 2},
    {"is it (really)? (so|too) (hard|much)", 2},
    {"i (swear|give up|quit|despair|am done|'m done|'m over|am over|wonder why i|feel like "
     "(crying|screaming|quitting))",
     2},
    {"(done with|over it|at my (wits|limit))", 2},
    {"(makes|making|made) me (sick|want|so|furious|angry)", 2},
    {"(my|our) (life|job|work|days|week|patience) (is|are|has|'s) *3 $negative", 1},
    {"(worst|dumbest|stupidest|slowest|ugliest|most "
     "(useless|annoying|ridiculous|boring|pointless|miserable|frustrating))",
     1},
    {"(unbearable|pathetic|ridiculous|insufferable|infuriating|maddening|soul destroying|soul "
     "crushing|excruciating|intolerable|unbelievable|outrageous|absurd|idiotic|horrendous|horrible|"
     "awful|dreadful|terrible|miserable|hideous|disgusting|appalling|atrocious|garbage|rubbish|"
     "crap|useless|hopeless|stupid|pointless|exhausting|depressing|annoying|frustrating|irritating|"
     "tedious|nightmare|miserably|hate|hates|unfair|insane|crazy|mess|joke|terribly|sucks|suck|"
     "stinks|lousy|rotten|endless|chaos|misery|torture|damn|bloody|stupidly|worse|disaster|hell|"
     "thankless|dismal|grim|dull|boring|madness|nonsense|inhuman|impossible|idiots|fools|ruined|"
     "ruins|wretched|shabby|freezing|filthy|broken|unreliable|incompetent)",
     1},
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
    {"$negative **9 $negative", 1},
    {"$negative (,|and) $negative", 1},
    {"(gets|getting|get|got|brings|bringing) (me|us|everyone) down", 2},
    {"(gets|getting|get|got) (to me|on my nerves|under my skin|up my nose)", 2},
    {"put up with (this|it|that|him|her|them|the|these|such|more)", 2},
    {"(how much longer|how long) *3 (can|will|must|do|should|have) (i|we|this|it|to)", 2},
    {"(could n't|could not) care less", 2},
    {"(treat|treats|treated|treating) (us|me|people|staff|everyone) (like|as|so|badly|with "
     "contempt) _",
     2},
    {"(like dirt|like slaves|like children|like idiots|like cattle|like robots|like cattle)", 2},
    {"(for nothing|got nowhere|in vain|to no avail|as ever|as usual|of course|surprise "
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
     "help|god help|woe is me|spare me|kill me|shoot me|save me from|i rest my case|what did i do "
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
     "crashes|crashing|stuck|lost|cancelled|ringing|slam|slams|mouldy|moldy|twice as much|rip "
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
    {"(end up|ended up|ending up|reduced to|stuck) "
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
    {"(three|four|five|six|ten|twelve|twenty|#) (hours|days|weeks|months|years|nights) "
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
    {NULL},
};

static const ToneGuard spares[] = {
    {"(sorry|sad) (to hear|about|you|that you|for your)", 0},
    {"(sounds|sound|must (be|have been)) (like)? (a|an|so|really|very)? $negative", 0},
    {"(you|your) (had|have|'ve|must|poor)", 0},
    {"(complain|complains|complained|complaining|complaint|complaints) (of|about|that|to|from|by)",
     0},
    {"(she|he|they|customer|client|patient|tenant|guest|student) "
     "(is|are|was|were|feels|felt|said|says|wrote|found|finds|hates|called)",
     0},
    {"(must have been|sounds|how awful|how horrible|for you)", 0},
    {"(sales|revenue|profits|shares|temperature|prices) (fell|dropped|rose|are|were)", 0},
    {"(my|your) (own)? (progress|fault|numbering|cooking|german|handwriting|jokes)", 0},
    {NULL},
};

static const ToneGuard excuses[] = {
    {"give me (until|till|a)", 0},
    {"(need|have|must|want) to (decide|choose|agree|talk|meet|discuss|vote)", 0},
    {"from (today|now on|monday|tomorrow|next)", 0},
    {"call (me|us|the|if)", 0},
    {"(taught|learned|learnt|lesson|lessons)", 0},
    {"(if you 'd like|free for|i 'm here|here if|with you on|thinking of you)", 0},
    {"(the cause|caused by|root cause|error code|since (version|the update|# ))", 0},
    {"(award goes|joke of|laughed|laughing|ha ha|haha|funny)", 0},
    {"(i 've made|i made) (a|an)", 0},
    {"(sorry for|i am sorry|i 'm sorry) !but _", 0},
    {"(becuase|because) (i|we) know", 0},
    {"anyone (else|know)", 0},
    {"please|kindly", 0},
    {"(could|can|would|will) (you|we|someone|somebody|anyone|i)", 0},
    {"let 's", 0},
    {"let (us|me)", 0},
    {"(shall|should|may|might) (we|i)", 0},
    {"(i|we) (will|'ll|shall) "
     "(look|check|send|ask|call|fix|try|find|move|bring|talk|raise|report|take|write|be|have|get|"
     "do|let|make|see|speak|work|start|keep|switch|order|book|update|put|come|go|stay|cover|give|"
     "share|propose|draft|set|need to)",
     0},
    {"(i|we) (suggest|propose|recommend|plan|'ve "
     "(asked|filed|booked|ordered|moved|arranged|found|reported|opened|sent)|have "
     "(asked|filed|booked|ordered|moved|arranged|found|reported|opened|sent|already)|can "
     "(send|offer|help|do|move|take|fix|try|start)|'m "
     "(looking|working|going|trying|sending|switching)|am (looking|working|going|trying))",
     0},
    {"(i 'd|i would|we 'd|we would) (like|suggest|propose|love|rather|be)", 0},
    {"(how|what) about", 0},
    {"(what|how) if (we|i)", 0},
    {"(in the end|turned out|worked out|paid off|worth "
     "it|luckily|fortunately|thankfully|happily|all sorted|sorted now|back up|and laughed|to "
     "laugh|in hindsight|all good|on track)",
     0},
    {"(next|first|a|my|our|one|simple|possible|two|three) "
     "(step|steps|plan|proposal|option|options|solution|solutions|workaround|fix|idea)",
     0},
    {"(any ideas|ideas|thoughts|do you (know|have)|would you)", 0},
    {"(but|and|still) ,? (we|i|it|all|they) (made it|did it|survived|won|is done|got "
     "there|loved|laughed|enjoyed)",
     0},
    {"(client|customer|customers|team|everyone|boss) (is|are|was|were) "
     "(happy|pleased|delighted|proud|glad)",
     0},
    {"so (the|we|i|our) *2 (stays|is closed|close|stay|will|moved|have moved|am|are "
     "moving|took|used|ordered|switched)",
     0},
    {"~since|after|before|when (i|we) "
     "(moved|ordered|booked|switched|replaced|called|asked|offered|reported|filed|fixed|repaired|"
     "arranged|raised|contacted|escalated)",
     0},
    {"(see|attached|below|log|logs|ticket|steps to reproduce|error code|version|commit)", 0},
    {"(thanks|thank you) (for|,|.|!|so|to)", 0},
    {"(will|'ll) (be|ship|arrive|start|send|open|resume|return|last|take|follow|end)", 0},
    {"(bring|take|use|see|read|send|call|ask|try|check|keep|avoid) "
     "(a|an|the|your|it|me|us|some|boots|ticket) ",
     0},
    {"(my cooking|ask my (kids|wife|husband)|serves me right|silly me|guess who|my own fault|joke "
     "'s on me)",
     0},
    {"(kids|children|we|everyone) (loved|enjoyed) ", 0},
    {"(your (note|mail|message) made me|i know how much|free for a walk)", 0},
    {"(you are right|you 're right|i 'll cut|glad they|the cause was|turned out to be|had to "
     "laugh|i 'd vote|i propose|text me|rather than call)",
     0},
    {"(from today|each of you|tell me)", 0},
    {NULL},
};

/* Each further word of displeasure weighs as one more point. */
static unsigned
more(const ToneModel *model, const ToneDesk *desk, guint sentence)
{
    const ToneFound *found = &g_array_index(desk->found, ToneFound, sentence);
    unsigned dark = 0;

    for (guint i = found->sentence.first; i < found->sentence.end; i++)
        dark += tone_words_at(model->words, TONE_TOKEN(&desk->text, i)->word)->valence < -1.2f;
    return dark > 1 ? 1 : 0;
}

const ToneRuleTable tone_rule_complaint = {
    .rule = TONE_COMPLAINT,
    .severity = TONE_WARN,
    .message = "This airs displeasure and names no step.",
    .suggestion = "Say what would help, or what you will do, and ask for it: \"The build takes an "
                  "hour; could we split it this week?\"",
    .triggers = triggers,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
    .more = more,
};
