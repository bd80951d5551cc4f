/* SPDX-License-Identifier: Apache-2.0
 * The invented people of the demo network. */
#include "core/demo_people.h"

static const char *const lisbon[] = {
    "Inês Carvalho",  "Tiago Moreira",  "Beatriz Antunes", "Rui Figueiredo", "Marta Queirós",
    "Duarte Pestana", "Leonor Vasques", "Gonçalo Freire",  "Mafalda Rebelo", NULL};
static const char *const berlin[] = {"Anneke Vogt",      "Jörg Hansmann",  "Katharina Weiß",
                                     "Till Brandner",    "Mareike Lüders", "Sönke Petersen",
                                     "Franziska Rößler", "Henrik Aumann",  "Ulrike Stahl",
                                     "Moritz Dressler",  "Wiebke Thomsen", NULL};
static const char *const london[] = {
    "Priya Raman",    "Oliver Thackeray", "Harriet Penrose", "Callum Ashworth",  "Zainab Okafor",
    "Rhys Llewellyn", "Imogen Fairley",   "Dev Malhotra",    "Saoirse Kinsella", "Toby Winstanley",
    "Amara Nwosu",    "Edmund Larkspur",  "Bronwen Pryce",   "Idris Mbeki",      NULL};
static const char *const paris[] = {"Élodie Marchand", "Bastien Lacroix",  "Aïcha Benali",
                                    "Théo Garnier",    "Margaux Delcourt", "Rémi Fontaine",
                                    "Clémence Aubry",  "Lucien Maréchal",  NULL};
static const char *const new_york[] = {"Mara Lindqvist",   "Daniel Osei",       "Rachel Feinberg",
                                       "Marcus Bellamy",   "Sofia Castellanos", "Trevor Nakagawa",
                                       "Naomi Whitfield",  "Luis Arroyo",       "Grace Holloway",
                                       "Ethan Kowalczyk",  "Simone Baptiste",   "Victor Pham",
                                       "Hannah Lieberman", "Jerome Tillman",    "Paula Zielinski",
                                       "Desmond Achebe",   "Ruth Ostrowski",    NULL};
static const char *const san_francisco[] = {
    "Wei-Lin Chang",  "Aaron Delgado",    "Meera Krishnan",   "Tyler Brookfield", "Yuki Tanabe",
    "Caleb Sorensen", "Anjali Deshpande", "Miguel Santoro",   "Lauren Hatch",     "Omar Haddad",
    "Kim Ngo",        "Ravi Subramanian", "Erin Castleberry", "Felix Aguilar",    NULL};
static const char *const toronto[] = {
    "Chloé Tremblay",  "Hamid Rezaei",    "Jocelyn Park",  "Nathan Oyelaran",
    "Fatima Siddiqui", "Graham Mulroney", "Sylvie Gagnon", NULL};
static const char *const sao_paulo[] = {
    "Camila Nogueira", "Thiago Bastos",    "Renata Salgueiro", "Felipe Akamine",
    "Larissa Prado",   "João Pedro Viana", "Débora Coutinho",  NULL};
static const char *const mexico[] = {"Ximena Villaseñor", "Rodrigo Peña", "Itzel Barragán",
                                     "Emiliano Cuevas", NULL};
static const char *const nairobi[] = {"Wanjiru Kamau", "Brian Otieno", "Akinyi Odhiambo",
                                      "Samuel Kiprop", "Njeri Mwangi", NULL};
static const char *const lagos[] = {"Chidinma Eze", "Tunde Adeyemi", "Folake Balogun", "Emeka Obi",
                                    NULL};
static const char *const bangalore[] = {"Arjun Venkatesh", "Lakshmi Narayan", "Karthik Iyer",
                                        "Divya Hegde",     "Sanjay Bhat",     "Nandini Rao",
                                        "Rohan Kulkarni",  "Ishaan Mehta",    NULL};
static const char *const singapore[] = {"Tan Hui Min",   "Marcus Lim", "Nurul Aisyah",
                                        "Vikram Pillai", "Cheryl Goh", NULL};
static const char *const tokyo[] = {"Haruka Fujimoto", "Kenji Morita", "Emi Sakurai",
                                    "Daichi Okubo", NULL};
static const char *const sydney[] = {"Lachlan Mackenzie",
                                     "Matilda Greer",
                                     "Joel Papadakis",
                                     "Tahlia Nguyen",
                                     "Angus Doherty",
                                     "Bronte Fielding",
                                     NULL};
static const char *const stockholm[] = {"Åsa Bergström",
                                        "Oskar Lindhardt",
                                        "Elin Norling",
                                        "Johan Ekdahl",
                                        "Freja Holm",
                                        "Søren Kjær",
                                        NULL};
static const char *const warsaw[] = {"Łukasz Wiśniewski", "Agnieszka Żak", "Michał Dąbrowski",
                                     "Kinga Szulc", NULL};
static const char *const istanbul[] = {"Defne Yıldız", "Emre Karaca", "Şule Aydın", NULL};
static const char *const dubai[] = {"Layla Mansour", "Khalid Al-Amiri", "Rania Saleh", NULL};
static const char *const zurich[] = {"Reto Bärtschi", "Seraina Caduff", "Lukas Zgraggen", NULL};
static const char *const madrid[] = {"Lucía Ferrándiz", "Íñigo Etxeberria", "Nuria Pascual",
                                     "Álvaro Montero", NULL};

const DemoPlace demo_places[] = {
    {"Lisbon", "Europe/Lisbon", "+351 21", lisbon},
    {"Berlin", "Europe/Berlin", "+49 30", berlin},
    {"London", "Europe/London", "+44 20", london},
    {"Paris", "Europe/Paris", "+33 1", paris},
    {"New York", "America/New_York", "+1 212", new_york},
    {"San Francisco", "America/Los_Angeles", "+1 415", san_francisco},
    {"Toronto", "America/Toronto", "+1 416", toronto},
    {"São Paulo", "America/Sao_Paulo", "+55 11", sao_paulo},
    {"Mexico City", "America/Mexico_City", "+52 55", mexico},
    {"Nairobi", "Africa/Nairobi", "+254 20", nairobi},
    {"Lagos", "Africa/Lagos", "+234 1", lagos},
    {"Bengaluru", "Asia/Kolkata", "+91 80", bangalore},
    {"Singapore", "Asia/Singapore", "+65 6", singapore},
    {"Tokyo", "Asia/Tokyo", "+81 3", tokyo},
    {"Sydney", "Australia/Sydney", "+61 2", sydney},
    {"Stockholm", "Europe/Stockholm", "+46 8", stockholm},
    {"Warsaw", "Europe/Warsaw", "+48 22", warsaw},
    {"Istanbul", "Europe/Istanbul", "+90 212", istanbul},
    {"Dubai", "Asia/Dubai", "+971 4", dubai},
    {"Zürich", "Europe/Zurich", "+41 44", zurich},
    {"Madrid", "Europe/Madrid", "+34 91", madrid},
};
const guint demo_place_count = G_N_ELEMENTS(demo_places);

const DemoScriptName demo_script_names[] = {
    {"田中 美咲", "Misaki Tanaka", "Osaka", "Asia/Tokyo"},
    {"佐藤 健太", "Kenta Sato", "Tokyo", "Asia/Tokyo"},
    {"王 晓明", "Xiaoming Wang", "Shanghai", "Asia/Shanghai"},
    {"陳 怡君", "Yi-chun Chen", "Taipei", "Asia/Taipei"},
    {"김 서연", "Seo-yeon Kim", "Seoul", "Asia/Seoul"},
    {"박 지훈", "Ji-hoon Park", "Busan", "Asia/Seoul"},
    {"Ольга Соколова", "Olga Sokolova", "Riga", "Europe/Riga"},
    {"Дмитро Коваленко", "Dmytro Kovalenko", "Kyiv", "Europe/Kyiv"},
    {"Ελένη Παπαδοπούλου", "Eleni Papadopoulou", "Athens", "Europe/Athens"},
    {"ليلى حداد", "Layla Haddad", "Beirut", "Asia/Beirut"},
    {"יעל כהן", "Yael Cohen", "Tel Aviv", "Asia/Jerusalem"},
    {"अनन्या शर्मा", "Ananya Sharma", "Delhi", "Asia/Kolkata"},
    {"สมชาย ใจดี", "Somchai Jaidee", "Bangkok", "Asia/Bangkok"},
    {"Nguyễn Thị Hương", "Huong Nguyen", "Hanoi", "Asia/Ho_Chi_Minh"},
};
const guint demo_script_name_count = G_N_ELEMENTS(demo_script_names);

const char *const demo_companies[] = {
    "Northwind Freight",   "Halyard Robotics",  "Osprey Analytics",     "Fjordlight Energy",
    "Brightwater Health",  "Kestrel Payments",  "Lumen & Lark",         "Tessera Labs",
    "Copperline Software", "Meridian Mutual",   "Saffron Logistics",    "Quillfeather Press",
    "Arbor Data",          "Blue Heron Studio", "Cascade Insurance",    "Driftwood Hotels",
    "Ember Foods",         "Foxglove Pharma",   "Granite Peak Capital", "Harbour Street Partners",
    "Ironbark Mining",     "Juniper Education", "Kaleido Games",        "Lantern Legal",
};
const guint demo_company_count = G_N_ELEMENTS(demo_companies);

const char *const demo_titles[] = {
    "Product Manager",
    "Staff Engineer",
    "Head of Operations",
    "CTO",
    "Designer",
    "Data Scientist",
    "Founder",
    "Account Director",
    "Engineering Manager",
    "Researcher",
    "VP Marketing",
    "Consultant",
    "Site Reliability Engineer",
    "Procurement Lead",
    "General Counsel",
    "Finance Partner",
};
const guint demo_title_count = G_N_ELEMENTS(demo_titles);

const char *const demo_topics_work[] = {
    "Talked through the pilot; they want numbers by region",
    "Reviewed the draft contract",
    "They asked how we handle on-call rotations",
    "Compared notes on hiring a first designer",
    "Kick-off for the migration",
    "Shared the talk about incident reviews",
    "Looked at their onboarding flow together",
    "They moved the launch to spring",
    "Asked for a reference for a vendor",
    "Retrospective of the joint project",
    "Budget questions for next year",
    "Sent the slides from the workshop",
    "They offered to introduce me to their procurement team",
    "Pricing: they prefer yearly",
    "Feedback on my proposal: shorter, and start with the risk",
};
const guint demo_topic_work_count = G_N_ELEMENTS(demo_topics_work);

const char *const demo_topics_life[] = {
    "Caught up over coffee; new flat, same neighbourhood",
    "Congratulated them on the promotion",
    "Their daughter starts school in September",
    "Swapped book recommendations",
    "Training for a half marathon",
    "Back from three weeks of leave",
    "Talked about changing fields",
    "Sent a photo from the old office",
    "They are learning to sail",
    "Long walk; they are thinking of starting something of their own",
    "Told me about the conference in Ghent",
    "Wished each other a good new year",
};
const guint demo_topic_life_count = G_N_ELEMENTS(demo_topics_life);

const char *const demo_notes[] = {
    "Prefers a call in the morning to long messages.",
    "Vegetarian; knows every good noodle place in town.",
    "Met at the data meetup; we stayed until they closed.",
    "Taught me most of what I know about negotiating.",
    "Partner is called Noor; two children.",
    "Writes a newsletter about maps.",
    "Worked together on the billing rewrite. Calm under fire.",
    "Does not like to be called Bob.",
    "Always asks what I am reading.",
    "Speaks four languages and apologises in all of them.",
};
const guint demo_note_count = G_N_ELEMENTS(demo_notes);
