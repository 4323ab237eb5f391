import { compactAgo } from "./ago.ts";
import { calmText } from "./calm-text.ts";
import type { Chat } from "./chat.ts";
import type { PageReport, Reading, TabReading } from "./reading.ts";
import { noticeOf } from "./reading-notice.ts";
import { limitOf } from "./search-limit.ts";
import { concernsChat } from "./searched-streams.ts";

/** How reading X goes. */
export type ReadingKind = (typeof bestFirst)[number];

/** With several tabs the one that goes best speaks: one that reads is enough, and X's limit is the account's. */
const bestFirst = [
  "reading",
  "limited",
  "quiet",
  "waiting",
  "paused",
  "changed",
  "error",
  "locked",
  "signed-out",
  "elsewhere",
  "reload",
  "no-tab",
] as const;

/** What the person can press; the names are those of the requests. */
export interface ReadingAction {
  readonly name: "open-chat" | "bring-forward" | "reload-tab";
  readonly label: string;
  readonly tabId?: number;
}

export interface ReadingSentence {
  readonly kind: ReadingKind;
  readonly tone: "good" | "wait" | "warn";
  /** One true sentence in plain words. */
  readonly sentence: string;
  readonly action?: ReadingAction;
  /** What could not be read while the rest goes well, and a limit that comes near; see `noticeOf`. */
  readonly notice?: string;
}

export interface ReadingContext {
  readonly chat: Chat;
  readonly ownHandle?: string | undefined;
  /** Our clock, ms. */
  readonly now: number;
  /** When the chat's newest post was written: X's clock, ms. */
  readonly lastPostAt?: number | undefined;
  /** Writes a time of day (ms) as the person does: "9:14". */
  readonly formatTime: (ms: number) => string;
}

/** A page in view that loads by itself hears from X each half minute; twice missed may be chance, three times not. */
const quietAfterMs = 90_000;
const askAgain = "press the period key on its page, or reload it";

/** Says how reading X goes: always one true plain sentence, and what to press where something can be done. */
export function describeReading(reading: Reading, context: ReadingContext): ReadingSentence {
  const best = reading.tabs
    .map((tab) => describeTab(tab, context))
    .reduce((one, other) => (rank(other) < rank(one) ? other : one), noTab(context));
  const notice = noticeOf(reading, context);
  return notice === undefined ? best : { ...best, notice };
}

/** X's clock minus ours (ms) by the tab that heard from X last; 0 while no tab has. */
export function clockOffsetOf(reading: Reading): number {
  const heard = reading.tabs
    .flatMap(({ report }) => (report?.clockOffset === undefined ? [] : [report]))
    .sort((a, b) => (b.lastResponseAt ?? 0) - (a.lastResponseAt ?? 0));
  return heard[0]?.clockOffset ?? 0;
}

function rank({ kind }: ReadingSentence): number {
  return bestFirst.indexOf(kind);
}

function noTab({ chat }: ReadingContext): ReadingSentence {
  return wait("no-tab", "X is not open in this browser.", openChat(chat));
}

function describeTab({ tabId, report }: TabReading, context: ReadingContext): ReadingSentence {
  if (!report)
    return warn("reload", "Your X tab was open before Chatside was ready: reload it once.", reload(tabId));
  return (
    describeLimit(report, context) ??
    describeAccount(tabId, report) ??
    describeProblem(tabId, report, context) ??
    describeView(tabId, report, context) ??
    describeAnswers(tabId, report, context)
  );
}

function describeLimit(report: PageReport, { now, formatTime }: ReadingContext): ReadingSentence | undefined {
  const until = limitOf(report, now);
  if (until === undefined) return undefined;
  return warn(
    "limited",
    `X lets this account load no more until ${formatTime(until)}. Nothing to do but wait.`,
  );
}

function describeAccount(tabId: number, { signedIn, problem }: PageReport): ReadingSentence | undefined {
  if (signedIn === false || problem?.kind === "signed-out")
    return warn("signed-out", "You are not signed in to X.", bringForward(tabId, "Sign in on X"));
  if (problem?.kind === "locked")
    return warn("locked", "X has locked this account: its page says why.", bringForward(tabId, "Go to X"));
  return undefined;
}

function describeProblem(
  tabId: number,
  { problem }: PageReport,
  { chat }: ReadingContext,
): ReadingSentence | undefined {
  switch (problem?.kind) {
    case "unknown-shape":
      return warn("changed", "X changed something: its last answer could not be read.", reload(tabId));
    case "too-large":
      return warn("changed", "X's last answer was too large to be read.", reload(tabId));
    case "not-json":
      return warn("error", "X's last answer was broken, or an error page.", reload(tabId));
    case "bad-query":
      return warn("error", inXsWords("X refused the search", problem.message), openChat(chat));
    case "unavailable":
    case "transient":
    case "other":
      return warn("error", inXsWords("X's last answer was an error", problem.message), reload(tabId));
    default:
      return undefined;
  }
}

function describeView(
  tabId: number,
  report: PageReport,
  { chat, ownHandle }: ReadingContext,
): ReadingSentence | undefined {
  const { search, visible } = report;
  const ours = search !== undefined && concernsChat(search.query, chat, ownHandle ?? report.ownHandle);
  if (ours && !search.latest)
    return wait(
      "elsewhere",
      "X shows the search's Top posts, not the Latest: many are left out.",
      openChat(chat),
    );
  if (!ours)
    return wait(
      "elsewhere",
      "X is open, but not at the chat's search: only some posts come in.",
      openChat(chat),
    );
  if (visible) return undefined;
  return wait(
    "paused",
    "X is paused: it loads nothing while its tab is hidden.",
    bringForward(tabId, "Show X"),
  );
}

function describeAnswers(tabId: number, report: PageReport, context: ReadingContext): ReadingSentence {
  const { lastResponseAt, clockOffset = 0 } = report;
  if (report.problem) return wait("quiet", `X's pause is over: ${askAgain}.`, reload(tabId));
  if (lastResponseAt === undefined) return wait("waiting", "Waiting for X's first answer.");
  const silence = Math.max(0, context.now - lastResponseAt);
  if (silence >= quietAfterMs) return quiet(tabId, silence);
  const { lastPostAt } = context;
  const since =
    lastPostAt === undefined
      ? `answered ${compactAgo(silence)}, no posts of this chat yet`
      : `last post ${compactAgo(context.now + clockOffset - lastPostAt)}`;
  return { kind: "reading", tone: "good", sentence: `Reading X · ${since}` };
}

function quiet(tabId: number, silence: number): ReadingSentence {
  const long = compactAgo(silence).replace(" ago", "");
  return wait("quiet", `X has loaded nothing for ${long}: ${askAgain}.`, reload(tabId));
}

function warn(kind: ReadingKind, sentence: string, action?: ReadingAction): ReadingSentence {
  return { kind, tone: "warn", sentence, ...(action ? { action } : {}) };
}

function wait(kind: ReadingKind, sentence: string, action?: ReadingAction): ReadingSentence {
  return { kind, tone: "wait", sentence, ...(action ? { action } : {}) };
}

function openChat(chat: Chat): ReadingAction {
  return { name: "open-chat", label: `Open #${chat.hashtags[0]} on X` };
}

function reload(tabId: number): ReadingAction {
  return { name: "reload-tab", label: "Reload X", tabId };
}

function bringForward(tabId: number, label: string): ReadingAction {
  return { name: "bring-forward", label, tabId };
}

/** What happened, with X's own words where it gave some. */
function inXsWords(what: string, message: string): string {
  const words = calmText(message).trim().replace(/\s+/gu, " ");
  if (words === "") return `${what}.`;
  return `${what}: ${words}${/[.!?…]$/u.test(words) ? "" : "."}`;
}
