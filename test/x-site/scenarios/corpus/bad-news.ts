import { answer, type Topic } from "./topic.ts";

export const badNews: Topic = {
  question: "Q2. Bad news at 2 a.m.: what do you post first, and what do you leave out?",
  answers: [
    answer(
      "First: where not to be, and when you'll hear from us again. Then keep that time, even with nothing new.",
      "mod: 'Even with nothing new' is the whole craft.",
      "We set a kitchen timer for it. I'm serious.",
    ),
    answer(
      "Leave out every guess. If it has 'believed to be' in it, it waits.",
      "I keep a note on my screen: would I say this to the family?",
    ),
    answer(
      "Three lines: what we know, what we don't, when the next post comes. No adjectives.",
      "Stealing the three lines.",
      "> Please do. They were stolen already.",
    ),
    answer(
      "We leave out ages and streets until the family has been told. People push. We hold.",
      "organize_thea: Thank you. Speaking as somebody who once read it first on a phone.",
      "> I am so sorry. That is exactly why.",
    ),
    answer("First post is for the people living on that block. Reporters can wait four minutes."),
    answer(
      "pio_danner: The words 'there is no danger to the public' only if I'd let my own kids walk there.",
      "me: We stopped using that sentence altogether. Nobody believed it.",
      "> Fair. What do you say in its place?",
      "me: Where officers are, what is closed, and who to call.",
    ),
    answer(
      "We pre-wrote twelve of them in daylight, with the lawyer, and only fill in the place.",
      "Daylight writing. Yes. Nobody is a good editor at 2 a.m.",
      "Would love to see the list of the twelve situations.",
    ),
    answer("Not first: a photo of tape and lights. It looks important and says nothing."),
    answer(
      "harborpaper_jk: As a newsroom editor: the time of your next update is worth more to us than any quote.",
      "mod: Good to hear it from your side. How late may that update be?",
      "> Ten minutes late is fine if you say it will be.",
    ),
    answer("One account, one person, one phone number. When three of us posted, we contradicted ourselves."),
    answer("oldtimer_hank: I leave out my own feelings in the first hour. Not in the first week."),
    answer(
      "olga_translates: Post in the languages of that street, not of the city. Short is easier to translate, too.",
      "How do you know which?",
      "> School enrolment data. It is free and nobody looks at it.",
    ),
    answer(
      "lostlunchbox: First: the road. Second: the school, because that is where parents' minds go at once.",
    ),
    answer(
      "If we were part of what went wrong, the first post says so. Or people find out anyway, angrier.",
      "This. Say the hard line yourself, early, in plain words.",
      "Has your chief always backed you in that?",
      "> No. The second one did. That is why I stayed.",
    ),
    answer("We write the time in every post. Screenshots travel without it."),
    answer(
      "dispatch_rho: Dispatcher here. Please post the non-emergency number. At 2 a.m. people call 911 to ask about the news.",
      "I never thought of that. Adding it to our template tonight.",
      "> Bless you. 40 calls in one hour last time.",
    ),
    answer("Leave out hashtags on the bad night. Nobody in shock is searching for a brand."),
    answer(
      "chief_alvarez_: A victim advocate reads it first. Ninety seconds, any hour. It has changed a word every time.",
      "Which words does she change?",
      "> 'Domestic'. 'Alleged'. 'Incident'. She asks: what happened to a person?",
    ),
    answer("jo_lindqvist: First post has no logo, no picture, plain text. It has to load on a bad signal."),
    answer(
      "We leave the replies open. It is rough. Closing them told people we were hiding.",
      "ines_at_library: Hard agree, but who reads them at that hour?",
      "> Two of us take turns, and nobody does it two nights in a row.",
    ),
    answer("watch_gwen: My rule as a volunteer: I repeat only what the official account said. No 'I heard'."),
    answer("If it turns out wrong we reply to our own post, we don't delete it. Deleting looks like lying."),
  ],
  quotes: [
    "Print this and put it beside the night desk.",
    "This is what I wish somebody had told me in my first year.",
    "From the other side of the tape: yes, exactly this.",
  ],
};
