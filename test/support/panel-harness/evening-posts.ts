import { noEntities, type Post } from "../../../src/domain/post/post.ts";
import { authorOf, person, post, startsAt } from "./invented-evening.ts";

const question3 = "How do you explain a use-of-force policy in a format people will actually read?";

/** Asked with the hashtag in the days before. */
export const advancePosts: readonly Post[] = [
  post("rb_citizen_", "Why does a complaint take a year? And who reads it first? #copchat", {
    seconds: -200_000,
  }),
  post("policy_prof", "Will you publish the draft policy before it is signed? #copchat", {
    seconds: -90_000,
  }),
  post("jo_lindqvist_", "Will you publish the draft policy before it's signed? #copchat", {
    seconds: -60_000,
  }),
  post("samir_haddad_x", "متى تنشرون السياسة الجديدة بلغة واضحة؟ #copchat", { seconds: -4000 }),
  post("dispatch_dee", "can we have the radio codes explained in plain words please #copchat", {
    seconds: -900,
  }),
];

/** What is special in an ordinary evening: a post of every kind that the panel draws. */
export const eveningPosts: readonly Post[] = [
  post("t_marlow_mod", "Welcome to #copchat! Tonight: policy in plain words. Say hello and where you are.", {
    seconds: 5,
  }),
  post("nkessler_pd", "Good evening from the lakes. First coffee of the night. #copchat", { seconds: 22 }),
  post("dispatch_dee", "Hi all, on shift until ten, reading between calls #copchat", { seconds: 41 }),
  post("t_marlow_mod", "Q1 Who reads your policies today, and how do you know? #copchat", { seconds: 120 }),
  post(
    "policy_prof",
    "A1 Almost nobody: the median visit to our policy page was nine seconds. https://t.co/abc123 #copchat",
    {
      seconds: 171,
    },
  ),
  post("ops_watanabe", "A1: Lawyers. 警察の方針はもっと短くできる。 #copchat", { seconds: 190 }),
  post("samir_haddad_x", "A1 الناس يقرؤون ما يُكتب لهم، لا ما يُكتب عنهم #copchat", { seconds: 214 }),
  post("ines_aldana_mod", "Q2: Which single page would you rewrite first? #copchat", { seconds: 620 }),
  post("rb_citizen_", "The complaint form. It asks for the officer's badge number on line one. #copchat", {
    seconds: 655,
  }),
  post("jo_lindqvist_", "Seconded.\n\nAnd it should fit on a phone. #copchat", { seconds: 690 }),
  post("k9_unit_bruno", "Bruno votes for the page about him #copchat", {
    seconds: 700,
    entities: {
      ...noEntities,
      media: [
        {
          kind: "photo",
          imageUrl: new URL("picture-1.svg", location.href).href,
          altText: "A German shepherd asleep on a stack of printed policy manuals",
        },
        { kind: "video", imageUrl: new URL("picture-2.svg", location.href).href },
      ],
    },
  }),
  post("t_marlow_mod", `Q3 ${question3} #copchat`, { seconds: 1110 }),
  post("dispatch_dee", `Q3 ${question3} #copchat`, {
    seconds: 1122,
    repostOf: { id: "1", author: authorOf("t_marlow_mod"), createdAt: startsAt + 1_110_000 },
  }),
  post(
    "nkessler_pd",
    "A3 We made it a two-page comic with the union and the school board. It was read. #copchat",
    {
      seconds: 1260,
    },
  ),
  post(
    "t_marlow_mod",
    `@${person} that is exactly the point. Did the community panel see it before it went out? #copchat`,
    {
      seconds: 1281,
      replyTo: { id: "5", handle: person },
    },
  ),
  post(
    "rb_citizen_",
    "Honest question from outside: who checks that the comic says the same as the policy? #copchat",
    {
      seconds: 1320,
    },
  ),
  post("jo_lindqvist_", `A3 What @${person} did: one page, plain words, phone number at the top. #copchat`, {
    seconds: 1380,
  }),
  post(
    "chief_hollins",
    "This is the whole answer, and it cost us a printer cartridge. #copchat #plainwords",
    {
      seconds: 1395,
      quote: {
        id: "77",
        author: authorOf("jo_lindqvist_"),
        createdAt: startsAt + 1_380_000,
        text: "A3 One page, plain words, phone number at the top. #copchat",
        entities: noEntities,
      },
    },
  ),
  post(
    "policy_prof",
    "A3 The long version with the sources, for those who like to read: https://t.co/xyz789 #copchat",
    {
      seconds: 1410,
      replyTo: { id: "9", handle: "rb_citizen_" },
    },
  ),
  post(
    person,
    "Thank you both. The draft went to the panel in March; they cut half of it, and were right. #copchat",
    {
      seconds: 1440,
    },
  ),
  post(
    "samir_haddad_x",
    "A3 Put it where people already are: the bus shelter, the barber, the game. #copchat",
    {
      seconds: 1455,
      partial: true,
    },
  ),
];

const talk = [
  "A3 Pictures first, words second. #copchat",
  "We read ours aloud at roll call. You hear at once what nobody understands. #copchat",
  "Agree with the comic idea, and the school board is the part everybody forgets. #copchat",
  "A3: A checklist on a card. Fits the shirt pocket, and the wallet of anyone who asks for one. #copchat",
  "Somebody should count how often the word “shall” occurs. #copchat",
  "Same here. #copchat",
];
const talkers = [
  "nkessler_pd",
  "rb_citizen_",
  "dispatch_dee",
  "ops_watanabe",
  "policy_prof",
  "jo_lindqvist_",
];

/** Ordinary talk: `count` posts, one each `pace` seconds from `from` seconds into the evening. */
export function talkPosts(count: number, from: number, pace = 4): readonly Post[] {
  return Array.from({ length: count }, (_, at) =>
    post(talkers[at % talkers.length] ?? "", talk[(at * 5) % talk.length] ?? "", {
      seconds: from + at * pace,
    }),
  );
}

/** An hour before the evening: `count` posts of a moderator to the person, so that no filter is without. */
export function crowd(count: number): readonly Post[] {
  return Array.from({ length: count }, (_, at) =>
    post("t_marlow_mod", "@sgt_okafor_ that is a good point for later. #copchat", { seconds: at - 3600 }),
  );
}
