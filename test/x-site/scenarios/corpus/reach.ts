import { answer, type Topic } from "./topic.ts";

export const reach: Topic = {
  question: "Q5) How do you reach the people who would never follow a police account?",
  answers: [
    answer("Stop trying to be followed. Be findable when they need you, once, at the worst hour."),
    answer(
      "mkaplan_health: Through whoever they follow already. Our food bank's page has ten times our readers.",
      "And ask them what they want posted. Not only the other way round.",
      "> Right. Last month it was lost wallets.",
    ),
    answer(
      "k9_biscuit_pd: The dog. I'm sorry, but it is the dog. They come for the dog and stay for the parking rules.",
      "mod: No apology needed. What is the dog's name?",
      "> Biscuit. He has 4 legs and 11,000 followers.",
    ),
    answer(
      "In person. I sit in the same café every Thursday with a sign: ask me anything, no camera.",
      "Do people come?",
      "> First month nobody. Now I don't get to drink the coffee.",
    ),
    answer(
      "Paper. A letter on the door of the twelve houses around it beats any post.",
      "me: Letters on doors, yes. Signed by a person, with a number that gets answered.",
    ),
    answer(
      "noor_halaby: Voice messages in the languages people speak at home. Reading is not everybody's way.",
    ),
    answer(
      "lostlunchbox: By not being the only uniform they see. Soccer coach first, officer second, for two years. Then talk.",
    ),
    answer(
      "quietcorner_io: I don't follow you, I follow this hour. A place with rules and real answers is what I came for.",
      "mod: And we are glad you did. What would make you bring a friend?",
      "> Fewer acronyms!",
    ),
    answer(
      "Our teens make the videos. We only check the facts. They are blunter than we'd dare to be.",
      "How do you handle it when they are critical of you?",
      "> We publish it. That was the deal. Views went up.",
    ),
    answer("Text alerts by neighborhood, no app, no account. 18,000 people. Most would never follow us."),
    answer(
      "chief_alvarez_: Say yes to the podcast of somebody who doesn't like you. Twice, if you survive the first.",
    ),
    answer(
      "olga_translates: Translate the replies, not just the posts. Someone answered us in Somali for a year and nobody knew.",
      "This made me sad and then hopeful.",
      "me: Same. Checking ours tomorrow morning.",
    ),
    answer(
      "organize_thea: Stop posting arrests. The people we want to reach are the cousins of those pictures.",
      "pio_danner: We stopped in 2021. Complaints for a month, then nothing, then trust.",
      "> Thank you for saying how long it took.",
    ),
    answer(
      "barber_dsouza: Barber, imam, crossing guard, nurse. Four phone numbers. Worth more than four thousand followers.",
    ),
    answer(
      "radio_fm_fong: Community radio at 6 a.m. in Hmong. The host introduces me as 'the one who listens'.",
    ),
    answer("skeptic_abe: Answer one hard question a week, in public, with your name under it."),
    answer(
      "leilani_on_foot: I am 19 and you want honest: nobody my age opens a police page. We open a map. Be on the map.",
      "Be on the map. Write that down, everyone.",
      "mod: Welcome! First time here? Please stay for Q6.",
    ),
    answer(
      "cyclist_vera: We repair kids' bikes in the lot on Saturdays. No posts about it at all. Everyone knows.",
    ),
    answer(
      "nurse_tomasz: Night shift nurses. They know who is scared of us and why. Ask them, then mostly listen.",
    ),
    answer("Let people unsubscribe easily. Strange, but more of them stay."),
    answer(
      "mina_desk: A phone line that records questions, and we answer on the local station every Friday.",
    ),
    answer(
      "advocate_sun: By telling the story when we got it wrong and what changed. Those are shared by people who dislike us.",
      "rb_citizen: I dislike plenty, and I shared one of those. It was a good one.",
    ),
  ],
  quotes: [
    "Be on the map. My notes for tonight are three words long.",
    "Seconding this from a town of 2,100: the laundromat wall is our feed.",
    "The four phone numbers. So simple, and it takes ten years.",
  ],
};
