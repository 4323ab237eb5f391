import { compactAgo } from "./ago.ts";
import type { Chat } from "./chat.ts";
import type { PageReport, Reading, TabReading } from "./reading.ts";
import { concernsChat } from "./searched-streams.ts";

/** How reading X goes, best first: with several tabs the best one speaks. */
export type ReadingKind =
  | "reading"
  | "limited"
  | "quiet"
  | "waiting"
  | "paused"
  | "elsewhere"
  | "changed"
  | "error"
  | "locked"
  | "signed-out"
  | "reload"
  | "no-tab";

/** What the person can press; the names are those of the requests. */
export interface ReadingAction {
  readonly name: "open-chat" | "bring-forward" | "reload-tab" | "move-to-window";
  readonly label: string;
  readonly tabId?: number;
}

export interface ReadingSentence {
  readonly kind: ReadingKind;
  readonly tone: "good" | "wait" | "warn";
  /** One true sentence in plain words. */
  readonly sentence: string;
  readonly action?: ReadingAction;
  /** What could not be read of X while the rest goes well: "X changed something: 12 posts without author." */
  readonly notice?: string;
}

export interface ReadingContext {
  readonly chat: Chat;
  readonly ownHandle?: string;
  /** Our clock, ms. */
  readonly now: number;
  /** When the chat's newest post was written: X's clock, ms. */
  readonly lastPostAt?: number;
  /** Writes a time of day as the person does: "9:14". */
  readonly formatTime: (ms: number) => string;
}

/** X answers at least so often while its page is in view and loads by itself. */
const quietAfterMs = 90_000;
/** X counts searches in quarters of an hour. */
const rateWindowMs = 15 * 60_000;

/** Says how reading X goes: always one true plain sentence, and what to press where something can be done. */
export function describeReading(reading: Reading, context: ReadingContext): ReadingSentence {
  const said = reading.tabs.map((tab) => describeTab(tab, context));
  const best = said.sort((a, b) => rankOf(a.kind) - rankOf(b.kind))[0] ?? noTab(context);
  const notice = noticeOf(reading);
  return notice === undefined || best.kind === "changed" ? best : { ...best, notice };
}

/** X's clock minus ours (ms) by the tab that heard from X last; 0 while no tab has. */
export function clockOffsetOf(reading: Reading): number {
  const heard = reading.tabs
    .flatMap(({ report }) => (report?.clockOffset === undefined ? [] : [report]))
    .sort((a, b) => (b.lastResponseAt ?? 0) - (a.lastResponseAt ?? 0));
  return heard[0]?.clockOffset ?? 0;
}

const ranks: readonly ReadingKind[] = [
  "reading",
  "limited",
  "quiet",
  "waiting",
  "paused",
  "elsewhere",
  "changed",
  "error",
  "locked",
  "signed-out",
  "reload",
  "no-tab",
];

function rankOf(kind: ReadingKind): number {
  return ranks.indexOf(kind);
}

function noTab({ chat }: ReadingContext): ReadingSentence {
  return {
    kind: "no-tab",
    tone: "wait",
    sentence: "X is not open in this browser.",
    action: openChat(chat),
  };
}

function describeTab({ tabId, report }: TabReading, context: ReadingContext): ReadingSentence {
  if (!report) return needsReload(tabId);
  return (
    describeTrouble(tabId, report, context) ??
    describeView(tabId, report, context) ??
    describeAnswers(tabId, report, context)
  );
}

function needsReload(tabId: number): ReadingSentence {
  return {
    kind: "reload",
    tone: "warn",
    sentence: "Your X tab was open before Chatside was: reload it once.",
    action: { name: "reload-tab", label: "Reload X", tabId },
  };
}

function describeTrouble(
  tabId: number,
  report: PageReport,
  context: ReadingContext,
): ReadingSentence | undefined {
  const limited = describeLimit(report, context);
  if (limited) return limited;
  if (report.signedIn === false || report.problem?.kind === "signed-out")
    return trouble("signed-out", "You are not signed in to X in this browser.", {
      name: "bring-forward",
      label: "Sign in on X",
      tabId,
    });
  const { problem } = report;
  const reload: ReadingAction = { name: "reload-tab", label: "Reload X", tabId };
  switch (problem?.kind) {
    case "locked":
      return trouble("locked", "X has locked this account for now: its page says what to do.", {
        name: "bring-forward",
        label: "Go to X",
        tabId,
      });
    case "unknown-shape":
      return trouble("changed", "X changed something: its last answer could not be read.", reload);
    case "too-large":
      return trouble("changed", "X's last answer was too large to be read.", reload);
    case "not-json":
      return trouble("error", "X answered with an error page instead of posts.", reload);
    case "bad-query":
      return trouble("error", `X refused this search: ${problem?.message}`, openChat(context.chat));
    case "unavailable":
    case "transient":
    case "other":
      return trouble("error", `X answered with an error: ${problem?.message}`, reload);
    default:
      return undefined;
  }
}

function trouble(kind: ReadingKind, sentence: string, action: ReadingAction): ReadingSentence {
  return { kind, tone: "warn", sentence, action };
}

function describeLimit(report: PageReport, context: ReadingContext): ReadingSentence | undefined {
  const { problem, rate } = report;
  const refused = problem?.kind === "rate-limited";
  const spent = rate !== undefined && rate.remaining <= 0;
  const until = rate?.resetAt ?? (problem ? problem.at + rateWindowMs + (report.clockOffset ?? 0) : 0);
  if (!(refused || spent) || until <= context.now + (report.clockOffset ?? 0)) return undefined;
  const sentence = `X lets this account load no more until ${context.formatTime(until)}.`;
  return { kind: "limited", tone: "warn", sentence };
}

function describeView(
  tabId: number,
  report: PageReport,
  context: ReadingContext,
): ReadingSentence | undefined {
  const ours = showsChat(report, context);
  if (!report.visible)
    return {
      kind: "paused",
      tone: "wait",
      sentence: "X is paused: it loads nothing while its tab is hidden.",
      action: { name: "bring-forward", label: "Show X", tabId },
    };
  if (ours) return undefined;
  const top = report.search?.latest === false;
  const sentence = top
    ? "X shows the Top posts of a search, not the Latest: much is left out."
    : `X is open, but not at the chat's search: only part of #${context.chat.hashtags[0]} comes in.`;
  return { kind: "elsewhere", tone: "wait", sentence, action: openChat(context.chat) };
}

function describeAnswers(tabId: number, report: PageReport, context: ReadingContext): ReadingSentence {
  const { lastResponseAt } = report;
  if (lastResponseAt === undefined)
    return { kind: "waiting", tone: "wait", sentence: "Waiting for X's first answer." };
  const silence = context.now - lastResponseAt;
  if (silence >= quietAfterMs) return quiet(tabId, silence);
  const offset = report.clockOffset ?? 0;
  const { lastPostAt } = context;
  const sentence =
    lastPostAt === undefined
      ? `Reading X · it answered ${compactAgo(silence)}, no post of this chat yet`
      : `Reading X · last post ${compactAgo(context.now + offset - lastPostAt)}`;
  return { kind: "reading", tone: "good", sentence };
}

function quiet(tabId: number, silence: number): ReadingSentence {
  return {
    kind: "quiet",
    tone: "wait",
    sentence: `X loaded nothing for ${compactAgo(silence).replace(" ago", "")}: press . in the X tab, or reload it.`,
    action: { name: "reload-tab", label: "Reload X", tabId },
  };
}

function showsChat(report: PageReport, { chat, ownHandle }: ReadingContext): boolean {
  if (!report.search?.latest) return false;
  return concernsChat(report.search.query, chat, ownHandle ?? report.ownHandle);
}

function openChat(chat: Chat): ReadingAction {
  return { name: "open-chat", label: `Open #${chat.hashtags[0]} on X` };
}

/** Counted over all tabs since their pages were loaded. */
function noticeOf(reading: Reading): string | undefined {
  const missing = new Map<string, number>();
  for (const { report } of reading.tabs)
    for (const [field, count] of Object.entries(report?.totals.missing ?? {}))
      missing.set(field, (missing.get(field) ?? 0) + count);
  const parts = [...missing]
    .filter(([, count]) => count > 0)
    .map(([field, count]) => missingPart(field, count));
  return parts.length === 0 ? undefined : `X changed something: ${parts.join(", ")}.`;
}

function missingPart(field: string, count: number): string {
  return `${count} ${count === 1 ? "post" : "posts"} without ${field.replaceAll("_", " ")}`;
}
