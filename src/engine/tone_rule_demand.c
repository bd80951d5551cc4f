/* SPDX-License-Identifier: Apache-2.0
 * demand: a peer is ordered about. */
#include "engine/tone_rule.h"

static const ToneTrigger triggers[] = {
    {"^ "
     "(move|print|introduce|correct|send|resend|fix|finish|redo|rewrite|cancel|name|submit|approve|"
     "answer|explain|change|stop|remove|delete|prepare|hire|swap|lend|postpone|shorten|upload|"
     "reschedule|forward|deliver|confirm|nominate|transfer) "
     "(it|them|the|my|me|us|this|that|these|those|your|twenty|ten|two|three|five|#|a|an|all|every|"
     "whatever|everything|everyone|him|her)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (meet|give|do|send|put|get|do "
     "not|do n't|make|call|tell) (him|her|them|it|not)",
     1},
    {"(response|answer|reply|presence|attendance|report|input|signature|payment) is "
     "(required|expected|mandatory|overdue)",
     2},
    {"(within (the|an|one|#|two) *1 (hour|hours|day|days|minutes)|at the earliest|without "
     "fail|with out fail|do the needful|by return|forthwith)",
     1},
    {"do the needful", 2},
    {"(there will be|face the|suffer the) consequences", 2},
    {"^ (now|today|immediately|at once|quickly) (.|!|$)", 2},
    {"~what|all|that|which|where i need you to", 2},
    {"you have to (get|give|send|bring|do|help|lend|hire|pay|introduce|let|find) "
     "(me|us|my|the|this)",
     2},
    {"next time (do|send|ask|tell|be|make|use|check|bring|call|write)", 2},
    {"(i|we) (want|expect|require|demand) (a|an|the|your|my|full|written) *3 "
     "(by|within|today|tomorrow|now|before|on)",
     2},
    {"i 'm telling you", 2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (have|get) "
     "(it|them|this|that|everything|the *2) (ready|done|finished|on my desk|in my "
     "inbox|over) *2 (by|before|when|for|at)",
     2},
    /* orders that serve the writer */
    {"^^ (just|now|so|then|and|ok|okay|also|immediately|right now|today)? "
     "(send|give|get|bring|forward|email|mail|text|fax|show|pass|hand|book|find|buy|fetch|resend|"
     "make|print|order|copy|ship|call|ring|phone|tell|answer|explain|pay|lend|write|draft|prepare|"
     "reserve) (me|us) !know|if|when|a|whenever _",
     2},
    {"^^ "
     "(send|give|get|bring|forward|email|show|pass|hand|make|find|book|order|resend|write|print) "
     "(me|us) (a|an|your|the|my|our) _",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (get|have) (this|it|that|them|the "
     "*3|those|these|your *3|back to me|back to us) "
     "(done|fixed|ready|finished|sorted|signed|out|moving|started|sent|over|here|to me|in|on my "
     "desk|up|cleaned|approved|on my|off|filed|printed)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but get (back|going|moving|on "
     "with|over here|to "
     "work|started|it|your|this|rid|him|her|them|someone|somebody|out)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but "
     "(fix|finish|redo|rewrite|complete|cancel|drop|clear|stop|move|change|rework|remove|delete|"
     "clean|sort|correct|postpone|reschedule|hurry|settle|handle|deal "
     "with|undo|revert|release|sign|approve|submit|deliver|cover|swap|update|close|reply|respond|"
     "answer|explain|pick "
     "up|come|be|put|take|do|make|keep|start|show|turn|go|wait|report|prepare|check|upload|return|"
     "transfer|pay|confirm|call|read|add|find|have|set|leave|run|write|send|review|tell|hand|bring|"
     "ship|order|book|give|wrap) *7 (now|immediately|asap|at once|today|right away|tonight|this "
     "(minute|instant|second|morning|afternoon|evening)|by "
     "(noon|tomorrow|tonight|today|eod|cob|end|close|the "
     "end|monday|tuesday|wednesday|thursday|friday|five|six|nine|#|then|lunch|morning|midnight|one|"
     "two|three|four|ten|eleven|twelve|seven|eight)|before (noon|lunch|you|i|the "
     "end|five|tomorrow|#|anyone|end|six|close|monday|friday)|or else|or i|or we|no "
     "(excuses|later|arguments|exceptions|discussion|delays|questions|more)|first thing|within "
     "(the|#|an|two)|for me|on my desk|without (fail|delay|excuse|argument)|again|instead)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but "
     "(do|fix|finish|redo|answer|stop|move|cancel|sort|change|handle|explain) "
     "(it|this|that|them|everything|yourself) (now|again|properly|yourself|immediately|today|at "
     "once|right|over|the way|as|first|right away|tonight|quickly|before|or|.|!|$)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but "
     "(explain|answer|move|hurry|shut|listen|stop) (yourself|me|it|up|to "
     "me|that|this|now|why|wasting|making|arguing|asking|complaining|ignoring|sending|calling|"
     "talking|being)",
     2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (drop|cancel|stop|leave|put) "
     "(everything|whatever|what you|your "
     "(plans|vacation|leave|meeting|call)|all|aside|the)",
     1},
    {"drop (everything|whatever|what you)", 2},
    {"clear your (calendar|schedule|afternoon|desk|diary|day|morning|evening|weekend)", 2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (be|come) "
     "(here|there|in|on|at|back|to|ready|over|online|available|early) *3 "
     "(#|sharp|now|at|on "
     "time|by|or|tomorrow|my|early|today|immediately|eight|nine|seven|six|ten|five|office|.|!|$)",
     2},
    {"(make|see to) (it|sure) *1 (happen|work|that|it|this|you|the|everyone|your|he|she|they)", 1},
    {"make it (happen|work|quick|fast|shorter|snappy)", 2},
    {"^^ ~and|that|or|when|if|because|though|although|since|but "
     "(tell|ask|get|have|remind|let|inform|make) (your "
     "(team|boss|people|staff|colleague|manager|guys)|him|her|them|$name|someone|somebody|"
     "marketing|finance|the team|it) *1 to",
     1},
    {"^^ ~and|that|or|when|if|because|though|although|since|but (do n't|do not|never) (be "
     "late|make me|call me|ask me|tell "
     "me|come|bother|even|leave|touch|give me|keep me|send me|argue|disappoint|you "
     "dare|expect|waste|start|talk|screw|mess|delay|take|interrupt|copy|contact|"
     "put me|involve) ",
     1},
    {"do n't (make me|be late|argue|disappoint|keep me|waste my|bother|you dare|give me|come "
     "back|leave until|tell me|even think|let me down)",
     2},
    /* needs and musts */
    {"(i|we) (really|just|still|also|absolutely)? (need|want|expect|require|demand) **9 "
     "(now|immediately|asap|today|tonight|right away|at once|on my desk|by "
     "(noon|tomorrow|tonight|today|eod|cob|end|close|the "
     "end|monday|tuesday|wednesday|thursday|friday|five|six|nine|#|then|lunch|morning|one|two|"
     "three|four|ten|eleven|twelve)|before (noon|lunch|you leave|i|the "
     "end|five|tomorrow|#|end|six|close)|this "
     "(minute|instant|second|morning|afternoon)|yesterday|no later|first "
     "thing|within|done|fixed|finished|no excuses|in my inbox)",
     2},
    {"(i|we) (expect|demand|insist|require) (you|it (to|by|on|done|now)|this (to|by|done|now)|that "
     "you|your|an|nothing|full|everyone|results|everything|better|all|answers|proper|immediate|"
     "delivery|no|half|them|these|more|both)",
     2},
    {"(i|we) (want|need) (you|your|this|that|it|answers|an answer|the *4) (to "
     "(be|do|come|stay|finish|fix|send|get|drop|work|handle|call|redo|cancel|cover|take|stop|have|"
     "go|sign|write|move|make|change|bring|give|show|explain|sort|put)|here|there|on "
     "it|off|out|gone|back|up|done|ready)",
     2},
    {"i want "
     "(it|this|that|them|the|your|an|a|those|these|everything|answers|results|all|everyone|my|no) ",
     1},
    {"you (must !@idle _|must (be (here|there|on|in|at|ready|back|done|finished)|come (to "
     "my|now|at))|shall !@idle _|had better|'d better|better|will have to|'ll have to|are to|are "
     "required|are expected|'re expected|'re going to|are going to|need to get|need to be|need to "
     "(send|fix|finish|redo|give|make|do|come|stop|reply|answer|sort|explain|move|change|have|call|"
     "handle|cover|drop|cancel|deliver|respond|work|stay|take|write|hurry|sign|approve|pay|bring|"
     "prepare|show|start|learn)|have to "
     "(send|fix|finish|redo|give|make|do|come|stop|reply|answer|sort|explain|move|change|call|"
     "handle|cover|drop|cancel|deliver|respond|work|stay|take|write|hurry|sign|approve|pay|bring|"
     "prepare|show|start)|will "
     "(do|send|fix|give|deliver|finish|stay|come|report|redo|stop|make|handle|get|take|"
     "work|cover|reply|pay|answer|write|bring))",
     2},
    {"(someone|somebody|your team|your people|your staff|your department|your office|your "
     "side|everyone|everybody) (must|better|had better|needs to|need to|has to|have to|will) _",
     2},
    {"(is|are) (not|n't) (a request|optional|negotiable|up for|open (to|for)|a suggestion|a "
     "question|a choice|acceptable|an option|good enough|asking)",
     2},
    {"(not|n't) (asking|interested in|going to (ask|wait|argue|repeat)|want to hear|care "
     "(how|what|if|about)|my problem)",
     2},
    {"(no excuses|no exceptions|no discussion|no arguments|no ifs|or else|end of "
     "(story|discussion)|non negotiable|period|full stop|at once|chop chop|hurry up|right "
     "this|this instant|this minute|this second|no later than|without delay|without fail|top "
     "priority|last (warning|chance)|final (warning|notice|offer))",
     1},
    {"(or else|hurry up|chop chop|this instant|right this (minute|second|instant)|end of "
     "(story|discussion)|non negotiable|no excuses|last warning|final warning|last chance|at once)",
     1},
    {"(or|otherwise) ,? (i|we) (will|'ll|shall|am|'m|are|have to|go) *2 (escalate|go "
     "to|take|tell|report|cancel|find|talk|speak|involve|complain|call|going|start|pull|contact|"
     "have|look|withhold|raise|copy|let|give|inform|be "
     "forced|charge|bill|stop|walk|quit|leave|remove|cc)",
     2},
    {"(or|otherwise) (you|your|there|it|the|someone|heads|this|that) *2 "
     "(will|'ll|are|is|goes|be|wo n't|can|out|off|deal)",
     1},
    {"if (you|it|this|that|i|the *2|they) (do n't|does n't|is n't|are n't|do not|have n't|did "
     "n't|ca n't|is not|have not|fail|fails|hear) **9 (i|we) (will|'ll|am|shall|go|have to|are)",
     2},
    {"asap", 1},
    {"(immediately|right now|right away|at once|urgently)", 1},
    {"^^ ~and|that|or|when|if|because|though|although|since|but "
     "(send|fix|reply|respond|answer|call|finish|update|deliver|confirm|submit|resend|sign|approve|"
     "complete|get|come|do|give|pay|move|change|explain|bring|book) *9",
     1},
    {"(i|we) (am|'m|are|'re) (still)? waiting", 1},
    {"(i (will|'ll) not|i wo n't|do n't) (wait|ask|repeat|accept|tolerate|take|say it|chase)", 1},
    {"(why (is|are|have|has) *4 (not|n't)|where (is|are|'s) (my|the|our|your|that)|when "
     "(will|are|is|do) *3 (finally|ever))",
     1},
    {"(what 's|what is) (taking|the hold|keeping)", 1},
    {"!", 1},
    {"~so|that|and|if|when|then|until|once you (will|'ll) (be|have) "
     "(there|it|ready|here|back|done|finished) "
     "(by|at|before|tomorrow|on|today|when|sharp|and|,|.|!|$)",
     2},
    {"you will "
     "(attend|report|apologise|apologize|explain|answer|hand|rewrite|redo|correct|resign|return|"
     "pay|follow|obey|sign|cancel) _",
     2},
    {"you (have|'ve got) (until|till|#|ten|five|one|two|three|twenty four|exactly) *3 "
     "(to|or|hours|minutes|days|$)",
     2},
    {"^ (just|now|so|then|and|now go and|go|ok|okay|right|well|quickly|simply|first)? ,? @order "
     "(it|them|the|my|me|us|this|that|these|those|your|all|every|whatever|everything|everyone|him|"
     "her|his|our|a|an|#|ten|two|three) !know|if|luggage",
     2},
    {"^ $name , @order "
     "(it|them|the|my|me|us|this|that|these|those|your|all|everything|him|her|our|a|an)",
     2},
    {"^ (just|now|then)? (put|take|leave|keep|get|have|add|set|write|note) (my|our|me|us|him|her) "
     "*2 (name|names|down|on|off|out|in|first|at|into|to|from|under|number|part|work|desk|team)",
     2},
    {"^ (just|now|then)? (put|take|leave|get) (it|this|that|them) (on my|off|back|away|out|down|to "
     "my|in my|over here|up)",
     2},
    {"^ (tell|ask|get|have|order|instruct|remind|make) (your *2|them|him|her|$name|the "
     "team|somebody|someone) (to !say|enjoy _|off|over here|here|on the phone|ready)",
     2},
    {"^ (now|then|just)? go (and|to|back|home|away|find|get|check|ask|talk|see) ", 2},
    {"^ (get|find|bring|fetch|introduce|connect|show|teach|pay|lend|hand|pass|buy|book|reserve) "
     "(me|us|him|her|them)",
     2},
    {"^ (call|phone|ring|email|mail|text|message) (me|us|him|her|them|$name) !if|when|whenever|any "
     "*6 (now|today|tonight|at once|immediately|back|by|before|right|asap)",
     2},
    {"^ (call|phone|ring|contact) (the|my|our|your) "
     "(bank|client|customer|lawyer|supplier|printer|vendor|office|boss|team|driver|shop|police|"
     "school|landlord|agency)",
     2},
    {"^ "
     "(fix|sign|do|finish|stop|move|redo|correct|change|undo|answer|reply|respond|hurry|listen|"
     "explain|deliver|confirm|apologise|apologize|resign) (it|this|that|up|yourself|them)? (.|!|$)",
     2},
    {"^ just "
     "(sign|do|send|fix|answer|give|get|tell|finish|write|pay|leave|stop|follow|make|bring|be|"
     "listen|read|say|confirm|approve|order|book) _",
     2},
    {"either you **9 or (i|we|you|it|the)", 2},
    {"(i|we) (wo n't|will not|do not|do n't|am not going to|'m not going to|shall not) "
     "(accept|tolerate|wait|stand for|ask again|ask you again|say it again|say this "
     "again|repeat|have it|take no|take any|put up) ",
     2},
    {"you (need|have|ought|are required|are expected|are obliged) to **9 (immediately|now|at "
     "once|asap|right away|straight away|today|tonight|without delay|by "
     "(noon|tomorrow|tonight|today|eod|cob|end|close|monday|tuesday|wednesday|thursday|friday|five|"
     "six|nine|#|then|lunch))",
     2},
    {"(must|has to|needs to|need to|have to|is to|are to|better) be *4 **6 (immediately|at once|no "
     "excuses|no exceptions|or else|by you|without fail|asap|right away)",
     2},
    {"you are (hereby|kindly)? (instructed|ordered|directed|commanded|advised|told) to _", 2},
    {"(it is|it 's) (imperative|mandatory|essential|compulsory|obligatory) (that|for) you", 2},
    {"(do as (i say|you are told|you 're told|i tell|told)|because i (said|say) so|that 's an "
     "order|that is an order|this is an order|not a request|get a move on|get moving|step on "
     "it|snap to it|move it|look sharp|make haste|be quick about)",
     2},
    {"i (want|need|expect|demand|require) (to see|to have|it|this|that|them|these|the *3|your *3|a "
     "*3|an *3|all *3|#|everything|answers|results) *3 (on my desk|in my inbox|in my hands|on my "
     "table|from you|by|before|now|today|tonight|tomorrow|immediately|at once|within|first "
     "thing|done|no later|asap|or|straight away|this minute|this instant)",
     2},
    {"(i|we) (trust|assume|presume|take it) (that)? you (will|'ll) *4 "
     "(by|today|now|immediately|tomorrow|without|at once|before)",
     2},
    {"see to it", 2},
    {"(if|unless) (i|we|you|it|this|that|the *2) *9 (i|we) (will|'ll|am going to|'m going "
     "to|shall|go|am|have to) *2 (escalate|go "
     "to|tell|report|cancel|complain|speak|call|inform|stop|withhold|charge|sue|fire|find|take|"
     "quit|walk|remove|pull|talk to|write to|contact|involve|copy)",
     2},
    {"no (answer|reply|excuse|excuses) *2 (will be|is) (accepted|acceptable|tolerated)", 2},
    {"(not|n't) (leave|go home|go|move|come back|call me|show up|bother) "
     "(until|till|before|without|unless) _",
     2},
    {"^ (be|come) (at|in|on) (my|the|your) *3 (at|by|before|in|for) "
     "(#|six|seven|eight|nine|ten|noon|five|four|three|two|one|dawn)",
     2},
    {"^ (meet|join|see) (me|us|him|her|them) *3 (at|by|in|now|this "
     "week|today|tomorrow|before|immediately) !for|if",
     2},
    {"(give|get|do|send|make) (him|her|them|me|us) (whatever|everything|all|anything) "
     "(he|she|they|i|we|that)",
     2},
    {"(within the hour|by close of business|before close of business|no later than|at the latest) "
     "*2 (.|!|or|,|$)",
     2},
    {"(without fail|do the needful|at the earliest|or else|no ifs|no buts|end of story|final|last "
     "warning|understood ?|is that clear|got it ?|do you hear|am i clear|are we clear|clear ?)",
     1},
    {"(is that (clear|understood)|am i (making myself)? clear|have i made myself clear|do i make "
     "myself clear|got that ?)",
     2},
    {"^ stop (what|whatever|$ing|with|at once)", 2},
    {"(simply|just) (sign|send|return|fill|pay|answer|do|deliver|finish) *6 "
     "(today|now|tomorrow|by|at once|immediately)",
     2},
    {"^ before you *4 , (measure|check|read|try|do|bring|send|write|learn|look)", 2},
    {"(i|we) (am|'m|are|'re) (still)? waiting for (your (answer|reply|explanation|apology)|an "
     "(answer|explanation|apology)|you to)",
     2},
    {NULL},
};

static const ToneGuard spares[] = {
    {"(do n't|do not|never) feel", 0},
    {"(welcome|invited|help yourself|tell (him|her|them) i|say hi|give (him|her|them) "
     "my|congratulations|happy to|if (needed|necessary|anything)|best of luck|have a|send my|we "
     "'re here)",
     0},
    {"(my|his|her|their) (boss|mother|doctor|teacher)", 0},
    {"(please|pls|plz|thanks|thank|grateful|appreciate|appreciated)", 0},
    {"(could|can|would|may|might) (you|i|we|someone|it)", 0},
    {"(if you (can|could|have|like|want|get|need|wish|would|prefer|are|do n't "
     "mind|feel|find|ever|run|see)|when you (have|get|can|are|feel)|whenever|at your|if "
     "possible|if it (helps|suits|is)|in case you|no (rush|hurry|pressure|worries)|take your "
     "time|feel free|let me know|let us know|have a|take care|enjoy|good luck|get well|get "
     "some|see attached|no need)",
     0},
    {"(the law|legal|the auditor|auditors|the regulator|the client|the "
     "bank|customs|police|policy|regulations|the contract|the landlord|the doctor|company "
     "policy|the insurance|insurer|the airline|the city|the hospital) "
     "(requires|require|needs|need|wants|want|says|say|expects|asks|insists)",
     0},
    {"(he|she|they|$name|boss|client|customer|manager) "
     "(said|says|wants|wanted|told|demands|demanded|insists|insisted|expects|asked|wrote|"
     "shouted|keeps)",
     0},
    {"(we|i) (must|have to|need to|had to|should|will) ", 0},
    {"(click|press|select|choose|type|log in|log on|sign "
     "in|scroll|tap|plug|unplug|screw|insert|drag|install|open the "
     "(app|menu|door|lid|settings|file|page|link)|preheat|stir|step #|restart|reboot|enter your|go "
     "to (settings|the)|switch off|turn off the)",
     0},
    {"(help yourself|be careful|stay safe|stay warm|sleep well|come "
     "(by|over|along|join|visit)|join us|do n't worry|do n't hesitate|call me "
     "(if|any|when|whenever)|make yourself|be well|keep in touch|say hello|keep up|come in|sit "
     "down|remember to|watch out|mind the|do n't be (shy|a stranger))",
     0},
    {"(would|'d) (love|like|be (glad|happy|great|grateful|good))", 0},
    {"^ (do|did|have|has|are|is|will|can|could|would|does) "
     "(you|we|they|i|he|she|it|the|your|anyone|there|n't) **9 ?",
     0},
    {"first you", 0},
    {"(step|steps) (#|one|two)", 0},
    {"to (log in|reset|install|register|start the|stop "
     "the|claim|apply|activate|unsubscribe|restart)",
     0},
    {"(wear|wears) (a|the|your|gloves|goggles) ", 0},
    {"(must|need to|have to) (wear|enter|show|carry|register|keep|be (18|over|at least))", 0},
    {"(have a look|have fun|have a|get better|get home|get some|get your "
     "(badge|ticket|key|coffee|drink|flu))",
     0},
    {"(from the left|from the right|on the (left|right)|the oven|the pan|the dough|the screw|the "
     "screws|the lid|the switch|the battery|the plug)",
     0},
    {"(for free|discount|your tax)", 0},
    {"(in case|should you) ", 0},
    {"kindly !do _", 0},
    {"give my (love|regards|best|greetings|thanks)", 0},
    {"(, so|because|since) (i|we) (need|want|must|have)", 0},
    {NULL},
};

const ToneRuleTable tone_rule_demand = {
    .rule = TONE_DEMAND,
    .severity = TONE_WARN,
    .message = "This is an order to somebody who takes none.",
    .suggestion = "Ask, and say by when and why: \"Could you send the figures by noon? The board "
                  "meets at two.\"",
    .triggers = triggers,
    .spares = spares,
};
