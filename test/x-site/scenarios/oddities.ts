import type { SiteMedia } from "../evening.ts";
import type { Draft } from "./draft.ts";
import { cast } from "./people.ts";

/** One of each kind that X treats in its own way: edited, limited, blurred, deleted, several pictures, a video, other scripts. */
export function oddities(hashtag: string): Draft[] {
  const draftAt = (at: number, handle: string, text: string, more: Partial<Draft> = {}): Draft => ({
    at,
    by: cast.find((person) => person.handle === handle)?.id ?? "",
    text: `${text} #${hashtag}`,
    ...more,
  });
  const gone = draftAt(2466, "skeptic_abe", "A4 Written too fast, so I will take this one back.", {
    answers: 4,
    deletedAfter: 40,
  });
  return [
    draftAt(1015, "jo_lindqvist", "A2 First the map, then the words. (Corrected the street, sorry.)", {
      answers: 2,
      editedAfter: 95,
    }),
    draftAt(
      1742,
      "advocate_sun",
      "A3 A reader's story, shared with consent. Replies are limited on purpose.",
      {
        answers: 3,
        more: { limited: "replies" },
      },
    ),
    draftAt(2301, "harborpaper_jk", "A4 The photo everyone shared, with the date it was really taken.", {
      answers: 4,
      more: {
        limited: "sensitive",
        media: [photo("night-flood", "A wet street at night under lamps, two years ago")],
      },
    }),
    gone,
    draftAt(2530, "organize_thea", "@skeptic_abe Thank you for taking it back. Not easy in public.", {
      replyTo: gone,
    }),
    draftAt(3390, "k9_biscuit_pd", "Biscuit says good night, twice.", {
      more: {
        media: [photo("dog-one", "A brown dog on the grass"), photo("dog-two", "The same dog, asleep")],
      },
    }),
    draftAt(2890, "radio_fm_fong", "A5 Forty seconds of last Friday's show, in Hmong.", {
      answers: 5,
      more: { media: [clip] },
    }),
    draftAt(1490, "noor_halaby", "الكلمات البسيطة تحتاج وقتا أطول. شكرا لكم جميعا", { lang: "ar" }),
    draftAt(2710, "mina_desk", "A5 駅の掲示板。誰もフォローしなくても、みんな読んでいます。", {
      answers: 5,
      lang: "ja",
    }),
    draftAt(3105, "snowed_in_wpg", "A6 Écrire d'abord en français simple, puis traduire. Pas l'inverse.", {
      answers: 6,
      lang: "fr",
    }),
    draftAt(3250, "yael_b_shore", "A6 לשאול קודם, לכתוב אחר כך.", { answers: 6, lang: "iw" }),
    draftAt(2050, "quietcorner_io", "A3 if (reader.lost) policy.length < 1 page && plain > clever", {
      answers: 3,
      lang: "en",
    }),
  ];
}

function photo(scene: string, alt: string): SiteMedia {
  return { type: "photo", scene, alt, width: 1200, height: 675 };
}

const clip: SiteMedia = {
  type: "video",
  scene: "night-radio",
  width: 1280,
  height: 720,
  alt: "A radio desk at night",
};
