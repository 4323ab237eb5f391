import type { Draft } from "../../domain/drafts/draft.ts";
import { hasFields } from "../../schemas/fields.ts";
import { isDraft } from "../drafts.ts";
import { inPageStore } from "../page-store.ts";

export interface JottedDraft {
  readonly draft: Draft;
  readonly wasKept: boolean;
}

const keyPart = "draft ";

export function jotDraft(jotted: JottedDraft): void {
  inPageStore((store) => store.setItem(keyPart + jotted.draft.id, JSON.stringify(jotted)));
}

export function jottedDrafts(): readonly JottedDraft[] {
  const read = inPageStore((store) => keysIn(store).map((key) => parsed(store.getItem(key) ?? "")));
  return (read ?? []).filter(isJotted);
}

export function forgetJottedDraft(id: string): void {
  inPageStore((store) => store.removeItem(keyPart + id));
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
  return hasFields<JottedDraft>(record) && isDraft(record.draft) && typeof record.wasKept === "boolean";
}
