import type { Chat } from "../chat/chat.ts";
import { refusedSearch } from "../search/refused-search.ts";
import { boundsOfSearch, concernsChat } from "../search/searched-streams.ts";
import { calmText } from "../text/calm-text.ts";
import { compactAgo, compactDuration } from "../time/ago.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { PageReport, TabReading } from "./reading.ts";
import type { ReadingAction, ReadingContext, ReadingKind, ReadingSentence } from "./reading-situation.ts";
import { limitOf } from "./search-limit.ts";

/** A visible page polls every half minute; two misses may be chance, three are not. */
const quietAfterMs = 90_000;
/** X's first response takes seconds. */
const firstAnswerMs = 20_000;
/** X often sends a single 404 before a response. */
const severalNotFound = 2;
const severalEmptied = 3;
/** The duration of a reload with its response. */
const answerMs = 15_000;

export function describeTab({ tabId, report }: TabReading, context: ReadingContext): ReadingSentence {
  if (!report) return warn("reload", wording("statusReload"), [reload(tabId)]);
  return (
    describeLimit(report, context) ??
    describeAccount(tabId, report) ??
    describeProblem(tabId, report, context) ??
    describeShare(tabId, report, context) ??
    describeNothing(tabId, report) ??
    describeView(tabId, report, context) ??
    describeAnswers(report, context)
  );
}

function describeLimit(report: PageReport, { now, formatTime }: ReadingContext): ReadingSentence | undefined {
  const until = limitOf(report, now);
  if (until === undefined) return undefined;
  return warn("limited", wording("statusLimited", { time: formatTime(until) }));
}

function describeAccount(tabId: number, { signedIn, problem }: PageReport): ReadingSentence | undefined {
  if (signedIn === false || problem?.kind === "signed-out")
    return warn("signed-out", wording("statusSignedOut"), [
      bringForward(tabId, wording("statusActionSignIn")),
    ]);
  if (problem?.kind === "locked")
    return warn("locked", wording("statusLocked"), [bringForward(tabId, wording("statusActionGoToX"))]);
  return undefined;
}

/** A page that cannot be read may be another than the chat's search. */
function waysOn(tabId: number, report: PageReport, context: ReadingContext): readonly ReadingAction[] {
  const again = reload(tabId);
  return showsChat(report, context) ? [again] : [openChat(context.chat), again];
}

function showsChat({ search, ownHandle }: PageReport, context: ReadingContext): boolean {
  return search !== undefined && concernsChat(search.query, context.chat, context.ownHandle ?? ownHandle);
}

function describeProblem(
  tabId: number,
  report: PageReport,
  context: ReadingContext,
): ReadingSentence | undefined {
  const { problem } = report;
  switch (problem?.kind) {
    case "unknown-shape":
      return warn("changed", wording("statusChanged"), waysOn(tabId, report, context));
    case "too-large":
      return warn("changed", wording("statusTooLarge"), waysOn(tabId, report, context));
    case "not-json":
      return warn("error", wording("statusBroken"), waysOn(tabId, report, context));
    case "bad-query":
      return warn(
        "error",
        refusedSearch(problem.message) ?? inXsWords("statusSearchRefused", problem.message),
        [openChat(context.chat)],
      );
    case "unavailable":
    case "transient":
    case "other":
      return warn("error", inXsWords("statusError", problem.message), waysOn(tabId, report, context));
    default:
      return undefined;
  }
}

function describeShare(
  tabId: number,
  report: PageReport,
  context: ReadingContext,
): ReadingSentence | undefined {
  if (!report.mostlyUnread) return undefined;
  const { read, places } = report.mostlyUnread;
  const sentence = wording("statusChangedShare", { count: places, read });
  return warn("changed", sentence, waysOn(tabId, report, context));
}

function describeNothing(
  tabId: number,
  { notFound = 0, emptied = 0 }: PageReport,
): ReadingSentence | undefined {
  if (notFound >= severalNotFound)
    return warn("error", wording("statusNotFound", { count: notFound }), [reload(tabId)]);
  if (emptied >= severalEmptied)
    return warn("error", wording("statusEmptied", { count: emptied }), [reload(tabId)]);
  return undefined;
}

function describeView(
  tabId: number,
  report: PageReport,
  context: ReadingContext,
): ReadingSentence | undefined {
  const { search, visible, clockOffset = 0 } = report;
  const { chat, nextLoadAt, now, formatTime } = context;
  if (search === undefined || !showsChat(report, context))
    return wait("elsewhere", wording("statusElsewhere"), [openChat(chat)]);
  if (!search.latest) return wait("elsewhere", wording("statusTop"), [openChat(chat)]);
  const { to } = boundsOfSearch(search.query);
  if (to !== undefined && to < now + clockOffset)
    return wait("past", wording("statusPast", { time: formatTime(to + 1) }), [openChat(chat)]);
  if (visible) return undefined;
  const sentence = wording(nextLoadAt === undefined ? "statusHidden" : "statusHiddenRefreshing");
  return wait("paused", sentence, [
    bringForward(tabId, wording("statusActionShow")),
    { name: "move-to-window", label: wording("statusActionWindow"), tabId },
  ]);
}

function describeAnswers(report: PageReport, context: ReadingContext): ReadingSentence {
  const { lastResponseAt, loadedAt, clockOffset = 0 } = report;
  const { now, lastPostAt, nextLoadAt = 0 } = context;
  if (report.problem) return wait("quiet", wording("statusPauseOver"), [loadNew]);
  if (lastResponseAt === undefined && now - (loadedAt ?? now) < firstAnswerMs)
    return wait("waiting", wording("statusWaiting"));
  if (lastResponseAt === undefined) return wait("quiet", wording("statusNothingYet"), [loadNew]);
  const silence = Math.max(0, now - lastResponseAt);
  if (silence >= quietAfterMs && now > nextLoadAt + answerMs) return quiet(silence);
  const ago = compactAgo(silence);
  return {
    kind: "reading",
    tone: "good",
    ...(lastPostAt === undefined
      ? { sentence: wording("statusReadingNoPosts", { ago }) }
      : {
          sentence: wording("statusReading", { ago }),
          detail: wording("statusLastPost", { ago: compactAgo(now + clockOffset - lastPostAt) }),
        }),
    actions: [],
  };
}

function quiet(silence: number): ReadingSentence {
  return wait("quiet", wording("statusQuiet", { duration: compactDuration(silence) }), [loadNew]);
}

function warn(kind: ReadingKind, sentence: Wording, actions: readonly ReadingAction[] = []): ReadingSentence {
  return { kind, tone: "warn", sentence, actions };
}

function wait(kind: ReadingKind, sentence: Wording, actions: readonly ReadingAction[] = []): ReadingSentence {
  return { kind, tone: "wait", sentence, actions };
}

const loadNew: ReadingAction = { name: "load-new", label: wording("loadNew") };

export function openChat(chat: Chat): ReadingAction {
  return { name: "open-chat", label: wording("searchOpenOnX", { hashtag: chat.hashtags[0] ?? chat.id }) };
}

function reload(tabId: number): ReadingAction {
  return { name: "reload-tab", label: wording("statusActionReload"), tabId };
}

function bringForward(tabId: number, label: Wording): ReadingAction {
  return { name: "bring-forward", label, tabId };
}

const withMessage = {
  statusSearchRefused: "statusSearchRefusedWith",
  statusError: "statusErrorWith",
} as const;

function inXsWords(what: keyof typeof withMessage, answer: string): Wording {
  const message = calmText(answer).trim().replace(/\s+/gu, " ");
  return message === "" ? wording(what) : wording(withMessage[what], { message });
}
