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
}

export function makePageState(): PageState {
  let responses = noResponses;
  let person: ShownPerson = {};
  return {
    report: () => {
      const search = searchIn(location.href);
      const list = listIn(location.href);
      return {
        visible: document.visibilityState === "visible",
        ...person,
        ...(search ? { search } : {}),
        ...(list === undefined ? {} : { list }),
        ...responses,
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
  };
}
