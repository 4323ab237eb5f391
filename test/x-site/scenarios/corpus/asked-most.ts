import { answer, type Topic } from "./topic.ts";

export const askedMost: Topic = {
  question: "Here we go! Q1: What did people in your town ask your department about most this year?",
  answers: [
    answer(
      "Speeding. Always speeding. We post the radar results of every street people name, good or bad.",
      "Do you name the street people complained about and turned out wrong on?",
      "> We do. Two of five were slower than anyone thought. People took it well.",
    ),
    answer(
      "dataforgood_em: What happens after a report. So we drew the six steps from phone call to closed file.",
      "mod: Would you share the drawing in the last ten minutes? I would hang that in our lobby.",
      "> Will do!",
    ),
    answer(
      "Why the helicopter was up. We answer within the hour now, even if the answer is training.",
      "watch_gwen: As a neighbor: the training ones calm me down more than anything.",
      "> That is why we do them. Silence fills itself.",
    ),
    answer("Towed cars. Not glamorous. One pinned post with the phone number cut the calls by a third."),
    answer(
      "Fireworks from May to August, and whether reporting them does anything. Honest answer: sometimes.",
    ),
    answer(
      "records_marge: How to get a copy of a report. Turns out our own page had three different answers on it.",
      "Ours had four. We found the oldest was from 2011.",
      "me: We read ours out loud to each other once. Most useful hour of the year.",
    ),
    answer(
      "Body camera footage: who can see it, when, what it costs. We made a one-page table.",
      "What is the cost where you are?",
      "> Nothing for the people in it. A copy fee for everybody else.",
    ),
    answer(
      "Mental health calls. Who comes, in what clothes, and can they ask for no lights and sirens.",
      "mrs_tran_civics: The no-sirens question is the one I get too, from parents.",
      "> Yes. We say: ask for it, every time. Dispatch writes it down.",
    ),
    answer(
      "ines_at_library: I'm a librarian, not an officer: people ask me where to ask. That says something.",
      "mod: It says we should come to you. Which day is the busiest at your desk?",
      "> Saturdays, 11 to 1. Bring coffee.",
    ),
    answer("cyclist_vera: Bike theft. We answered with a registration night and gave away 200 locks."),
    answer(
      "olga_translates: Whether we work with immigration. We say what we do and don't do, in four languages, same words.",
      "Who checks the translations?",
      "> Two volunteers each who don't know each other. They argue. It gets better.",
    ),
    answer(
      "When the front desk is open. We changed the hours and forgot to tell anyone. Never again.",
      "Oh, I felt that one.",
    ),
    answer("Scam calls pretending to be us. Our best post of the year was a 30-second recording of one."),
    answer(
      "Honestly? Nothing. People stopped asking. That worried us more than any complaint.",
      "skeptic_abe: This is the most honest answer tonight.",
      "What did you do about it?",
      "> Went to three barbershops and listened. They had plenty to ask.",
    ),
    answer(
      "Ride-alongs. We opened ten places a month and they are full until February.",
      "me: Do you let the same person come back? Ours asked to.",
    ),
    answer("School zone times. The signs said one thing, the website another, the app a third."),
    answer(
      "chief_alvarez_: How complaints are handled, and by whom. We publish the numbers each quarter, with the outcomes.",
      "rb_citizen: How many are sustained? People will ask.",
      "> 11 of 64 this year. We post that line first, not last.",
    ),
    answer(
      "chief_alvarez_: Missing pets, by a wide margin. We now have a volunteer who does nothing else and is beloved.",
      "Please give that person a raise.",
      "> She is 74 and refuses to be paid.",
    ),
    answer(
      "Whether the cameras downtown read plates. They do. We said so, and said for how long we keep it.",
      "Thirty days?",
      "> Thirty, unless a case needs it. Written down and audited.",
    ),
    answer(
      "lostlunchbox: Traffic at the new school. We asked the kids to draw where they feel unsafe. Then fixed two corners.",
    ),
    answer(
      "campus_dre: Campus here: parking, parking, and is the walk-home service real. It is. Call it.",
      "leilani_on_foot: The walk-home service got me through my last semester. Thank you.",
    ),
    answer(
      "Noise. And whether we can do something about the neighbor's rooster. We can't. We tried.",
      "There is a rooster in every town.",
    ),
    answer("Asked most: 'are you hiring?' Asked second: 'why would I?' The second one is the better talk."),
    answer(
      "grandma_june74: As a citizen: I asked how to thank an officer. Nobody had an answer ready, which made us both laugh.",
      "mod: There is a form for it! Hardly anyone knows. I'll post it at the end.",
    ),
  ],
  quotes: [
    "Saving this one. The order of the numbers matters as much as the numbers.",
    "We had the same thing, and a barbershop too. Go where the questions are.",
    "More of this kind of honest please.",
  ],
};
