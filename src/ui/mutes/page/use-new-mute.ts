import { useState } from "preact/hooks";
import { secondQuestion } from "../../../domain/mutes/protection.ts";
import type { MuteScope, MuteTarget, ReasonPreset } from "../../../domain/mutes/rule.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import { readTarget, type TargetReading } from "../../../domain/mutes/typed-target.ts";
import { type Occasion, ruleOf } from "../mute-desk.ts";
import type { ChosenUntil, MuteWish } from "../mute-ports.ts";
import { targetWords } from "../mute-words.ts";
import { type ChatReach, reachInChats } from "./last-hour.ts";
import type { PageProps } from "./page-model.ts";

/** A mute as it is being typed. */
export interface NewMute {
  readonly kind: MuteTarget["kind"];
  readonly value: string;
  readonly scope: MuteScope;
  readonly until: ChosenUntil;
  readonly preset: ReasonPreset | "";
}

const blank: NewMute = { kind: "phrase", value: "", scope: "every-chat", until: "always", preset: "" };

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
    const { target } = reading;
    const question = isAccount(target) ? secondQuestion(target, model.protect.peek()) : undefined;
    if (question !== undefined && !confirmed) return setDoubt(question);
    const failure = await keep(target, typed, page, confirmed);
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

async function keep(target: MuteTarget, typed: NewMute, page: PageProps, confirmed: boolean) {
  const wish = wishOf(target, typed, page.desk.newId());
  const confirmedWish = confirmed ? { ...wish, confirmedHost: true as const } : wish;
  const asked = page.desk.mute([confirmedWish], occasionOf(typed, page));
  const outcome = await asked.kept;
  if (!outcome.ok) return outcome.failure;
  page.say(`${targetWords(target)} is muted.`, asked.batchId);
  return undefined;
}

function reachOf(reading: TargetReading | undefined, typed: NewMute, page: PageProps): readonly ChatReach[] {
  if (!reading?.ok) return [];
  const rule = ruleOf(wishOf(reading.target, typed, "typed"), occasionOf(typed, page));
  return reachInChats(rule, page.model.posts.value ?? [], page.model.protect.value);
}

/** An expression is refused while it is typed: there it is no matter of not being finished. */
function patternProblem(reading: TargetReading | undefined, { kind }: NewMute): string | undefined {
  return kind === "pattern" && reading && !reading.ok ? reading.why : undefined;
}

function wishOf(target: MuteTarget, { scope, until, preset }: NewMute, id: string): MuteWish {
  return { id, target, scope, until, ...(preset === "" ? {} : { reason: { preset } }) };
}

/** "Tonight" of a rule for every chat is the first chat's. */
function occasionOf({ scope }: NewMute, { model }: PageProps): Occasion {
  const chats = model.chats.value;
  const chat = chats.find(({ id }) => scope !== "every-chat" && scope.chatId === id) ?? chats[0];
  return { chat, at: model.now.value };
}
