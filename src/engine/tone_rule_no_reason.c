/* SPDX-License-Identifier: Apache-2.0
 * no-reason: a favor, a no or an introduction, and never why. */
#include "engine/tone_rule.h"

#define ASK TONE_IN(TONE_ASK)
#define REPLY TONE_IN(TONE_FEEDBACK_REPLY)
#define INTRO TONE_IN(TONE_INTRO)

static const ToneTrigger triggers[] = {
    {"(could|can|would|will|might) you *1 !@cheap _", 2, ASK},
    {"would you be so kind", 2, ASK},
    {"it would be (great|nice|lovely|helpful|good|wonderful|amazing) if you", 2, ASK},
    {"(could|can|may|might) i *1 (have|get) (access|an|a|the|your)", 2, ASK},
    {"(could|can|would|will) you *2 "
     "(vote|provide|supply|secure|guarantee|favour|favor|grant|allow|answer|comment|pass|shift|"
     "bump|squeeze|sell|rent|store|drop|cook|design|fix|repair|edit|mark|grade|judge|moderate|"
     "chair|phone|text|upload|download|photograph|film|interview|supervise|vet)",
     2, ASK},
    {"(kindly|humble request)", 2, ASK},
    {"(decided|going|choose|chosen|chose|prefer|preferred|have decided) not to", 2, REPLY},
    {"(leaving|leave|keeping|keep|left|kept) *4 (as|the way) (it|they|is|are|was|i)", 2, REPLY},
    {"(you two|you both|two|both of you|you guys) (should|must|ought to|need to|have to) "
     "(connect|meet|talk|chat|know)",
     2, INTRO},
    /* a favor that costs */
    {"(could|can|would|will|might|may|do you think you could|any chance you could|is there any "
     "chance (that)? you could|i wonder if you could|i was wondering if you could|would it be "
     "possible for you to|are you able to|i 'd like you to|i need you to|i want you to) "
     "(you|i|we|someone|one of you)? *2 "
     "(lend|introduce|recommend|write|review|read|meet|call|spare|give|cover|swap|move|drive|pick|"
     "host|speak|join|donate|pay|transfer|sign|endorse|refer|look|proofread|come|stay|put|take|do|"
     "reschedule|postpone|help|send|share|let|work|bring|teach|show|present|babysit|test|connect|"
     "vouch|translate|mentor|change|switch|borrow|have|get|use|forward|prepare|extend|wait|delay|"
     "approve|cancel|sponsor|buy|make|record|stand|push|talk|rewrite|tell|nominate|advance|order|"
     "post|print|set|book|free|skip|double|hand|leave|run|organise|organize|invite|fill|step|sit|"
     "attend|be|keep|check|ask|grab|find|introduce)",
     2, ASK},
    {"would you (mind|be (willing|able|open|up|so "
     "kind|available|free|prepared|happy)|consider|like to) *2 (to)? _",
     2, ASK},
    {"(may|can|could|might) (i|we) *1 "
     "(borrow|have|use|get|take|ask|stay|meet|call|talk|pick|join|come|interview|list|give|put|"
     "count|change|move|see|crash|leave|drop|quote|book|bring|buy)",
     2, ASK},
    {"(i|we) (need|want|would like|'d like|'d love|would love|would appreciate|'d appreciate|am "
     "looking for|'m looking for|would be grateful|'d be grateful|am asking|hope) *2 "
     "(a|an|your|some|to (borrow|meet|talk|use|have|ask|move|change|take|get|pick)|you|if you|# "
     "|half|two|three|one|five|ten|the|more|for)",
     2, ASK},
    {"^^ (please|kindly) !find|see|note|feel|accept|ignore _", 2, ASK},
    {"^^ "
     "(lend|introduce|recommend|write|send|give|cover|swap|move|spare|sign|share|forward|call|meet|"
     "drop|let|take|put|change|get|review|read|help|come|do|fill|pick|bring|book|reschedule|join|"
     "pay|transfer|hold|cancel|keep|make|stay|work|switch|donate|push|rewrite|proofread|connect) "
     "*2 (me|us|your|for|the|my|a|this|it|by|to|with|in|on)",
     2, ASK},
    {"(do me|ask you|ask|need) (a|for a|you for a) *1 (favor|favour)", 2, ASK},
    {"(are you|you) (free|available|able|up for|around|willing|open) **9 ?", 2, ASK},
    {"(any chance|is there (any|a) (chance|way)|do you have (time|a|an|#|any|half)|have you "
     "got|got (a|any|time|#)) **9 ?",
     2, ASK},
    {"how about **9 ?", 1, ASK},
    {"let 's (move|change|reschedule|meet|switch|push|swap|cancel|skip|postpone|do)", 2, ASK},
    /* a no to a suggestion */
    {"(i|we) "
     "(will|'ll|am|'m|are|'re|would|'d|prefer|do|ca|can|wo|have|'ve|decided|choose|chose|think|"
     "plan|want|am going to|'m going to) *2 "
     "(not|n't|leave|keep|stick|stay|pass|rather|decided|skip|decline|go|ignore|prefer|against|"
     "without|as)",
     2, REPLY},
    {"(not|n't) (going to|convinced|for me|for us|necessary|adopt|change|changing|be "
     "(changing|making|adopting|using|doing|taking|following)|happening|an option|something "
     "(i|we)|possible|work|take|use|now|this|do|agree|think|follow|implement|include|plan|want|"
     "apply|pursue|incorporate)",
     2, REPLY},
    {"(no|i disagree|we disagree|i pass|declined|rejected|leave it (as|at)|leaving it|leave "
     "(the|that|this|things|everything)|stays (as|the|in|where)|stay (as|the)|remains|keep "
     "it|keeping (it|the)|as it is|as is|set (aside|that|this|it) aside|ignore|let 's not|thanks , "
     "but|thank you , but|appreciate it , but|noted , but|but no|but i|but we|unfortunately no|wo "
     "n't|maybe (later|another|some)|skip|some other time)",
     2, REPLY},
    /* two people put together */
    {"(meet|introduce|introducing|introduction|connect|connecting|intro|acquainted|looping|loop|"
     "know each other|cc'd|cc|copied|in touch|each other|meeting each|talk|one another|you two|you "
     "both)",
     2, INTRO},
    {"would it be possible (for you)? (to|for) _", 2, ASK},
    {"(i was|i am|i 'm|we were) (hoping|wondering|thinking) *2 (you|to|i|we|if|whether|that)", 2,
     ASK},
    {"do you think (i|we|you) (could|can|might|would)", 2, ASK},
    {"(please|kindly) *1 "
     "(pay|introduce|send|lend|give|book|order|arrange|buy|sign|let|make|put|add|change|move|"
     "cancel|write|call|connect|grant|approve)",
     2, ASK},
    {"(could|can|may|might) (i|we) *1 "
     "(have|get|use|borrow|join|stay|come|take|meet|see|speak|keep|bring)",
     2, ASK},
    {"(i|we) (would|'d) (like|love|prefer|appreciate) (to "
     "(join|borrow|meet|have|use|get|come|visit|stay|talk|see|speak|interview|move|take)|you|a|an|"
     "your|it if|some)",
     2, ASK},
    {"(i|we) (need|want) (you|your|a|an|the|some|access|to (borrow|use|have|move|change))", 2, ASK},
    {"(wo n't|will not|are not|am not|is n't|not) (be)? *1 "
     "(happen|happening|changing|using|adopting|pursue|change|do|going)",
     2, REPLY},
    {"(the|my|our|that|this) *2 (stays|stay|remains|remain) (as|in|where|the|.|!|$)", 2, REPLY},
    {"(decided|deciding) (against|otherwise|differently)", 2, REPLY},
    {"(rather|prefer to|sooner) (leave|keep|not|stay)", 2, REPLY},
    {"(stick|sticking|stuck|stay|staying) (with|to) (the|my|our|it|what)", 2, REPLY},
    {"(meet|this is|introduce|introducing|connecting|connect|say hello to|here is|you two|you "
     "both|hi both) *1",
     2, INTRO},
    {"(can|could|would|will) you (ask|trouble|get|tell all|invite|collect) !me|us _", 2, ASK},
    {"(might|may|could|can) i (trouble|bother|ask|burden) you (for|to|with)", 2, ASK},
    {"(going|go|gone) (another|a different|our own|my own) way", 2, REPLY},
    {"(pass|passing|passed) on (that|this|it|the|your)", 2, REPLY},
    {"(not|n't) (something|anything|one) (that)? (i|we)", 2, REPLY},
    {"(leave|leaving|keep|keeping|left) (it|this|that|them|everything|things|the *2) (as|the "
     "way|like|in)",
     2, REPLY},
    {"(over to you|in (touch|contact)|contact with|know each other|the two of you|take it from "
     "here|enjoy|have fun|each other|meet|connect)",
     2, INTRO},
    {"($name|you|both) (,|.) $name", 2, INTRO},
    {NULL},
};

static const ToneGuard spares[] = {
    /* what a question costs */
    {"(can|could|would|will|please) *1 (you)? *1 (tell|remind|confirm|resend|let) (me|us) *1 "
     "(the|your|what|when|where|which|who|how|if|whether|again|know)",
     ASK},
    {"(do|did) you (know|get|see|receive|remember) _", ASK},
    {"(send|resend|forward) (me|us)? *1 (the|that|your) *1 "
     "(link|address|number|date|time|agenda|minutes) again",
     ASK},
    {NULL},
};

static const ToneGuard excuses[] = {
    {"the *3 "
     "(found|failed|asked|broke|changed|moved|closed|said|wants|needs|came|went|lost|left|rose|"
     "fell|approved|rejected|cancelled|canceled|arrived|won)",
     ASK},
    {"(the same|solved|have now|currently|recently|just (started|moved|joined)|wants to|is "
     "keen|hopes to|in need of|good at|great at|brilliant at|knows about|two (people|of "
     "the)|between you)",
     INTRO},
    /* a reason, however it is put */
    {"(because|since|so that|in order|otherwise|due to|owing to|given that|seeing "
     "that|therefore|hence|reason|as (i|we|my|our|the|you|there|he|she|they)|now that|purpose|why "
     ":)",
     0},
    {"so (i|we|the|my|our|they|he|she|it) ", 0},
    {"~possible|like|love|want|able|chance|hope|hoping (to|can|could) "
     "(help|finish|prepare|understand|learn|get|see|make|avoid|apply|decide|plan|test|compare|fix|"
     "show|give|catch|visit|attend|cover|pay|check|settle|meet|find|discuss|keep|save|reach|build|"
     "complete|close|win|submit|improve|figure|pick up|take my|bring|move|write|work "
     "out|buy|reduce|speed|practice|practise|choose|set "
     "up|start|file|study|run|fill|explore|sort|learn) *2 "
     "(my|our|the|a|an|this|their|her|his|how|what|for|if|whether|some|him|with|before|up|out|two|"
     "by|your) ",
     ASK},
    {"for (my|our|the|a|an|his|her|their|this|next|an) *2 "
     "(application|interview|presentation|report|project|grant|visa|thesis|book|class|course|talk|"
     "move|wedding|meeting|conference|deadline|exam|audit|event|party|job|role|position|research|"
     "study|trip|move|launch|school|board|client|campaign|article|paper|program|programme|budget|"
     "review|pitch|proposal|demo|workshop|newsletter|surgery|appointment|funeral|flight|"
     "dissertation|scholarship|post|vacancy|opening|inspection|calibration|auction|screening|"
     "exhibition|match|game|tour|choir|clinic|charity|fundraiser|degree|tender|contract|hearing|"
     "festival|portfolio|survey|quarter|clinic|fellowship|lease|apartment|flat|mortgage|investors|"
     "customer|customers|students|daughter|son|mother|father|kids|team)",
     ASK},
    {"^^ ~could|can|may|might|would|will|should|shall (i|we|my|our) *1 ('m !@writing|am "
     "!@writing|are|is|'re|'ve been|have "
     "been|was|were|'ve|had|has|plan|planned|got|just|will be|'ll "
     "be|will|'ll|start|started|applied|lost|broke|moved|missed|leave|find|found|work|works|think|"
     "run|teach|do n't|ca n't|did n't|could n't|wo "
     "n't|made|saw|read|heard|decided|finally|still|never|only|keep) "
     "!hoping|wondering|grateful|hope|appreciate",
     ASK},
    {"^^ (my|our|the|this|next|every|each|there|here|$name) *3 "
     "(is|are|was|has|have|starts|ends|broke|needs|wants|asked|asks|says|said|will|closes|opens|"
     "expires|leaves|arrives|failed|died|moved|runs|goes|got|falls|takes|begins|comes|ca "
     "n't|does|did|requires|meets|wo n't|looks|depends|due|fell|hurts|hurt|blocked|quit) ",
     ASK},
    {"^^ (it|that|there|they|he|she|ours|mine|yours) "
     "(is|'s|are|was|has|have|had|needs|wants|closes|ends|starts|leaves|asked|"
     "says|said|helps|looks|means|moves|turns|comes|counts|takes|broke|ca n't|does n't) ",
     ASK},
    {"(: |:) ", ASK},
    /* what a question costs */
    {"^ (what|when|where|who|which|how|did|is|was|are|does|do|has|have) *9 "
     "(time|date|name|number|address|email|door|code|room|password|file|link|arrive|get my|got "
     "my|open|start|called|receive|received|mail|floor|colour|color|size|coming) **5 ?",
     ASK},
    {"(let me know|send me|tell me|confirm) (what|when|where|who|which|if|whether|the "
     "(time|date|link|file|address|room|number)|how)",
     ASK},
    {"(it|this|that|the *3|they|there|which|we|our|my|i) "
     "(would|is|'s|are|has|have|does|do|did|was|were|need|needs|takes|took|costs|cost|makes|breaks|"
     "works|ca "
     "n't|could|tested|tried|asked|want|wants|use|uses|must|read|depend|depends|ran|promised|"
     "signed|agreed|measured|lost|had|'d) (n't|not)? "
     "(a|an|the|already|break|cost|too|take|make|no|only|more|what|because|lose|have|in|need|out|"
     "by|to|on|confuse|double|slow|required|already|cheaper|safer|easier|clearer|tied|fixed|set|"
     "legal|risky|expensive|locked|due|about|part|help|hide|mean|push|keep|that|it|two|three|us|"
     "our|used|still|faster|written|simpler|better|mandatory|read|so|often|both|longer|each|"
     "readers|customers|clients|people|users) ",
     REPLY},
    {"(i|we) (will|'ll|have|'ve) (already)? "
     "(changed|change|adopted|adopt|added|add|use|used|fix|fixed|moved|move|cut|try|take|taken|"
     "shorten|rewrite|do (that|it|so|this)|follow|make|made|update|include|slow|start|bring|keep "
     "that in) ",
     REPLY},
    {"(who|whose|which|that) "
     "(is|are|was|has|have|works|work|runs|run|leads|lead|wrote|built|needs|need|knows|know|does|"
     "wants|just|makes|can|could|also|heads|teaches|ran|spent|helped|moved|looks|sells|designs|"
     "writes|manages|founded|started|studies|recently|used|lives)",
     INTRO},
    {"(is|are|was|has|have|'s|'ve) "
     "(looking|working|building|starting|writing|hiring|an|a|the|planning|trying|interested|run|"
     "ran|led|spent|studying|researching|opening|moving|searching|expert|experienced|thinking|our|"
     "my|just|been|done|organizing|organising|raising|leading|designing|in "
     "(the|charge|need)|years|ten|deep|setting|keen|wondering|struggling|facing|teaching|training|"
     "new "
     "to|curious|developing|both|preparing|worked|developed|founded|launched|putting|running|one "
     "of)",
     INTRO},
    {"(share|common|because|since|expert|expertise|experience|advice on|about "
     "(the|your|his|her|how|their)|help (with|her|him|you|each|them)|needs|need|works "
     "(on|at|in|for|with)|runs|leads|knows|wants|looking for|interested "
     "in|question|questions|project|could (use|learn|show|tell|answer|help|advise)|can "
     "(show|tell|answer|help|advise|teach|explain)|asked (me)? "
     "(about|for|how|who)|mentioned|research|manages|specializes|specialises|built|wrote|teaches|"
     "over to|background in)",
     INTRO},
    {"(i|we) (want|would like|'d like|plan|planned|hope|need|intend) to "
     "!join|borrow|meet|have|use|get|come|visit|stay|talk|see|ask|speak|interview|move|take|"
     "request|introduce|know|be _",
     ASK},
    {"(borrow|use|lend|spare|hour|hours|minutes|time|day|week|need) *3 to "
     "!me|him|her|us|them|the|my|your|a|an|you|# _",
     ASK},
    {"of your time to _", ASK},
    {"before (they|we|it|i|the|he|she|my|our) *2 "
     "(go|goes|leave|leaves|meet|meets|start|starts|print|ship|is|are|comes|come|close|closes)",
     ASK},
    {"~could|can|may|might|would|should (our|my|the|his|her) *3 (fell|broke|is "
     "(away|ill|sick|being|closed|blocked|broken|out|gone|full|due|in)|was|hurts|hurt|quit)",
     ASK},
    {"(i|we) *1 (have|'ve) (a|an|to|no|two|three|been|just|only|not) "
     "!favor|favour|big|small|question|request|quick _",
     ASK},
    {"(is|are) (away|ill|sick|closed|broken|blocked|full|due|in hospital|on "
     "leave|retiring|leaving|moving|celebrating|painting|being painted)",
     ASK},
    {"(celebrate|celebrating|applying|preparing|launching|moving|renovating|interviewing|writing "
     "(a|my|our)|working on)",
     ASK},
    {"(the|our|its|style|brand|house|legal|user|readers) *2 "
     "(budget|time|law|guide|client|contract|data|test|tests|readers|users|legal|brand|board|"
     "printer|team|rules|customers|visitors|patients|students|standard|policy|space|study|studies) "
     "*4 "
     "(is|are|was|were|says|said|asks|asked|liked|wants|want|requires|require|shows|showed|needs|"
     "need|prefer|preferred|found|would|ran|spent|like|expect)",
     REPLY},
    {"(readers|users|customers|visitors|patients|students|clients|people|tests) *4 "
     "(liked|prefer|preferred|found|asked|expect|need|want|wanted|know|complained|said|told|"
     "understood|read|use)",
     REPLY},
    {"as (the|our|my|we|they|i) *2 "
     "(is|are|was|were|has|have|need|needs|wants|asks|says|do|ca|would|use)",
     REPLY},
    {"(too|very) "
     "(expensive|costly|long|short|late|slow|risky|many|much|big|small|heavy|complex|difficult|"
     "similar)",
     REPLY},
    {"(: |:)", REPLY},
    {"for the sake of", REPLY},
    {"as it !is|was|stands|stood|are _", 0},
    {"for (the|our|my|his|her|their) "
     "!month|week|weekend|day|night|hour|year|summer|next|first|last|whole|rest|time _",
     ASK},
    {"(brain|advice|talk|question|questions|minutes|hour|time|call|chat) *3 "
     "(about|on|regarding|concerning) !monday|tuesday|wednesday|thursday|friday|saturday|sunday _",
     ASK},
    {"; _", ASK},
    {"(longer|early|earlier|later|late) *3 to _", ASK},
    {"(the|a|this|that) *1 _ (asked|wants|needs|requires|ordered|demands|says|said) "
     "(for|it|this|us|that|so|to)",
     REPLY},
    {"without (it|that|them|this)", REPLY},
    {NULL},
};

const ToneRuleTable tone_rule_no_reason = {
    .rule = TONE_NO_REASON,
    .severity = TONE_WARN,
    .message = "The reader is not told why.",
    .suggestion = "Add the reason in half a sentence: people help, and take a no, far more readily "
                  "when they know it.",
    .triggers = triggers,
    .spares = spares,
    .excuses = excuses,
    .whole_text = true,
};
