import { compactAgo } from "./ago.ts";
import { calmText } from "./calm-text.ts";
import type { Chat } from "./chat.ts";
import type { PageReport, TabReading } from "./reading.ts";
import type { ReadingAction, ReadingContext, ReadingKind, ReadingSentence } from "./reading-sentence.ts";
import { refusedSearch } from "./search/refused-search.ts";
import { limitOf } from "./search-limit.ts";
import { concernsChat } from "./searched-streams.ts";

/** A page in view that loads by itself hears from X each half minute; twice missed may be chance, three times not. */
const quietAfterMs = 90_000;
/** X's first answer comes within seconds of the page. */
const firstAnswerMs = 20_000;
/** A reload and its answer take so long. */
const answerMs = 15_000;

/** Says how reading one tab goes. */
export function describeTab({ tabId, report }: TabReading, context: ReadingContext): ReadingSentence {
  if (!report) return warn("reload", "Chatside cannot hear your X tab: reload it once.", [reload(tabId)]);
  return (
    describeLimit(report, context) ??
    describeAccount(tabId, report) ??
    describeProblem(tabId, report, context) ??
    describeView(tabId, report, context) ??
    describeAnswers(report, context)
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
    return warn("signed-out", "You are not signed in to X.", [bringForward(tabId, "Sign in on X")]);
  if (problem?.kind === "locked")
    return warn("locked", "X has locked this account: its page says why.", [bringForward(tabId, "Go to X")]);
  return undefined;
}

function describeProblem(
  tabId: number,
  { problem }: PageReport,
  { chat }: ReadingContext,
): ReadingSentence | undefined {
  switch (problem?.kind) {
    case "unknown-shape":
      return warn("changed", "X changed something: its last answer could not be read.", [reload(tabId)]);
    case "too-large":
      return warn("changed", "X's last answer was too large to be read.", [reload(tabId)]);
    case "not-json":
      return warn("error", "X's last answer was broken, or an error page.", [reload(tabId)]);
    case "bad-query":
      return warn(
        "error",
        refusedSearch(problem.message) ?? inXsWords("X refused the search", problem.message),
        [openChat(chat)],
      );
    case "unavailable":
    case "transient":
    case "other":
      return warn("error", inXsWords("X's last answer was an error", problem.message), [reload(tabId)]);
    default:
      return undefined;
  }
}

function describeView(
  tabId: number,
  report: PageReport,
  { chat, ownHandle, nextLoadAt }: ReadingContext,
): ReadingSentence | undefined {
  const { search, visible } = report;
  const ours = search !== undefined && concernsChat(search.query, chat, ownHandle ?? report.ownHandle);
  if (ours && !search.latest)
    return wait("elsewhere", "X shows the search's Top posts, not the Latest: many are left out.", [
      openChat(chat),
    ]);
  if (!ours)
    return wait("elsewhere", "X is open, but not at the chat's search: only some posts come in.", [
      openChat(chat),
    ]);
  if (visible) return undefined;
  const words =
    nextLoadAt === undefined
      ? "X is paused: it loads nothing while its tab is hidden."
      : "X's tab is hidden: new posts come with each reload only.";
  return wait("paused", words, [
    bringForward(tabId, "Show X"),
    { name: "move-to-window", label: "Give X its own window", tabId },
  ]);
}

function describeAnswers(report: PageReport, context: ReadingContext): ReadingSentence {
  const { lastResponseAt, loadedAt, clockOffset = 0 } = report;
  const { now, lastPostAt, nextLoadAt = 0 } = context;
  if (report.problem) return wait("quiet", "X's pause is over.", [loadNew]);
  if (lastResponseAt === undefined && now - (loadedAt ?? now) < firstAnswerMs)
    return wait("waiting", "Waiting for X's first answer.");
  if (lastResponseAt === undefined) return wait("quiet", "X has loaded nothing yet.", [loadNew]);
  const silence = Math.max(0, now - lastResponseAt);
  if (silence >= quietAfterMs && now > nextLoadAt + answerMs) return quiet(silence);
  const answered = `Reading X · answered ${compactAgo(silence)}`;
  return {
    kind: "reading",
    tone: "good",
    ...(lastPostAt === undefined
      ? { sentence: `${answered}, no posts of this chat yet` }
      : { sentence: answered, detail: `last post ${compactAgo(now + clockOffset - lastPostAt)}` }),
    actions: [],
  };
}

function quiet(silence: number): ReadingSentence {
  const long = compactAgo(silence).replace(" ago", "");
  return wait("quiet", `X has loaded nothing for ${long}.`, [loadNew]);
}

function warn(kind: ReadingKind, sentence: string, actions: readonly ReadingAction[] = []): ReadingSentence {
  return { kind, tone: "warn", sentence, actions };
}

function wait(kind: ReadingKind, sentence: string, actions: readonly ReadingAction[] = []): ReadingSentence {
  return { kind, tone: "wait", sentence, actions };
}

const loadNew: ReadingAction = { name: "load-new", label: "Load new" };

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
