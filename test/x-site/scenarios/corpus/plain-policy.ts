import { answer, type Topic } from "./topic.ts";

export const plainPolicy: Topic = {
  question: "Q3: How do you explain a use-of-force policy in a format people will actually read?",
  answers: [
    answer(
      "nkessler_pd: We made it a two-page comic with the union and the school board. It was read.",
      "rb_citizen: Honest question from outside: who checks that the comic says the same as the policy?",
      "> The civilian board signs both. It took three rounds.",
      "mod: Three rounds is a good sign, not a bad one.",
    ),
    answer(
      "Put it where people already are: the bus shelter, the barber, the game. Policy as a poster, not a PDF.",
      "barber_dsouza: A poster people can photograph. Nobody photographs a PDF.",
    ),
    answer(
      "One page, plain words, and the phone number at the top. @sgt_okafor showed us theirs and we copied it.",
      "me: Copy away! Ours was copied from a fire department.",
      "mod: @sgt_okafor that is exactly the point. Did your community panel see it before it went out?",
      "me: Twice. They took out every word ending in -tion.",
    ),
    answer(
      "We read it aloud on video, one rule a week, with the officer who teaches it. 52 weeks.",
      "Which week had the most views?",
      "> Week 9, handcuffs. People want to know what will happen to their hands.",
    ),
    answer(
      "Grade 8 reading level or it goes back. There are free tools that tell you in a second.",
      "We aim for grade 6. Half our readers have English as their second language.",
    ),
    answer(
      "Start with what we may never do. That list is short and people remember it.",
      "mod: I like that very much. Short lists are honest lists.",
    ),
    answer(
      "mrs_tran_civics: I teach civics: let my students rewrite it. They found two sentences that contradict each other.",
      "Did the department change them?",
      "> One of them. We're still arguing about the other. Best lesson of the year.",
    ),
    answer(
      "Show the decision, not the rule. Four short scenes, then ask: what would you have done?",
      "We do those scenes with seniors. They are stricter than we are.",
      "> Ours too!",
    ),
    answer(
      "jo_lindqvist: Publish the old version next to the new one, with the changes marked. Trust lives in the difference.",
      "quietcorner_io: Version control for policy. A programmer is crying happy tears here.",
    ),
    answer(
      "It should answer one question in the first line: when may an officer hurt someone? Say it like that.",
      "Too blunt for our lawyers, sadly.",
      "> Ours fainted. Then they helped us to say it right.",
    ),
    answer(
      "noor_halaby: A talk at the mosque, the church and the union hall, same slides. Questions were the same, too.",
    ),
    answer("We let people hold the equipment. Fear goes down when you know how heavy a thing is."),
    answer(
      "Put the numbers beside it. A policy without how often and against whom is half a page.",
      "skeptic_abe: And against whom. Thank you for not leaving that out.",
      "Numbers need context though, or they'll be used as a club.",
      "> Then give both. Leaving them out is a club, too.",
    ),
    answer(
      "deafinharlan: Deaf resident here: sign language video, please, not captions of a talk. It is a different grammar.",
      "me: Noted, and thank you. Can I write to you this week about how to do it well?",
      "> Please do. I know three people who would film it.",
    ),
    answer(
      "k9_biscuit_pd: Two minutes, no music, an officer who looks into the camera. Ours has more views than the K-9 video.",
      "More than the DOG? I don't believe you.",
      "> I have screenshots!",
    ),
    answer("pio_danner: Tested ours on my mother. She said: who wrote this, a robot? Back to work."),
    answer("Explain the words first. Reasonable, imminent, proportionate. We lost people at the first one."),
    answer(
      "onetrafficlight: Honest answer: we haven't. It is 41 pages. I am here to take notes.",
      "Then you are in the right place. Page one first.",
      "mod: Welcome. Forty-one pages is where everybody starts.",
    ),
    answer(
      "A card each officer carries and can hand over. Same text as on the web. Same text as in training.",
    ),
    answer(
      "chief_alvarez_: In Spanish we didn't translate it, we wrote it again with people from the neighborhood.",
      "Written, not translated. Yes. That should be on a wall.",
    ),
    answer(
      "organize_thea: As a critic of my own department: I read yours because you linked the outcome reports. Keep doing that.",
      "mod: Glad you are here, and please keep reading it like that.",
    ),
    answer("Let the trainers write it. They already explain it out loud fifty times a year."),
  ],
  quotes: [
    "The best idea I have heard in this chat this year.",
    "We tried this with a middle school and it worked there as well.",
    "What @sgt_okafor did: one page, plain words, phone number at the top.",
  ],
};
