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
    {NULL, NULL},
};
