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
    {"typical (.|!|,|of|$)", 2},
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
    .further = tone_complaint_further,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
    .more = more,
};
