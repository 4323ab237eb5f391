import { isProfileFragment } from "../../src/domain/profiles/profile-fragment.ts";
import type { PageReport } from "../../src/domain/x-status/reading.ts";
import { noResponses, type ResponseFacts } from "./response-facts.ts";
import { listIn, searchIn } from "./shown-search.ts";

export interface ShownPerson {
  readonly signedIn?: boolean;
  readonly ownHandle?: string;
}

export interface PageState {
  readonly report: () => PageReport;
  readonly ownHandle: () => string | undefined;
  readonly changeResponses: (change: (facts: ResponseFacts) => ResponseFacts) => void;
  /** X's clock minus ours, ms, as believed. */
  readonly clockOffset: () => number | undefined;
  /** Before that, by one answer, within bounds. */
  readonly likelyOffset: () => number | undefined;
  readonly changePerson: (person: ShownPerson) => void;
  /** Is the person writing on the page at `now` (our clock, ms)? */
  readonly changeWriting: (writing: boolean, now: number) => void;
}

/** Addresses of X's overlays, after which the earlier page returns. */
const overlay = /^\/compose\//;

export function makePageState(): PageState {
  let responses = noResponses;
  let person: ShownPerson = {};
  let written: Pick<PageReport, "writing" | "wroteAt"> = {};
  let address: string | undefined;
  let search: PageReport["search"];
  let list: PageReport["list"];
  let offered: PageReport["offered"];
  /** Reported with every response, though addresses seldom change: parsing each would cost X's page. */
  const lookAtAddress = (): void => {
    if (address === location.href) return;
    address = location.href;
    if (!overlay.test(location.pathname)) search = searchIn(address);
    list = listIn(address);
    // X's router may drop the fragment soon, and the page may move on.
    const fragment = location.hash.slice(1);
    if (isProfileFragment(fragment)) offered = fragment;
  };
  lookAtAddress();
  return {
    report: () => {
      lookAtAddress();
      return {
        visible: document.visibilityState === "visible",
        loadedAt: Math.floor(performance.timeOrigin),
        ...person,
        ...(search ? { search } : {}),
        ...(list === undefined ? {} : { list }),
        ...(offered === undefined ? {} : { offered }),
        ...responses,
        ...written,
      };
    },
    ownHandle: () => person.ownHandle,
    clockOffset: () => responses.clockOffset,
    likelyOffset: () => responses.clockOffset ?? responses.doubtedOffset,
    changeResponses: (change) => {
      responses = change(responses);
    },
    changePerson: (shown) => {
      // X redraws its navigation at times; a moment without it means nothing.
      if (shown.signedIn !== undefined) person = shown;
    },
    changeWriting: (writing, now) => {
      if (writing) written = { writing, wroteAt: now };
      else if (written.writing) written = { wroteAt: now };
    },
  };
}
