/* SPDX-License-Identifier: Apache-2.0
 * Classes of words that patterns name with @. */
#include "engine/tone_model.h"

const ToneClass tone_classes[] = {
    {"be", "am is are was were be been being 'm 's 're"},
    {"have", "have has had having 've 's 'd"},
    {"do", "do does did"},
    {"not", "not n't never"},
    {"we", "i we"},
    {"us", "me us"},
    {"our", "my our"},
    /* somebody who is not here */
    {"they", "he she they"},
    {"them", "him her them"},
    {"their", "his her their"},
    {"folk", "people everyone everybody nobody management leadership finance marketing sales "
             "engineering legal hr it procurement accounting admin"},
    {"relative", "boss manager supervisor director colleague coworker ceo cfo cto intern assistant "
                 "guy woman man lady girl boy client customer wife husband partner ex team lead "
                 "professor teacher doctor nurse head chief neighbor neighbour successor "
                 "predecessor adviser advisor landlord contractor consultant secretary "
                 "receptionist editor owner"},
    {"past", "did made took gave got went came said told sent left kept let lost broke brought "
             "bought built caught chose cut drew drove fell felt found forgot had heard held knew "
             "led lent meant met paid put ran read rang sat saw sold set showed spent spoke stood "
             "stuck taught thought threw understood woke won wrote hid hit hurt"},
    {"act", "do does did check checked read reading listen listened ask asked tell told send sent "
            "reply replied answer answered respond responded follow followed bother bothered pay "
            "paid look looked think thought call called let warn warned plan planned test tested "
            "give gave finish finished prepare prepared copy copied update updated include "
            "included mention mentioned verify verified confirm confirmed lock locked close closed "
            "keep kept stick stuck come came show showed turn turned speak spoke write wrote back "
            "backed save saved start started try tried wait waited double say said consult "
            "consulted inform informed involve involved make made put take took use used book "
            "booked order ordered file filed sign signed fix fixed flag flagged notice noticed get "
            "got go went raise raised review reviewed deliver delivered submit submitted return "
            "returned care cared help helped clean cleaned"},
    /* what goes wrong */
    {"mishap", "missed lost overlooked broken delayed forgotten mishandled misplaced damaged "
               "neglected ignored dropped botched misfiled miscommunicated misunderstood "
               "misread misrouted mislabeled mislabelled mixed deleted skipped omitted bungled "
               "wronged sent made double overbooked shipped charged entered billed left "
               "compromised leaked exposed disclosed published released spilled given said "
               "communicated done handled booked scheduled recorded filed processed attached "
               "calculated copied swapped duplicated breached miscalculated misquoted "
               "misdirected overcharged closed cancelled canceled promised"},
    {"failure", "mistake mistakes error errors mishap oversight misunderstanding "
                "misunderstandings mixup confusion miscommunication breakdown lapse glitch delay "
                "delays slip failure problem problems issue issues incident irregularities "
                "discrepancy discrepancies inaccuracies gap gaps hiccup hiccups"},
    /* character and conduct that people run each other down for */
    {"vice", "lazy incompetent useless clueless arrogant selfish rude dishonest stupid idiot moron "
             "liar snake fraud cheat fake hopeless worthless unreliable unprofessional bossy "
             "  insane crazy nuts dumb toxic manipulative sneaky shady "
             "two-faced jealous bitter pathetic ridiculous incapable immature petty vain greedy "
             " stingy creepy weird drunk alcoholic drama backstabber narcissist bully "
             "control freak gossip nightmare joke disaster clown loser jerk pain psycho lousy "
             "terrible awful horrible mediocre sloppy careless disorganized disorganised "
             "moody unstable ignorant spineless slimy smug pompous conceited overrated "
             "overpaid underqualified unqualified mess liability parasite waste coward "
             "hypocrite sycophant suck-up tyrant dictator diva  nasty insufferable "
             "unbearable annoying irritating    incoherent phony shallow "
             "untrustworthy vindictive spiteful hysterical paranoid"},
    /* words of totality that judge */
    {"total", "completely totally utterly entirely absolutely constantly always forever"},
    {"useless", "useless wrong broken worthless pointless ruined lost ignored incompetent "
                "ridiculous impossible unacceptable hopeless clueless chaotic unusable "
                "unreadable incomprehensible unprepared unreliable ignorant disorganized "
                "disorganised irresponsible insane unfair wasted dead"},
    {"vague", "everything all support help assistance efforts effort work contribution "
              "contributions kindness dedication commitment patience understanding cooperation "
              "collaboration consideration attention time input being partnership loyalty "
              "encouragement commitment passion favor favour generosity trust business energy "
              "anything stuff part service "
              "hospitality teamwork enthusiasm involvement positivity friendship presence love "
              "guidance thoughtfulness attitude it that this"},
    {"nice", "hard great kind continued ongoing wonderful amazing valuable tremendous constant "
             "kindly generous invaluable incredible excellent good lovely endless unwavering "
             "tireless outstanding fantastic constructive helpful honest thoughtful useful "
             "detailed prompt quick own very much all many kind"},
    {"thanks", "thanks thank thx grateful appreciate thankful gratitude indebted"},
    {"now", "now immediately asap today tonight tomorrow urgently instantly"},
    /* what somebody must do only in a manner of speaking */
    {"idle", "be have feel know see miss come try read visit really meet find receive think admit "
             "excuse forgive"},
    {"writing", "reaching asking writing"},
    {"cheap", "tell confirm resend say remind let point clarify repeat spell please check forward "
              "also still just explain hear see be"},
    {"mischief",
     "forgot failed neglected ignored overlooked botched ruined broke wasted misread "
     "mishandled messed screwed blew caused spoiled spoilt lost jeopardized jeopardised "
     "derailed delayed dropped skipped rushed mixed misunderstood wrecked damaged deleted "
     "crashed bungled omitted disregarded sabotaged undermined provoked misled misinformed "
     "muddled endangered compromised miscounted miscalculated mislaid misplaced mistook "
     "misfiled misspelled overcharged offended upset annoyed insulted embarrassed "
     "alienated squandered fumbled overslept forgotten broken blown mistaken"},
    {"mischiefs",
     "forget fail neglect ignore overlook botch ruin break waste misread mishandle mess "
     "screw blow cause spoil lose jeopardize jeopardise derail delay drop skip wreck "
     "damage delete crash bungle omit disregard sabotage undermine provoke mislead confuse "
     "endanger misplace offend upset annoy insult embarrass alienate squander"},
    {"lapse", "carelessness negligence sloppiness forgetfulness laziness incompetence "
              "thoughtlessness recklessness indifference stubbornness arrogance tardiness lateness "
              "inattention inaction indecision procrastination dithering meddling ignorance "
              "unreliability blunder blunders omission omissions neglect disorganization "
              "disorganisation impatience inefficiency interference bungling messing nonchalance "
              "dishonesty clumsiness incompetency"},
    {"harm", "late delay delayed lost lose losing loss missed miss wrong broken redo extra "
             "complaint complaints angry furious fine penalty waiting failed ruined embarrassed "
             "stuck behind trouble mess chaos cancelled canceled rejected overtime damage damaged "
             "wasted fiasco disaster upset deadline refund problem problems unpaid closed stranded "
             "cold nothing empty twice again without"},
    {"vices",
     "thick dim dense sly devious cunning pushy clingy whiny grumpy cranky touchy sulky "
     "gullible naive ruthless heartless disloyal deceitful corrupt crooked vulgar boorish "
     "obnoxious tactless charmless humourless boring tedious dull amateur amateurs crook "
     "thief drunkard womanizer womaniser slob slacker freeloader leech rat weasel pig cow "
     "witch hag dragon ogre noser bootlicker pushover doormat wimp crybaby airhead bimbo "
     "dinosaur poison hypochondriac junkie gambler fool fools fools clowns idiots morons "
     "losers liars cheats frauds hypocrites cowards snob snobs show-off amateurish inept "
     "unfit untalented talentless unfriendly unlikeable unpopular catty bitchy cruel mean- "
     "spirited hotheaded choleric cheapskate miser crank hack charlatan impostor imposter "
     "quack lunatic maniac blockhead dimwit halfwit dunce slimeball sleazy sleaze creep "
     "douchebag bastard bitch asshole twit prat muppet tosser plonker wally braggart "
     "blowhard windbag loudmouth gossipmonger telltale sneak spy mole traitor meddler "
     "busybody nag grouch sourpuss wreck drunk drunken unbalanced neurotic obsessive "
     "abusive aggressive bigoted sexist racist conniving scheming calculating two-timing "
     "unfaithful promiscuous lecherous pervert perverted stinky smelly filthy repulsive "
     "hideous frumpy"},
    {"scandal", "fired sacked suspended investigated caught stealing stole cheating cheated affair "
                "dating drunk drunkenly probation pregnant divorced divorcing broke bankrupt "
                "arrested demoted rejected dumped expelled lied lying seeing dismissed rehab pills "
                "antidepressants therapy debts police jail prison bribe bribes bribed embezzled "
                "embezzling padded padding fiddled fiddling faked faking forged plagiarised "
                "plagiarized flirting flirts kissing kissed sleeping slept walked cried crying "
                "hungover breakup breakdown lawsuit sued harassed harassing disciplined addicted "
                "gambling gay miscarriage infertile botox"},
    {"weary", "sick tired fed exhausted worn drained frustrated disappointed annoyed disgusted "
              "appalled furious livid desperate miserable unhappy overworked underpaid ignored "
              "disheartened demoralised demoralized discouraged depressed stressed angry bored "
              "overwhelmed disillusioned dissatisfied irritated outraged ashamed"},
    {"duty", "listen listens listened reply replies answer answers respond responds care cares "
             "help helps think thinks learn learns ask asks tell tells told check checks read "
             "reads finish finishes finished deliver delivers delivered thank thanks apologise "
             "apologises apologize apologizes pay pays show shows turn turns keep keeps works work "
             "stop stops change changes agree agrees understand understands give gives share "
             "shares clean cleans say says said follow follows arrive arrives admit admits "
             "appreciate appreciates support supports respect respects consider considers bother "
             "bothers get gets start starts trust trusts notice notices remember remembers wait "
             "waits offer offers plan plans prepare prepares return returns call calls write "
             "writes contribute contributes communicate communicates explain explains cooperate "
             "cooperates test tests document documents achieve achieves produce produces produced "
             "succeed succeeds improve improves"},
    {"badhabit",
     "complain complains complaining blame blames blaming interrupt interrupts "
     "interrupting leave leaves leaving forget forgets forgetting want wants find finds "
     "get gets take takes make makes say says choose chooses pick picks put puts come "
     "comes start starts end ends think thinks know knows lie lies talk talks cancel "
     "cancels change changes need needs lose loses losing break breaks breaking crash "
     "crashes crashing fail fails failing ask asks ignore ignores ignoring delay delays "
     "arrive arrives expect expects act acts hide hides moan moans whine whines whining "
     "shout shouts push pushes avoid avoids refuse refuses late wrong busy broken angry "
     "unhappy tired rude negative the against about too full empty last blocks block "
     "overrun overruns misses miss cut cuts criticise criticises criticize criticizes "
     "contradict contradicts exaggerate exaggerates argue argues treat treats cause causes "
     "favour favours favor favors confuse confuses do does did"},
    {"order", "send give get fix finish redo rewrite cancel submit approve answer explain "
              "change stop remove delete prepare hire lend postpone shorten upload reschedule "
              "forward deliver confirm sign correct move clear sort handle transfer resend write "
              "draft draw cut reduce extend replace swap switch reply respond hurry drop rework "
              "revise shut quit withdraw hand fetch arrange organise organize clean tidy undo "
              "rename translate proofread summarise summarize"},
    {"deed", "chose decided turned left went let gave put kept changed moved took made signed "
             "booked ordered cancelled canceled closed opened published posted promised insisted "
             "pushed rushed agreed approved rejected refused walked hung drove parked spent used "
             "installed threw cut shut locked switched started stopped copied forwarded invited "
             "hired fired sold bought paid waited stayed slept came arrived said told sent wrote "
             "did ran set built rescheduled assigned delegated scheduled overspent overruled "
             "interrupted talked"},
    {"dismal",
     "unbearable pathetic ridiculous insufferable infuriating maddening excruciating intolerable "
     "unbelievable outrageous absurd idiotic horrendous horrible awful dreadful terrible miserable "
     "hideous disgusting appalling atrocious garbage rubbish crap useless hopeless stupid "
     "pointless exhausting depressing annoying frustrating irritating tedious nightmare insane "
     "mess joke farce shambles disgrace lousy rotten hell misery torture madness nonsense inhuman "
     "shabby filthy foul vile worst disappointing demoralising demoralizing demotivating "
     "humiliating unfair unacceptable abysmal painful tiresome wearisome dire ghastly grim bleak "
     "laughable shameful scandalous rude smelly cramped overpriced unhelpful incompetent "
     "unfriendly inedible soggy mud insulting chaotic soulless mindless senseless brainless "
     "endless ugly dull boring impossible hateful rigged meaningless undrinkable clunky buggy "
     "antiquated patronising patronizing degrading inhumane"},
    {"worse", "slower uglier louder dirtier dumber harder worse clumsier costlier noisier smaller "
              "colder longer stupider duller hotter messier thinner weaker"},
    {NULL, NULL},
};
