/** What is said around the questions. */
type Line = readonly [handle: string, text: string];

export const greetings: readonly Line[] = [
  ["pio_danner", "Good evening everyone. Public information, county sheriff, first cup of decaf."],
  ["snowed_in_wpg", "Good evening from Winnipeg. Snow up to the window sill."],
  ["ines_at_library", "Hi! Librarian, lurker for a year, speaking up tonight."],
  ["nightdesk_lou", "Checking in from the night desk. If I vanish, it's a call."],
  ["oldtimer_hank", "Evening. Retired after 28 years, still can't stay away."],
  ["organize_thea", "Hello! Community organizer, here with hard questions and good manners."],
  ["transit_wes", "Joining from the train, as one should in my job. Excuse my typing."],
  ["dispatch_rho", "Hi all, dispatcher off shift. It is very quiet without the headset."],
  ["onetrafficlight", "Good evening from a town of 2,100 people and one traffic light."],
  ["jo_lindqvist", "Hey everybody. City hall web team, I make the pages you all complain about."],
  ["campus_dre", "Evening! Campus safety here, finals week is coming."],
  ["leilani_on_foot", "Hello, first time here. Student, 19. My professor said you don't bite."],
  ["harborpaper_jk", "Hi. Reporter, local paper. On my own time, listening mostly."],
  ["watch_gwen", "Hi everyone. Neighborhood watch, third precinct, three cats."],
  ["advocate_sun", "Evening all from the victim advocates' office."],
  ["lt_brandvold", "Hello from Ohio. Kids are in bed. Probably."],
  ["mrs_tran_civics", "Hi folks, civics teacher, grading papers with one eye."],
  ["dataforgood_em", "Good evening! Crime analyst. Bring me your numbers."],
  ["skeptic_abe", "Hello. I'm usually the one disagreeing. Hi again."],
  ["k9_biscuit_pd", "Evening. K-9 handler, the dog says hello as well."],
  ["fire_capt_moss", "Listening in from the fire service. We steal your good ideas."],
  ["nineK_opinions", "Hi! I run the neighborhood group with the 9,000 opinions."],
  ["olga_translates", "Здравствуйте and hello, I translate for two departments here."],
  ["lostlunchbox", "Evening. School resource officer, half of my day was lost lunch boxes."],
  ["mkaplan_health", "Hello all, guest tonight and glad to be asked. Public health communications."],
  ["barber_dsouza", "Hi, late by a minute, last customer wanted the beard too."],
  ["cadet_wk11", "Evening everybody! Cadet, week 11. I am told to listen more than I talk."],
  ["ofc_delacroix", "Hello from a very wet Pacific Northwest!"],
  ["rb_citizen", "Good to see so many familiar names tonight. Evening, all."],
  ["nkessler_pd", "Evening! Pens and policies are out."],
  ["chief_alvarez_", "Good evening from a small department with strong coffee."],
  ["prof_adeyemi", "Hello everyone. I brought a student and promised her nobody bites."],
];

export const closings: readonly Line[] = [
  ["oldtimer_hank", "That hour flew. Thank you, moderators and everyone."],
  ["watch_gwen", "Thanks all. Twelve new ideas and one bear that is a dog."],
  ["nightdesk_lou", "Good night from the night desk. Nothing caught fire."],
  ["ines_at_library", "Thank you for letting a lurker speak. I will do it again."],
  ["fire_capt_moss", "Great chat. The kitchen timer people are onto something."],
  ["prof_adeyemi", "Night, all. My notes are two pages long."],
  ["organize_thea", "Thank you. I disagree with half of you and I learned from all of you."],
  ["mrs_tran_civics", "Signing off. Papers won't grade themselves."],
  ["mkaplan_health", "Thanks for having me as your guest. Best manners on the internet."],
  ["leilani_on_foot", "Good night! Be on the map."],
  ["jo_lindqvist", "Thank you, everyone. Same time Wednesday?"],
  ["k9_biscuit_pd", "Off to bed before the dog finds out there's a picture of him here."],
  ["cadet_wk11", "Thanks. First time, not last."],
  ["chief_alvarez_", "Good talk. I'll send the table to everyone who asked."],
  ["snowed_in_wpg", "Night from Winnipeg. Still snowing."],
  ["pio_danner", "Thank you both for steering this so kindly."],
];

export const moderatorLines: readonly { readonly minute: number; readonly text: string }[] = [
  {
    minute: -19,
    text: "Twenty minutes to #copchat. Tonight: saying hard things in plain words. Six questions, one hour, all welcome.",
  },
  {
    minute: -4,
    text: "Five minutes! If you're new: answer Q1 with A1, add #copchat, keep it short, be kind.",
  },
  { minute: 0.2, text: "It's nine Eastern. Welcome to #copchat! Who is here tonight, and from where?" },
  {
    minute: 2.1,
    text: "House rules, as ever: no names, no cases, nothing you would not say on the front steps. #copchat",
  },
  {
    minute: 3.2,
    text: "Our guest tonight is @mkaplan_health, who writes the public health alerts people actually open. #copchat",
  },
  { minute: 12.2, text: "So many good answers that I can't keep up. Next question in a minute. #copchat" },
  {
    minute: 21.7,
    text: "If you missed it: the three lines. What we know, what we don't, when the next post comes. #copchat",
  },
  { minute: 30.9, text: "Half time! Stretch, drink some water, then rumors. #copchat" },
  {
    minute: 40.4,
    text: "Please keep your own links for the last ten minutes so that they don't get lost. Thank you! #copchat",
  },
  { minute: 50.2, text: "You have written more than 300 posts already. My thumbs are in awe. #copchat" },
  {
    minute: 59.3,
    text: "And that's the hour. Thank you, guests, regulars and first-timers. The recap comes tomorrow. #copchat",
  },
  {
    minute: 61.5,
    text: "Next Wednesday, nine Eastern: what schools wish we knew. Good night, all! #copchat",
  },
];

/** By moderators, outside the tag. */
export const moderatorAside: readonly { readonly minute: number; readonly text: string }[] = [
  { minute: -35, text: "Soup first, then work. In that order, always." },
  { minute: 17.4, text: "My keyboard has decided that the letter e is optional tonight." },
  { minute: 36.8, text: "Somebody's cat just answered a question in my living room." },
  { minute: 66, text: "Now that was a good evening. Tea, then bed." },
];

/** By the signed-in person. */
export const ownPosts: readonly {
  readonly minute: number;
  readonly text: string;
  readonly answers?: number;
}[] = [
  {
    minute: 1.3,
    text: "Evening, everyone! Adaeze Okafor, patrol sergeant and reluctant page editor. #copchat",
  },
  {
    minute: 7.4,
    answers: 1,
    text: "A1 Where their report is. We now text the status, like a pizza. People love it. #copchat",
  },
  {
    minute: 16.8,
    answers: 2,
    text: "A2 First: which streets to avoid. Left out: anything I'd have to take back. #copchat",
  },
  {
    minute: 26.2,
    answers: 3,
    text: "A3 Ours is one page with the phone number on top. It took longer than the forty pages did. #copchat",
  },
  {
    minute: 36.1,
    answers: 4,
    text: "A4 Earl, our crossing guard. We tell Earl, Earl tells the town. #copchat",
  },
  {
    minute: 45.3,
    answers: 5,
    text: "A5 A bench in front of the station, two chairs, Thursdays. Nobody has to come inside. #copchat",
  },
  {
    minute: 56.2,
    answers: 6,
    text: "A6 I'll film the sign language page. Three teachers at once, thanks to all of you. #copchat",
  },
];

/** To the signed-in person: mentions that are no replies. */
export const mentionsOfMe: readonly {
  readonly minute: number;
  readonly text: string;
  readonly by?: "moderator";
  readonly answers?: number;
}[] = [
  {
    minute: 5.6,
    text: "Good to see @sgt_okafor here again, your status texts are famous in our office. #copchat",
  },
  {
    minute: 18.9,
    text: "@sgt_okafor could you say more about the status texts? We'd like to try that. #copchat",
  },
  {
    minute: 24.4,
    text: "Ask @sgt_okafor about her one-page policy, it was on our wall within a day. #copchat",
    by: "moderator",
  },
  {
    minute: 28.3,
    answers: 3,
    text: "A3 What @sgt_okafor did: one page, plain words, phone number at the top. #copchat",
  },
  { minute: 34.6, text: "@sgt_okafor is Earl available for other cities? #copchat" },
  { minute: 39.7, text: "Off topic, @sgt_okafor, I sent you the school contact you asked for." },
  {
    minute: 47.2,
    text: "@sgt_okafor @t_reyne the bench idea is going straight to our chief tomorrow morning. #copchat",
  },
  { minute: 57.9, text: "@sgt_okafor count me in for the sign language page. #copchat" },
  { minute: 60.4, text: "Thank you @sgt_okafor for sharing so much tonight. #copchat", by: "moderator" },
];

/** Beside the chat: found by search though the tag is not in the text, and other talk of the evening. */
export const besides: readonly { readonly minute: number; readonly text: string; readonly by: string }[] = [
  {
    minute: 6.7,
    text: "Anyone else's dog bark at the doorbell on TV? Asking for a friend with a dog.",
    by: "dana_scanner",
  },
  {
    minute: 20.2,
    text: "Tonight on the scanner show: weather, a lost parrot, and why radios crackle.",
    by: "dana_scanner",
  },
  { minute: 43.9, text: "New episode is up. The parrot was found.", by: "dana_scanner" },
  {
    minute: 10.3,
    text: "Road work on Elm Street until Friday, use Second Avenue instead.",
    by: "cityof_harlan",
  },
  {
    minute: 29.1,
    text: "City offices are closed next Thursday and Friday. Trash moves to Saturday.",
    by: "cityof_harlan",
  },
  { minute: 52.3, text: "Reading group tomorrow at six. This month: letters.", by: "ines_at_library" },
];

/** Long posts, which X sends as notes. */
export const notes: readonly {
  readonly minute: number;
  readonly by: string;
  readonly text: string;
  readonly answers?: number;
}[] = [
  {
    minute: 27.4,
    by: "prof_adeyemi",
    answers: 3,
    text: "A3 Longer thought, because it took us two years to learn: a policy is read by three kinds of people. Those who must follow it, those it will be used on, and those who judge afterwards whether it was followed. We wrote one text for the third group and wondered why the first two never read it. So now there are three pages, and a board that signs that they say the same & mean the same. The page for the people it is used on was by far the hardest. It was also the shortest. #copchat",
  },
  {
    minute: 48.6,
    by: "mkaplan_health",
    answers: 5,
    text: "A5 From public health, where nobody follows us either: we stopped counting followers & started counting who could repeat the message back a week later. We asked forty people at bus stops. From our posts: three of forty. From the pharmacist: twenty-nine. So we write for pharmacists now, one message a week, short enough to be said while handing over a bag. If your message < a sentence that a tired person can repeat, it is too long. That one change did more than five years of campaigns. #copchat",
  },
];

/** Paid for by somebody; nothing of the chat. */
export const advertisements: readonly { readonly by: string; readonly text: string }[] = [
  {
    by: "brightmug_shop",
    text: "Mugs that keep it warm through the night shift. Free shipping this week. https://shop.example.com/brightmug?utm_campaign=november",
  },
  {
    by: "trailhead_boots",
    text: "Boots for people who stand all day. Try them for 60 days. https://boots.example.com/trial",
  },
  { by: "brightmug_shop", text: "Two mugs, one price, until Sunday. https://shop.example.com/brightmug/two" },
];
