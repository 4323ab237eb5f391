import type { Evening } from "../evening.ts";
import type { Draft } from "./draft.ts";
import { postsFrom } from "./draft.ts";
import { type Cast, cast, idOf } from "./people.ts";
import { type EveningOptions, idByHandle } from "./quiet.ts";

/** Monday, 23 November 2026, seven in the evening in London. */
export const eventStart = Date.UTC(2026, 10, 23, 19, 0, 0);
export const eventTag = "AskUsLive";

/** The force that answers; the host asks. */
const force: Cast = {
  id: idOf(Date.UTC(2012, 3, 2), "harborview_pd"),
  handle: "harborview_pd",
  name: "Harborview Police",
  createdAt: Date.UTC(2012, 3, 2),
  kind: "account",
  followers: 48_000,
  following: 310,
  posts: 21_400,
};

/** What is asked in the days before, by those who ask the same. Hours before the start. */
export const askedBefore: readonly (readonly (readonly [hours: number, handle: string, text: string])[])[] = [
  [
    [70, "cyclist_vera", "How many stolen bikes does Harborview give back in a year?"],
    [44, "transit_wes", "How many stolen bikes does Harborview give back each year?"],
    [
      3,
      "grandma_june74",
      "How many stolen bikes does Harborview give back in a year? My grandson's is gone.",
    ],
  ],
  [
    [66, "barber_dsouza", "Why is the front desk on Quay Street shut at weekends?"],
    [20, "watch_gwen", "why is the front desk on Quay Street shut at weekends"],
  ],
  [[52, "rb_citizen", "Who reads a complaint first, and is that person an officer?"]],
  [[31, "prof_adeyemi", "Do you publish how long people wait on the non-emergency line?"]],
  [[27, "noor_halaby", "متى تكون اللقاءات بلغات أخرى في المركز؟"]],
  [[9, "deafinharlan", "Can you be reached by text without a phone call at night?"]],
  [[1.5, "organize_thea", "Will the drone policy be open for comment before it is signed?"]],
];

const earlierPosts: readonly (readonly [hours: number, handle: string, text: string])[] = [
  [
    72,
    "nora_marlow",
    "On Monday at 7: an hour with @harborview_pd. What do you want to know? Ask here, early.",
  ],
  [40, "harborview_pd", "Looking forward to Monday's hour. We read everything that comes in under the tag."],
  [30, "k9_biscuit_pd", "The dog will be watching on Monday."],
  [2, "harborpaper_jk", "Can't wait for Monday's hour, the notebook is ready."],
];

/** The force answers these by reply. Minutes after the start, of the question in `askedBefore`. */
export const answeredLater: readonly (readonly [minutes: number, question: number, text: string])[] = [
  [6, 1, "Staff. From January it is open on Saturdays until two."],
  [16, 3, "We will: the median last month was four minutes, the worst ninety-one."],
];

const during: readonly (readonly [minutes: number, handle: string, text: string])[] = [
  [0.4, "nora_marlow", "Welcome! An hour of your questions to @harborview_pd begins now. Say hello first."],
  [0.9, "harborview_pd", "Good evening. Three of us are at the keyboard: front desk, traffic, records."],
  [1.3, "leilani_on_foot", "Hello, first time here. @nora_marlow may students ask too?"],
  [4, "onetrafficlight", "Does the number for noise work after midnight?"],
  [7, "mrs_tran_civics", "My class asks: what does a records clerk do all day?"],
  [9, "harborview_pd", "@mrs_tran_civics Finds in a minute what took three people an hour."],
  [14, "skeptic_abe", "You say open data. Where is the file, and is it this year's?"],
  [18, "cadet_wk11", "New here, listening. Thank you for doing this in the open."],
  [21, "rb_citizen", "@nora_marlow will you put mine about complaints? It stands since Saturday."],
  [27, "harborview_pd", "@skeptic_abe On the council's page since noon, up to last Friday."],
  [33, "fire_capt_moss", "We share the radio tower with them. It works, mostly."],
  [44, "dataforgood_em", "The file opens, columns and all. Well done."],
  [58, "nora_marlow", "Two minutes left. Thank you all, and thank you @harborview_pd."],
];

/**
 * An hour of questions to a police force, after #WMPLive: most are asked in the days before, without labels, some two or
 * three times. The signed-in host asks hers by hand: the stand-in has none of them.
 */
export function eventEvening({ startsAt = eventStart }: EveningOptions = {}): Evening {
  const asked = askedBefore.map((posts) =>
    posts.map(([hours, handle, text]) => draftOf(-hours * 60, handle, text)),
  );
  const answers = answeredLater.map(([minutes, question, text]) => {
    const first = asked[question]?.[0];
    const handle = cast.find(({ id }) => id === first?.by)?.handle ?? "";
    const answer = draftOf(minutes, force.handle, `@${handle} ${text}`);
    return first ? { ...answer, replyTo: first } : answer;
  });
  const around = [
    ...earlierPosts.map(([hours, handle, text]) => draftOf(-hours * 60, handle, text)),
    ...during.map(([minutes, handle, text]) => draftOf(minutes, handle, text)),
  ];
  return {
    name: "event",
    hashtag: eventTag,
    moderators: ["nora_marlow", force.handle],
    account: "nora_marlow",
    startsAt,
    endsAt: startsAt + 3_600_000,
    people: [...cast, force],
    posts: postsFrom([...asked.flat(), ...answers, ...around], startsAt),
    lists: [],
    conduct: {},
  };
}

function draftOf(minutes: number, handle: string, text: string): Draft {
  const by = handle === force.handle ? force.id : idByHandle(handle);
  return { at: minutes * 60, by, text: `${text} #${eventTag}` };
}
