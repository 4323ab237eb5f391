import { answer, type Topic } from "./topic.ts";

export const nextTime: Topic = {
  question:
    "Last one tonight: Q6: What is one thing you will try before our next chat? Your own links are welcome now!",
  answers: [
    answer(
      "Kitchen timer on the night desk. Ordered it while you were all typing.",
      "The timer is spreading!",
      "me: Ours is shaped like a chicken.",
    ),
    answer(
      "nightdesk_lou: I will sit at the library on Saturday from 11 to 1. With coffee, as ordered.",
      "ines_at_library: I'll hold you to it!",
      "> Reserve me a chair.",
    ),
    answer(
      "nkessler_pd: Rewrite one page of the policy with the ninth graders. Just one: https://www.example.org/plain-words/page-one",
    ),
    answer("Ask our dispatchers what people call about the morning after. Nobody has asked them, ever."),
    answer(
      "olga_translates: Reading our replies in every language. Starting with last winter's.",
      "mod: Report back, please. I want to hear what you find.",
    ),
    answer(
      "chief_alvarez_: Put the complaint numbers first. Here is this quarter's table: https://data.example.org/river-county/complaints-2026-q3",
      "rb_citizen: Read it. Clear and decent work. Two questions by message.",
      "> Ask here if you like. It's all public.",
    ),
    answer("pio_danner: Take 'no danger to the public' out of all twelve templates."),
    answer(
      "harborpaper_jk: I wrote about the barbershop talks here: https://blog.example.org/three-barbershops-and-a-notebook",
      "Read it last week. The second barber is my hero.",
    ),
    answer(
      "grandma_june74: Thank an officer, with the form. And file a complaint with the other form. Both work, I'm told.",
      "mod: Both do, and both get read. Thank you for asking.",
    ),
    answer(
      "dataforgood_em: The six steps as a drawing, as promised: https://www.example.org/six-steps-of-a-report",
      "Printed it already. Thank you!",
    ),
    answer("Ask a teenager where the map says we are."),
    answer(
      "deafinharlan: Sign language version of the first page. Three people have offered since Q3. I love this chat.",
    ),
    answer("pio_danner: Call five people who stopped asking us things."),
    answer(
      "fire_capt_moss: Fewer acronyms. I counted mine tonight: seven. Sorry, everybody.",
      "Only seven? Respect.",
    ),
    answer(
      "onetrafficlight: I'll bring the bear-that-is-a-dog to the next ride-along. Picture below.",
      "THAT is a dog?",
      "I take back everything I said. It is clearly a bear.",
    ),
    answer(
      "mkaplan_health: Slides of my talk on quiet corrections: https://slides.example.net/quiet-corrections?lang=en#3",
      "mod: Thank you. These go into the recap.",
    ),
    answer("Letter on twelve doors next time, before any post."),
    answer("Listen for one hour without answering. Hardest thing on my list."),
    answer("noor_halaby: Check who our translations leave out. I think I know, and I don't like it."),
    answer("First post without a logo. It feels like going out without shoes."),
    answer(
      "leilani_on_foot: Come back on Wednesday. It was my first time and nobody bit me.",
      "mod: We only bite acronyms. See you Wednesday!",
      "Welcome! Bring a friend.",
    ),
    answer(
      "mrs_tran_civics: My students' rewrite of two policy pages, with permission: https://class.example.edu/civics/rewrite/two-pages",
    ),
  ],
  quotes: [
    "Link worth your five minutes.",
    "Doing this one too. Who's in?",
    "And this is why I come on Wednesdays.",
  ],
};
