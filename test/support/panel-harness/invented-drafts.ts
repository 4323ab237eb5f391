import { type Draft, takeBack, targetOf } from "../../../src/domain/drafts/draft.ts";
import type { ComposerActions, ComposerModel } from "../../../src/ui/panel/state/composer/composer-model.ts";
import type { Outcome } from "../../../src/ui/parts/outcome.ts";
import { eveningPosts } from "./evening-posts.ts";
import { chat } from "./invented-evening.ts";
import type { StateName } from "./state-names.ts";

/** Drafts in memory that behave as the background's: stored at once, sent back, last changed first. */
export function draftActions(
  model: ComposerModel,
  now: () => number,
  note: (what: string) => (...details: unknown[]) => void,
): ComposerActions {
  const done: Outcome = { ok: true };
  let made = 0;
  const put = (draft: Draft) => {
    const others = model.drafts.peek().filter(({ id }) => id !== draft.id);
    model.drafts.value = [draft, ...others].sort((a, b) => b.changedAt - a.changedAt);
  };
  const drop = (id: string) => {
    model.drafts.value = model.drafts.peek().filter((draft) => draft.id !== id);
  };
  const handOver = (what: string) => async (draft: Draft, text: string) => {
    note(what)(text);
    put({ ...draft, handedOver: { at: now(), text } });
    return done;
  };
  return {
    keep: (draft) => (draft.text.trim() === "" ? drop(draft.id) : put(draft)),
    remove: async (id) => {
      drop(id);
      return done;
    },
    handOver: handOver("hand-over"),
    copy: handOver("copy"),
    settle: async (id, posted) => {
      note("settle")(posted);
      const draft = [...model.drafts.peek(), ...model.posted.peek()].find((one) => one.id === id);
      if (!draft) return done;
      model.posted.value = model.posted.peek().filter((one) => one.id !== id);
      if (posted) {
        drop(id);
        model.posted.value = [{ ...draft, postedAt: now() }, ...model.posted.peek()];
      } else put(takeBack(draft));
      return done;
    },
    newId: () => `made-${++made}`,
    now,
  };
}

const minute = 60_000;

/** The drafts of the harness's states that have any. */
export const draftStates: Partial<Record<StateName, (model: ComposerModel, now: number) => void>> = {
  drafts: (model, now) => {
    model.drafts.value = [
      ...openDrafts(now),
      ...heldDrafts(now),
      handedOver(now - 20_000),
      {
        ...madeOf("Which of you runs a citizens' academy?", now - 8 * 24 * 60 * minute),
        chatId: "roundtable",
      },
    ];
  },
  "handed-over": (model, now) => {
    model.drafts.value = [handedOver(now - 12_000)];
  },
  "was-it-posted": (model, now) => {
    model.drafts.value = [handedOver(now - 3 * minute), ...openDrafts(now)];
  },
  hosting: (model, now) => {
    const planned = (number: string, text: string, after?: number) =>
      madeOf(text, now - 60 * minute + Number(number), {
        planned: { number, ...(after === undefined ? {} : { minute: after }) },
      });
    model.drafts.value = [
      planned("4", "What would you put on the back of the page?", 24),
      planned("5", "Who should proofread it, and are they paid?", 40),
      planned("6", "What did you take home tonight?"),
    ];
    model.posted.value = [
      {
        ...planned(
          "3",
          "How do you explain a use-of-force policy in a format people will actually read?",
          13,
        ),
        postedAs: "1",
        postedAt: now - 10 * minute,
      },
    ];
  },
  closing: (model, now) => {
    model.drafts.value = heldDrafts(now);
  },
};

function madeOf(text: string, changedAt: number, fields: Partial<Draft> = {}): Draft {
  return { id: `draft-${changedAt}`, chatId: chat.id, text, createdAt: changedAt, changedAt, ...fields };
}

function aimedAt(kind: "reply" | "quote" | "answer", words: string, question?: string): Partial<Draft> {
  const post = eveningPosts.find(({ text, repostOf }) => text.includes(words) && !repostOf);
  return post ? { target: targetOf(post, kind, question) } : {};
}

function openDrafts(now: number): readonly Draft[] {
  return [
    madeOf("One page. One picture. One number to call.", now - 2 * minute, aimedAt("answer", "Q3", "3")),
    madeOf(
      "The union asked the same in March, and the answer was a checklist that nobody could fold: so we made a smaller one, and now it is in every wallet.",
      now - 9 * minute,
      aimedAt("reply", "Honest question"),
    ),
  ];
}

function heldDrafts(now: number): readonly Draft[] {
  return [
    madeOf("Our comic, free to copy: example.org/comic", now - 21 * minute, { held: true }),
    madeOf("The long version with sources https://example.org/policy/plain", now - 30 * minute, {
      held: true,
    }),
  ];
}

function handedOver(at: number): Draft {
  const text = "Thank you both, the panel cut half of it and was right.";
  const sent = { at, text: `${text} #${chat.hashtags[0]}` };
  return madeOf(text, at - 5000, { handedOver: sent, ...aimedAt("reply", "exactly the point") });
}
