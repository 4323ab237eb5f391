import { computed } from "@preact/signals";
import { useState } from "preact/hooks";
import { type ChosenUntil, type MuteWish, type Occasion, ruleOf } from "../../domain/mutes/commands.ts";
import { secondQuestion } from "../../domain/mutes/protection.ts";
import { longestNote, type MuteScope, type MuteTarget, type ReasonPreset } from "../../domain/mutes/rule.ts";
import { isAccount } from "../../domain/mutes/target-key.ts";
import { readTarget, type TargetReading } from "../../domain/mutes/typed-target.ts";
import { wording } from "../../domain/words/wording.ts";
import { words, wordsOf } from "../../words/words.ts";
import { targetWords } from "../mutes/mute-words.ts";
import { type ChatReach, reachInChats } from "./last-hour.ts";
import type { PageProps } from "./page-model.ts";
import { readTypedUntil, type TypedUntil } from "./typed-until.ts";

export interface NewMute {
  readonly kind: MuteTarget["kind"];
  readonly value: string;
  readonly scope: MuteScope;
  readonly until: TypedUntil;
  readonly preset: ReasonPreset | "";
  readonly note: string;
}

const blank: NewMute = {
  kind: "phrase",
  value: "",
  scope: "every-chat",
  until: { how: "always" },
  preset: "",
  note: "",
};

interface NewMuteForm {
  readonly typed: NewMute;
  readonly change: (changes: Partial<NewMute>) => void;
  /** What it would set aside. */
  readonly reach: readonly ChatReach[];
  readonly problem: string | undefined;
  readonly doubt: string | undefined;
  readonly forgetDoubt: () => void;
  readonly save: (confirmed: boolean) => Promise<void>;
}

/** A mute while it is typed: its reach, its errors, and saving. `close` ends it. */
export function useNewMute(page: PageProps, close: () => void): NewMuteForm {
  const { model } = page;
  const [typed, type] = useState(blank);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [doubt, setDoubt] = useState<string | undefined>(undefined);
  const reading = typed.value.trim() === "" ? undefined : readTarget(typed.kind, typed.value);
  const change = (changes: Partial<NewMute>) => {
    type({ ...typed, ...changes });
    setProblem(undefined);
    setDoubt(undefined);
  };
  const save = async (confirmed: boolean) => {
    if (!reading?.ok) return setProblem(wordsOf(reading?.why ?? wording("addMuteEmpty")));
    const end = readTypedUntil(typed.until, model.now.peek(), page.times.timeZone);
    // The fields show their own errors.
    if (!end.ok || typed.note.trim().length > longestNote) return;
    const { target } = reading;
    const question = isAccount(target) ? secondQuestion(target, model.protect.peek()) : undefined;
    if (!confirmed) {
      await untilReach(model);
      const broad = reachOf(reading, typed, page).some((one) => one.isBroad);
      const ownWords = broad ? words("addMuteBroadQuestion") : undefined;
      const doubted = question === undefined ? ownWords : wordsOf(question);
      if (doubted !== undefined) return setDoubt(doubted);
    }
    const wish = wishOf(target, typed, end.until, page.desk.newId());
    const failure = await keep(confirmed ? { ...wish, confirmedHost: true } : wish, typed, page);
    if (!failure) return close();
    return failure.code === "needs-yes" ? setDoubt(failure.message) : setProblem(failure.message);
  };
  return {
    typed,
    change,
    reach: reachOf(reading, typed, page),
    problem: problem ?? patternProblem(reading, typed),
    doubt,
    forgetDoubt: () => setDoubt(undefined),
    save,
  };
}

async function keep(wish: MuteWish, typed: NewMute, page: PageProps) {
  const asked = page.desk.mute([wish], occasionOf(typed, page));
  const outcome = await asked.kept;
  if (!outcome.ok) return outcome.failure;
  page.announce(words("addMuteDone", { target: targetWords(wish.target) }), asked.batchId);
  return undefined;
}

/** Until the last hour's posts are read; if that fails, saving reports it. */
function untilReach({ posts, phase }: PageProps["model"]): Promise<void> {
  const isSettled = computed(() => posts.value !== undefined || phase.value === "storage-trouble");
  return new Promise((resolve) => {
    const stop = isSettled.subscribe((settled) => {
      if (!settled) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

function reachOf(reading: TargetReading | undefined, typed: NewMute, page: PageProps): readonly ChatReach[] {
  if (!reading?.ok) return [];
  const rule = ruleOf(wishOf(reading.target, typed, "always", "typed"), occasionOf(typed, page));
  return reachInChats(rule, page.model.posts.value ?? [], page.model.protect.value);
}

function patternProblem(reading: TargetReading | undefined, { kind }: NewMute): string | undefined {
  return kind === "pattern" && reading && !reading.ok ? wordsOf(reading.why) : undefined;
}

function wishOf(
  target: MuteTarget,
  { scope, preset, note }: NewMute,
  until: ChosenUntil,
  id: string,
): MuteWish {
  const own = note.trim();
  const reason = { ...(preset === "" ? {} : { preset }), ...(own === "" ? {} : { note: own }) };
  return { id, target, scope, until, reason };
}

/** "Tonight" of a rule for every chat is the first chat's. */
function occasionOf({ scope }: NewMute, { model }: PageProps): Occasion {
  const chats = model.chats.value;
  const chatId = scope === "every-chat" ? chats[0]?.id : scope.chatId;
  return { chats, chatId, at: model.now.value };
}
