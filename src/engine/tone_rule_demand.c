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
    {"^^ (meet|give|do|send|put|get|do not|do n't|make|call|tell) (him|her|them|it|not)", 1},
    {"(response|answer|reply|presence|attendance|report|input|signature|payment) is "
     "(required|expected|mandatory|overdue)",
     2},
    {"(within (the|an|one|#|two) *1 (hour|hours|day|days|minutes)|at the earliest|without "
     "fail|with out fail|do the needful|by return|forthwith)",
     1},
    {"do the needful", 2},
    {"(you|you 'll) (will|'ll)? (attend|present|report) (the|to|your|at|on|tomorrow|in)", 2},
    {"(there will be|face the|suffer the) consequences", 2},
    {"you have (until|till) *2 $", 2},
    {"^ (now|today|immediately|at once|quickly) (.|!|$)", 2},
    {"i need you to", 2},
    {"you have to (get|give|send|bring|do|help|lend|hire|pay|introduce|let|find) "
     "(me|us|my|the|this)",
     2},
    {"next time (do|send|ask|tell|be|make|use|check|bring|call|write)", 2},
    {"(i|we) (want|expect|require|demand) (a|an|the|your|my|full|written) *3 "
     "(by|within|today|tomorrow|now|before|on)",
     2},
    {"i 'm telling you", 2},
    {"you (will|'ll) (be|have) (there|it|ready|here|back|done|finished) ", 2},
    {"^^ (have|get) (it|them|this|that|everything|the *2) (ready|done|finished|on my desk|in my "
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
    {"^^ (get|have) (this|it|that|them|the *3|those|these|your *3|back to me|back to us) "
     "(done|fixed|ready|finished|sorted|signed|out|moving|started|sent|over|here|to me|in|on my "
     "desk|up|cleaned|approved|on my|off|filed|printed)",
     2},
    {"^^ get (back|going|moving|on with|over here|to "
     "work|started|it|your|this|rid|him|her|them|someone|somebody|out)",
     2},
    {"^^ "
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
    {"^^ (do|fix|finish|redo|answer|stop|move|cancel|sort|change|handle|explain) "
     "(it|this|that|them|everything|yourself) (now|again|properly|yourself|immediately|today|at "
     "once|right|over|the way|as|first|right away|tonight|quickly|before|or|.|!|$)",
     2},
    {"^^ (explain|answer|move|hurry|shut|listen|stop) (yourself|me|it|up|to "
     "me|that|this|now|why|wasting|making|arguing|asking|complaining|ignoring|sending|calling|"
     "talking|being)",
     2},
    {"^^ (drop|cancel|stop|leave|put) (everything|whatever|what you|your "
     "(plans|vacation|leave|meeting|call)|all|aside|the)",
     1},
    {"drop (everything|whatever|what you)", 2},
    {"clear your (calendar|schedule|afternoon|desk|diary|day|morning|evening|weekend)", 2},
    {"^^ (be|come) (here|there|in|on|at|back|to|ready|over|online|available|early) *3 "
     "(#|sharp|now|at|on "
     "time|by|or|tomorrow|my|early|today|immediately|eight|nine|seven|six|ten|five|office|.|!|$)",
     2},
    {"(make|see to) (it|sure) *1 (happen|work|that|it|this|you|the|everyone|your|he|she|they)", 1},
    {"make it (happen|work|quick|fast|shorter|snappy)", 2},
    {"^^ (tell|ask|get|have|remind|let|inform|make) (your "
     "(team|boss|people|staff|colleague|manager|guys)|him|her|them|$name|someone|somebody|"
     "marketing|finance|the team|it) *1 to",
     1},
    {"^^ (do n't|do not|never) (be late|make me|call me|ask me|tell "
     "me|come|bother|even|leave|touch|give me|keep me|send me|argue|disappoint|you "
     "dare|expect|waste|forget|let|start|miss|talk|screw|mess|delay|take|interrupt|copy|contact|"
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
     "(do|send|fix|give|deliver|finish|stay|come|report|be|have|redo|stop|make|handle|get|take|"
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
    {"(immediately|right now|right away|now|at once|urgently|today|tonight)", 1},
    {"^^ "
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
    {NULL},
};

static const ToneGuard spares[] = {
    {"(do n't|do not|never) feel", 0},
    {"(welcome|invited|help yourself|tell (him|her|them) i|say hi|give (him|her|them) "
     "my|congratulations|happy to|if (needed|necessary|anything)|best of luck|have a|send my|we "
     "'re here)",
     0},
    {"(my|his|her|their) (boss|mother|doctor|teacher)", 0},
    {"(please|pls|plz|kindly|thanks|thank|grateful|appreciate|appreciated)", 0},
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
     "(said|says|wants|wanted|told|demands|demanded|insists|insisted|expects|needs|asked|wrote|"
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
