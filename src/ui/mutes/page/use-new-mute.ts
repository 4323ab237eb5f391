import { useState } from "preact/hooks";
import { secondQuestion } from "../../../domain/mutes/protection.ts";
import {
  longestNote,
  type MuteScope,
  type MuteTarget,
  type ReasonPreset,
} from "../../../domain/mutes/rule.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import { readTarget, type TargetReading } from "../../../domain/mutes/typed-target.ts";
import { type Occasion, ruleOf } from "../mute-desk.ts";
import type { ChosenUntil, MuteWish } from "../mute-ports.ts";
import { targetWords } from "../mute-words.ts";
import { type ChatReach, reachInChats } from "./last-hour.ts";
import type { PageProps } from "./page-model.ts";
import { readTypedUntil, type TypedUntil } from "./typed-until.ts";

/** A mute as it is being typed. */
export interface NewMute {
  readonly kind: MuteTarget["kind"];
  readonly value: string;
  readonly scope: MuteScope;
  readonly until: TypedUntil;
  readonly preset: ReasonPreset | "";
  /** The reason in the person's own words. */
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
  /** The question that takes a second yes. */
  readonly doubt: string | undefined;
  readonly forgetDoubt: () => void;
  readonly save: (confirmed: boolean) => Promise<void>;
}

/** The typing of a mute: what it would do, what is wrong with it, and how it is saved. `close` ends it. */
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
    if (!reading?.ok) return setProblem(reading?.why ?? "Write what is to be muted.");
    const end = readTypedUntil(typed.until, model.now.peek(), page.times.timeZone);
    // The fields themselves say what is wrong with them.
    if (!end.ok || typed.note.trim().length > longestNote) return;
    const { target } = reading;
    const question = isAccount(target) ? secondQuestion(target, model.protect.peek()) : undefined;
    if (question !== undefined && !confirmed) return setDoubt(question);
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
  page.say(`${targetWords(wish.target)} is muted.`, asked.batchId);
  return undefined;
}

function reachOf(reading: TargetReading | undefined, typed: NewMute, page: PageProps): readonly ChatReach[] {
  if (!reading?.ok) return [];
  const rule = ruleOf(wishOf(reading.target, typed, "always", "typed"), occasionOf(typed, page));
  return reachInChats(rule, page.model.posts.value ?? [], page.model.protect.value);
}

/** An expression is refused while it is typed: there it is no matter of not being finished. */
function patternProblem(reading: TargetReading | undefined, { kind }: NewMute): string | undefined {
  return kind === "pattern" && reading && !reading.ok ? reading.why : undefined;
}

function wishOf(
  target: MuteTarget,
  { scope, preset, note }: NewMute,
  until: ChosenUntil,
  id: string,
): MuteWish {
  const words = note.trim();
  const reason = { ...(preset === "" ? {} : { preset }), ...(words === "" ? {} : { note: words }) };
  return { id, target, scope, until, reason };
}

/** "Tonight" of a rule for every chat is the first chat's. */
function occasionOf({ scope }: NewMute, { model }: PageProps): Occasion {
  const chats = model.chats.value;
  const chat = chats.find(({ id }) => scope !== "every-chat" && scope.chatId === id) ?? chats[0];
  return { chat, at: model.now.value };
}
