import { answer, type Topic } from "./topic.ts";

export const rumors: Topic = {
  question:
    "OK, time for Q4. Rumors move faster than we do. What has worked to correct one without feeding it?",
  answers: [
    answer(
      "Say the true thing, never repeat the false one. The headline is what people keep.",
      "The truth sandwich, minus the filling.",
      "> Ha! Yes. Open-faced.",
    ),
    answer(
      "Call the person who posted it. Nine of ten are worried, not wicked. They delete it themselves.",
      "mod: How many of those calls have you made this year?",
      "> 31. Two hung up. One brought cake.",
    ),
    answer("nineK_opinions: Answer in the group where it started. A post on our page never reaches them."),
    answer(
      "Ask a trusted neighbor to say it. In our town that's the lady who runs the laundromat.",
      "Every town has that lady. Ours sells tamales.",
      "me: Ours is a crossing guard named Earl. Earl knows everything.",
    ),
    answer("Speed. If we need a meeting about it, we have lost."),
    answer(
      "jo_lindqvist: We keep a page: 'Is it true?' Yes, no, or we don't know yet. 'Don't know yet' is the most read.",
      "Do you take old ones down?",
      "> Never. With a date each. It's an archive of worry.",
    ),
    answer(
      "advocate_sun: Admit the part that is true. There is nearly always a part that is true.",
      "pio_danner: This is the part we always skip. Thank you.",
    ),
    answer(
      "mkaplan_health: Don't correct a rumor with 40 shares. You will give it 4,000.",
      "What is your line?",
      "> When my own mother has heard it.",
    ),
    answer(
      "transit_wes: A photo of the thing as it is now, with a clock in it. Worked for the 'flooded' bridge.",
    ),
    answer(
      "mrs_tran_civics: Teachers are your network. One message to the schools before nine and the parents know by ten.",
      "prof_adeyemi: As a teacher: yes, but please not only when it's bad.",
    ),
    answer(
      "We asked the teenagers which app. It was none of the ones we watch.",
      "me: We have two students who tell us each month. Paid, properly.",
    ),
    answer("Name who checked. 'Officer on the scene' beats 'we have been made aware'."),
    answer(
      "nineK_opinions: I moderate a neighborhood group of 9,000. Give us a person to call, and we will hold posts till you answer.",
      "advocate_sun: That is a gift. Do departments take it?",
      "> One did. It halved the nonsense.",
    ),
    answer("Plain text, big letters, made for screenshots. Rumors travel as pictures, so must the answer."),
    answer(
      "onetrafficlight: Humor once, when the rumor is harmless. We do not have a bear in the mall. It is a dog. A large one.",
      "I need to see that dog.",
      "> At the end of the hour, I promise.",
    ),
    answer(
      "mkaplan_health: Never shame the person. They are the ones who will call you next time, or won't.",
      "mod: Put that one on the wall, too.",
    ),
    answer(
      "radio_fm_fong: Weekly radio hour. Anyone may ask what they heard. It has been 14 years and it still works.",
    ),
    answer(
      "Correct your own mistakes in the same size as you made them. Then people believe the other corrections.",
    ),
    answer("harborpaper_jk: As a reporter: answer my call. If you don't, I have the rumor and nothing else."),
    answer(
      "Sometimes it's not a rumor. It's news we have not told yet. Check that first.",
      "Oof. True.",
      "me: We learned that one the slow way.",
    ),
    answer("Write down which rumors came up and when. Ours come back every October like geese."),
    answer(
      "ines_at_library: We stopped saying 'misinformation'. We say 'I heard that too, and I went to look.'",
    ),
  ],
  quotes: [
    "'I heard that too, and I went to look.' What a good sentence.",
    "Adding: it also works in the other direction, inside the station.",
    "Forty shares. Good rule of thumb.",
  ],
};
