import type { PageReport } from "../../src/domain/reading.ts";
import { noResponses, type ResponseFacts } from "./response-facts.ts";
import { listIn, searchIn } from "./shown-search.ts";

/** The person as X's navigation shows them. */
export interface ShownPerson {
  readonly signedIn?: boolean;
  readonly ownHandle?: string;
}

/** What is known of this page; the one changeable thing that its parts share. */
export interface PageState {
  /** The report as of now. */
  readonly report: () => PageReport;
  /** The person's handle, once the page has shown it. */
  readonly ownHandle: () => string | undefined;
  readonly changeResponses: (change: (facts: ResponseFacts) => ResponseFacts) => void;
  readonly changePerson: (person: ShownPerson) => void;
  /** Is the person writing on the page at `now` (our clock, ms)? */
  readonly changeWriting: (writing: boolean, now: number) => void;
}

/** Addresses of what X shows over the page that was there before, and that is there again after it. */
const overlay = /^\/compose\//;

export function makePageState(): PageState {
  let responses = noResponses;
  let person: ShownPerson = {};
  let written: Pick<PageReport, "writing" | "wroteAt"> = {};
  let address: string | undefined;
  let search: PageReport["search"];
  let list: PageReport["list"];
  /** Every response is reported, and few of them come with another address: taking one apart costs X's page. */
  const lookAtAddress = (): void => {
    if (address === location.href) return;
    address = location.href;
    if (!overlay.test(location.pathname)) search = searchIn(address);
    list = listIn(address);
  };
  return {
    report: () => {
      lookAtAddress();
      return {
        visible: document.visibilityState === "visible",
        loadedAt: Math.floor(performance.timeOrigin),
        ...person,
        ...(search ? { search } : {}),
        ...(list === undefined ? {} : { list }),
        ...responses,
        ...written,
      };
    },
    ownHandle: () => person.ownHandle,
    changeResponses: (change) => {
      responses = change(responses);
    },
    changePerson: (shown) => {
      // X draws its navigation anew now and then; a moment without it says nothing.
      if (shown.signedIn !== undefined) person = shown;
    },
    changeWriting: (writing, now) => {
      if (writing) written = { writing, wroteAt: now };
      else if (written.writing) written = { wroteAt: now };
    },
  };
}
