import type { Draft } from "../domain/draft.ts";
import { isDraft } from "./drafts.ts";
import { inPageStore } from "./page-store.ts";

/** A draft as a page had it when it was left, before the background was heard to have kept it. */
export interface JottedDraft {
  readonly draft: Draft;
  /** The background had kept it before, with fewer words: should it be gone by now, it was deleted. */
  readonly wasKept: boolean;
}

const keyPart = "draft ";

/** Writes a draft down in the page itself, for the next start of one. */
export function jotDraft(jotted: JottedDraft): void {
  inPageStore((store) => store.setItem(keyPart + jotted.draft.id, JSON.stringify(jotted)));
}

/** Every draft that is written down. Broken records are left out. */
export function jottedDrafts(): readonly JottedDraft[] {
  const read = inPageStore((store) => keysIn(store).map((key) => parsed(store.getItem(key) ?? "")));
  return (read ?? []).filter(isJotted);
}

/** The background keeps it as it is, or it was deleted. */
export function forgetJottedDraft(id: string): void {
  inPageStore((store) => store.removeItem(keyPart + id));
}

/** Forgets them all: everything is wiped. */
export function forgetJottedDrafts(): void {
  inPageStore((store) => {
    for (const key of keysIn(store)) store.removeItem(key);
  });
}

function keysIn(store: Storage): readonly string[] {
  return Object.keys(store).filter((key) => key.startsWith(keyPart));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJotted(record: unknown): record is JottedDraft {
  if (typeof record !== "object" || record === null) return false;
  const { draft, wasKept } = record as Partial<Record<keyof JottedDraft, unknown>>;
  return isDraft(draft) && typeof wasKept === "boolean";
}
