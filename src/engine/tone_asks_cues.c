/* SPDX-License-Identifier: Apache-2.0
 * What tells a request, and how much: logistic regression on the training half of EmailIntent
 * (Parakweet Labs 2014, sentences of mail), weights in steps of a tenth. */
#include "engine/tone_cues.h"

const ToneCue tone_ask_cues[] = {
    {"(can|could|would|will) (you|u|someone|somebody|anyone|we)", 2},
    {"please|pls|plz", 1.8f},
    {"?", 1.7f},
    {"join", 1.7f},
    {"(give|gave) (me|us|him|her) a? *1 (call|ring|buzz|shout)", 1.6f},
    {"discuss", 1.6f},
    {"(let me|fill me|keep me) (in|know|posted|informed|updated)", 1.3f},
    {"^^ please|pls|plz|kindly", 1.2f},
    {"let (me|us) know", 1.2f},
    {"let 's", 1.1f},
    {"(to|can|could|we|us|let 's) meet", 1.1f},
    {"^^ "
     "(send|give|get|check|review|provide|forward|make|see|find|respond|reply|return|print|put|set|"
     "schedule|plan|take|keep|fill|complete|remove|update|include|change|arrange|prepare|"
     "distribute|coordinate|bring|come|go|use|try|read|look|add|start|stop|pick|buy|book|download|"
     "apply|visit|click|shop|sign|register|join|order|submit|verify|confirm|select|choose|enter|"
     "follow|share|invite|help|show|meet|meetup|hurry|wait|hold|turn|talk|think|let|leave|move|"
     "open|run|watch|pass|hang|note|consider)",
     1.1f},
    {"(when|if|once|as soon as) you (get|have|can|could|are|find)", 1.1f},
    {"^^ call|phone|ring|page|email|write|text|contact|ask|tell", 1},
    {"(to|and|can|could|we|and|then|us) (discuss|talk|chat|speak)", 1},
    {"meet|meeting", 1},
    {"lunch|dinner|coffee|drinks|beer|breakfast", 1},
    {"(wondering|wonder|wondered) (if|whether|when|how|what)", 1},
    {"call (me|us)", 0.8f},
    {"i|we (will|'ll)? need", 0.8f},
    {"need to", 0.8f},
    {"appreciate (it|if|your|any|you)", 0.8f},
    {"you (should|must|need|have to|ought|better|may want|might want|can)", 0.8f},
    {"need|want (a|an|your|the|some|this|it|from)", 0.7f},
    {"(set up|schedule|arrange|reschedule) **3 "
     "(call|meeting|time|conference|lunch|appointment|interview)",
     0.7f},
    {"proposal|suggest|suggestion|recommend|propose", 0.7f},
    {"your (thoughts|comments|feedback|input|opinion|suggestions|advice|views|help|assistance)",
     0.6f},
    {"(would|'d|should) (really)? (like|love) to "
     "(discuss|meet|talk|chat|get|set|schedule|see|hear|have|know|visit|speak|invite|come|go|do|"
     "make)",
     0.6f},
    {"are|were you "
     "(available|free|around|going|coming|interested|able|planning|ready|ok|okay|still|in)",
     0.6f},
    {"(would|'d) (really|greatly|much|also|very)? (appreciate|welcome|value)", 0.6f},
    {"(grateful|great|helpful|nice|good|wonderful|appreciated) if", 0.6f},
    {"(next|this) (week|monday|tuesday|wednesday|thursday|friday|weekend|afternoon|morning)", 0.6f},
    {"(would|might|could|may) be", 0.6f},
    {"(convenient|convenience)", 0.6f},
    {"(can|could|would) (you|we|i) **9 ?", 0.5f},
    {"do n't hesitate", 0.5f},
    {"tomorrow|monday|tuesday|wednesday|thursday|friday", 0.5f},
    {"(do n't|do not|never) "
     "(forget|share|discuss|worry|make|send|tell|call|change|let|be|use|miss|go|do)",
     0.5f},
    {"i|we (will|'ll)", 0.5f},
    {"(want|wanted|like|love|happy) to (talk|discuss|meet|speak|chat|help|see|know|hear|get|visit)",
     0.5f},
    {"please|pls "
     "(let|send|call|advise|give|confirm|review|provide|get|forward|make|see|find|respond|reply|"
     "return|email|print|check|tell|do|put|set|schedule|join|plan|take|keep|fill|complete|remove|"
     "update|include|change|arrange|prepare|distribute|coordinate|contact me|contact us)",
     0.4f},
    {"^^ (do|does|did|are|is|have|has|was|were) **9 ?", 0.4f},
    {"(would|'d) like you", 0.4f},
    {"get (together|back|with|caught)", 0.4f},
    {"conference call", 0.4f},
    {"why", 0.4f},
    {"(do|are|did|have|were) (you|u) **9 ?", 0.3f},
    {"(need|needs|needed|want|wants|like) you to", 0.3f},
    {"(would|'d) like|love", 0.3f},
    {"(asap|a.s.a.p|immediately|urgently|right away|as soon as)", 0.3f},
    {"^^ "
     "(click|visit|shop|save|download|apply|sign|register|order|get|enjoy|browse|search|discover|"
     "learn|explore|unsubscribe|choose|win|find|view|watch|start|build|create|receive|earn|simply|"
     "copy|upgrade|join|add|read|see|check)",
     0.3f},
    {"if you (would|'d|no|do|wish|want|prefer|are|need|enjoy|like)", -0.2f},
    {"look|looking forward", -0.3f},
    {"(mind|able) (if|to)", -0.3f},
    {"(be|make|would|is) *1 (available|free)", -0.4f},
    {"(by|before|until|no later than) (the "
     "end|end|tomorrow|today|tonight|noon|close|cob|eod|monday|tuesday|wednesday|thursday|friday|"
     "next|#)",
     -0.4f},
    {"(click|unsubscribe|opt out|email preferences|privacy|newsletter|inbox|address book|free "
     "shipping|coupon|account|password|delivery|offers|app|app store|mailing "
     "list|notifications|customers|log in|login|sign up|verify|subscription)",
     -0.4f},
    {"$name ,", -0.4f},
    {"who|whom", -0.4f},
    {"was|were|had|did|been", -0.6f},
    {"^^ if you", -0.7f},
    {"question|questions", -0.7f},
    {"he|she|they", -0.9f},
    {"^ the|this|in|it|these|our|as|on|for|from|with|that|there|all|at", -0.9f},
    {"if you (have|had) (any|a|other|further|additional)? *2 "
     "questions|question|comments|concerns|problems",
     -1},
    {"(thanks|thank|thx)", -1.1f},
    {"please|pls|kindly "
     "(click|visit|add|go|sign|contact|note|disregard|ignore|unsubscribe|follow|rate)",
     -1.2f},
    {NULL, 0},
};
