/* SPDX-License-Identifier: Apache-2.0
 * The most common words of the languages, articles, pronouns, prepositions and verbs of any
 * talk, with some of greeting and thanks. */
#include "engine/tone_language.h"

#include <stddef.h>

const ToneLanguageWords tone_languages[] = {
    {"en",
     "the of and to a in is you that it he was for on are as with his they i at be this have from "
     "or "
     "one had by word but not what all were we when your can said there use an each which she do "
     "how "
     "their if will up other about out many then them these so some her would make like him into "
     "time "
     "has look two more go see no way could people my than first been call who its now find long "
     "down "
     "day did get come made may part over new sound take only little work know place me us am "
     "please "
     "thanks thank hello hi dear just let our here very much any after before should because again "
     "good great sorry yes ok week today tomorrow meeting email best regards 's 're n't 've 'll 'm "
     "got think want even full were well too off again once both such most same day days  need "
     "next back still never always why where that's don't it's i'm really"},
    {"de",
     "der die das und ist ich nicht ein eine zu den mit sie es auf für im dem von sich auch als an "
     "werden wir wird sind bei einen einem einer nach oder aber noch wie hat habe haben kann "
     "können "
     "nur dass daß war über vor zum zur schon wenn durch du dir dich mir mich uns ihr euch ihnen "
     "bitte danke liebe lieber guten hallo morgen heute gestern sehr mehr kein keine keinen diese "
     "dieser dieses mal ja nein doch gern gerne viele grüße mein meine dein deine unser unsere "
     "warum was wer wo wann hier dort gibt es muss müssen soll sollte wäre würde vielen dank"},
    {"fr",
     "le la les de des du et est un une je tu il elle nous vous ils elles ne pas que qui dans pour "
     "sur avec ce cette ces mon ma mes ton ta tes son sa ses notre votre nos vos leur au aux plus "
     "par mais ou où donc car si très bien être avoir fait faire suis es sommes êtes sont ai as "
     "avons avez ont été merci bonjour salut cher chère madame monsieur demain aujourd'hui hier "
     "c'est j'ai n'est d'une l'on qu'il qu'elle s'il cordialement comme tout tous toute quand "
     "pourquoi comment peux pouvez voudrais dois peut veux avant après sans sous chez aussi "
     "j'espère "
     "m'envoyer l'équipe d'accord"},
    {"es",
     "el la los las de del y que en un una es por con para no se su al lo como más pero sus le ya "
     "o "
     "este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo "
     "nos "
     "durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo "
     "otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas "
     "estoy "
     "está están ser son soy eres fue ha he han hola gracias por favor buenos días mañana hoy ayer "
     "usted ustedes nosotros tengo tiene puedo puede puedes quiero quisiera saludos estimado "
     "reunión"},
    {"it",
     "il lo la i gli le di a da in con su per tra fra e è un uno una che non si sono ho hai ha "
     "abbiamo avete hanno mi ti ci vi lui lei noi voi loro io tu del della dei delle dello degli "
     "al "
     "alla ai alle nel nella nei nelle dal dalla sul sulla questo questa questi queste quello "
     "quella "
     "come più ma anche se quando perché molto bene grazie ciao buongiorno domani oggi ieri cosa "
     "dove chi sei siamo siete essere fare fatto posso può puoi vorrei devo deve tutto tutti "
     "ancora "
     "già solo prima dopo senza mio mia tuo tua suo sua nostro nostra vostro c'è l'ho un'altra "
     "cordiali saluti gentile"},
    {"pt",
     "o a os as de do da dos das e que em no na nos nas um uma é por com para não se seu sua ao à "
     "mais como mas foi ele ela eles elas eu tu você vocês nós são está estão estou tem tenho têm "
     "ser ter fazer feito posso pode podemos quero gostaria muito bem obrigado obrigada olá bom "
     "dia "
     "amanhã hoje ontem isso isto esse essa este esta também já só ainda quando porque onde quem "
     "qual sem até depois antes meu minha nosso nossa teu tua pelo pela sobre entre ou nem lhe me "
     "te vos abraço cumprimentos caro cara reunião"},
    {"nl",
     "de het een en van ik te dat die in is op zijn met voor niet aan er om als ook maar dan of je "
     "jij u hij zij wij we jullie hun hem haar mij me ons onze mijn jouw uw dit deze naar bij nog "
     "heeft heb hebben had was wordt worden kan kunnen kun wil willen moet moeten zal zou door "
     "over "
     "uit al wel geen meer zo wat wie waar wanneer waarom hoe hier daar bedankt dank hallo beste "
     "morgen vandaag gisteren graag groet groeten vriendelijke alsjeblieft alstublieft goed heel "
     "veel weer even bent ben"},
    {"sv",
     "och att det i en jag hon som han på den med var sig för så till är men ett om hade de av "
     "icke "
     "mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från "
     "ut när efter upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt "
     "mycket sedan denna själv detta åt utan varit hur ingen mitt ni bli blev oss din dessa några "
     "deras blir mina samma vilken er sådan vår tack hej imorgon idag igår vill måste ska skall "
     "också bara mer vänliga hälsningar"},
    {"da",
     "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi "
     "min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her "
     "alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end dette "
     "mit også under have dig anden hende mine alt meget sit sine vor mod disse hvis din nogle hos "
     "blive mange ad bliver hendes været tak hej venlig hilsen morgen dag går gerne kan lige ved"},
    {"no",
     "og i jeg det at en et den til er som på de med han av for ikke der var meg seg men har om vi "
     "min mitt hadde ham hun nå over da fra du ut sin dem oss opp man kan hans hvor eller hva skal "
     "selv her alle vil ble kunne inn når være kom noen ville jo deres etter ned skulle denne enn "
     "dette også under deg eller dere bare bli blir mange noe takk hei hilsen vennlig morgen dag "
     "går gjerne veldig mye hvordan hvorfor hvem så mer"},
    {"fi",
     "ja on ei se että hän oli minä sinä me te he mutta kun niin kuin ovat olen olet olemme olette "
     "ole ollut tämä tuo nämä joka jotka mikä mitä missä milloin miksi miten kuka minun sinun "
     "hänen "
     "meidän teidän heidän voi voin voit voimme voisitko haluan pitää täytyy myös vielä jo vain "
     "nyt sitten tai jos koska hyvin hyvä kiitos hei moi terveisin huomenna tänään eilen kaikki "
     "paljon ennen jälkeen kanssa ilman sitä siitä tästä minulle sinulle meille minua sen"},
    {"pl",
     "i w na z nie się że do to jest o jak co za po ale od tak czy dla był była było są mnie mi ja "
     "ty on ona my wy oni jego jej ich mój moja nasz nasza twój twoja przez przy tylko już jeszcze "
     "może można jeśli kiedy gdzie kto dlaczego bardzo dziękuję dzięki proszę cześć dzień dobry "
     "jutro dzisiaj dziś wczoraj pozdrawiam szanowny pani pan panie mam masz ma mamy macie mają "
     "być będzie będę chcę chciałbym chciałabym ten ta te tego tej tym które który która lub oraz "
     "więc bo aby żeby sobie nam wam"},
    {"cs",
     "a v na je se že do to s z o jak co za po ale od tak pro byl byla bylo jsou jsem jsi jsme "
     "jste "
     "mě mi já ty on ona my vy oni jeho její jejich můj moje náš naše tvůj přes při jen už ještě "
     "může mohu můžete pokud když kde kdo proč velmi děkuji díky prosím ahoj dobrý den zítra dnes "
     "včera pozdravem mám máš má máme máte mají být bude budu chci chtěl chtěla ten ta tento tato "
     "který která které nebo také tedy protože aby nám vám není ne"},
    {"tr",
     "ve bir bu da de için ile çok ben sen o biz siz onlar ne mi mı mu mü var yok ama gibi daha en "
     "kadar sonra önce değil olarak olan oldu olur ise her şey ya şu bana sana ona bize size benim "
     "senin onun bizim sizin nasıl neden niçin nerede kim zaman yarın bugün dün teşekkürler "
     "teşekkür ederim lütfen merhaba selam iyi günler saygılarımla eğer hem veya çünkü artık şimdi "
     "bunu beni seni hiç evet hayır"},
    {"ro",
     "și în de la cu pe un o nu este sunt că să se din pentru mai ce am ai are avem aveți au a "
     "fost "
     "fi eu tu el ea noi voi ei ele meu mea tău ta lui lor nostru dar sau dacă când unde cine cum "
     "foarte mulțumesc bună ziua salut mâine azi ieri vă te îmi îți își ne le acest această "
     "aceste acum doar după fără prin până pot poate puteți vreau aș dori al ale care"},
    {"hu",
     "a az és hogy nem is egy ez meg ha de volt van vagy csak már még mint én te ő mi ti ők kell "
     "lehet "
     "lesz nagyon mert amikor hol ki miért hogyan jó köszönöm kérem szia helló holnap ma tegnap "
     "üdvözlettel tisztelt vagyok vagyunk vannak azt ezt nekem neked neki nekünk után előtt minden "
     "most itt ott akkor tudom tudna tud szeretném fel el be ki"},
    {"id",
     "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena tersebut "
     "bisa "
     "ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti "
     "sebagai "
     "bahwa dapat para harus namun kita kami anda dia satu masih hari hanya tak jika besok kemarin "
     "terima kasih halo selamat mohon tolong apa bagaimana kenapa kapan dimana sangat belum"},
    {"vi",
     "và là của có không được cho một các trong với người này đã những để khi từ tôi bạn anh chị "
     "em "
     "chúng ta họ nhưng cũng như vì nếu rất đó đây sẽ đang nào gì ai đâu sao cảm ơn xin chào ngày "
     "mai hôm nay qua vui lòng làm ơn ông bà mình thì ra vào về lại nhiều"},
    {"ca",
     "el la els les de del i que en un una és per amb no es al com més però seu seva ja o aquest "
     "aquesta quan molt sense també fins hi ha on qui des tot ens tots ni això jo ell ella "
     "nosaltres "
     "vosaltres estic està estan ser són sóc gràcies hola bon dia demà avui ahir puc pot vull "
     "voldria salutacions dels als pel pels perquè què meu meva nostre"},
    {NULL, NULL},
};
