import type { Draft } from "./draft.ts";
import { type Cast, idOf } from "./people.ts";

/** A civics class that is sent here to ask, each with words of their own. */
const classQuestions: Readonly<Record<string, string>> = {
  civics_amara: "Hi from second period! Do officers get to pick which shift they work?",
  civics_bo: "Our teacher says ask anything. Who pays when a patrol car gets scratched?",
  civics_cleo: "How long is the academy and can you fail it?",
  civics_dev: "What do you do with found bikes? My brother lost a green one in May.",
  civics_elif: "Is it true that dispatchers can see where I call from?",
  civics_finn: "Why do some towns have a sheriff and some a chief?",
  civics_gia: "Does anybody read the suggestion box in the lobby?",
  civics_hugo: "What was the hardest call you ever took, if I may ask?",
};
/** Fans of a singer who has read about the chat: they share a hashtag, and nothing else. */
const fanTalk: Readonly<Record<string, string>> = {
  veranote_ida: "Came for Vera, stayed for the officer with the decaf",
  veranote_jun: "So did the concert crowd really clear out in twenty minutes last night?",
  veranote_kit: "Shout to the crossing guard who sang along on Mill Road",
  veranote_lux: "Never thought I would read about traffic cones on a Wednesday",
  veranote_mo: "Is the bridge open again for those of us driving home tomorrow",
  veranote_nia: "The drone show was lovely and nobody got hurt, thank you",
};

/** Honest crowds of newcomers beside a raid: nobody may take them for it. */
export function crowdsOf(startsAt: number): {
  readonly people: readonly Cast[];
  readonly drafts: readonly Draft[];
} {
  const pupils = Object.entries(classQuestions).map(([handle, text], at) =>
    newcomer(startsAt, handle, text, 1170 + at * 37),
  );
  const fans = Object.entries(fanTalk).map(([handle, text], at) =>
    newcomer(startsAt, handle, `${text} #VeraLive`, 1260 + at * 71),
  );
  const all = [...pupils, ...fans];
  return { people: all.map(({ person }) => person), drafts: all.map(({ draft }) => draft) };
}

function newcomer(
  startsAt: number,
  handle: string,
  text: string,
  at: number,
): { person: Cast; draft: Draft } {
  const createdAt = startsAt - (400 + at) * 86_400_000;
  const id = idOf(createdAt, handle);
  const numbers = { followers: 60 + (at % 300), following: 140, posts: 900 };
  return {
    person: { id, handle, name: handle.replace("_", " "), createdAt, kind: "newcomer", ...numbers },
    draft: { at, by: id, text: `${text} #copchat` },
  };
}
