import type { Draft } from "../../domain/drafts/draft.ts";
import { hasFields } from "../../schemas/fields.ts";
import { isDraft } from "../drafts.ts";
import { inPageStore } from "../page-store.ts";

export interface LocalDraft {
  readonly draft: Draft;
  readonly wasKept: boolean;
}

const keyPart = "draft ";

export function saveLocalDraft(local: LocalDraft): void {
  inPageStore((store) => store.setItem(keyPart + local.draft.id, JSON.stringify(local)));
}

export function localDrafts(): readonly LocalDraft[] {
  const read = inPageStore((store) => keysIn(store).map((key) => parsed(store.getItem(key) ?? "")));
  return (read ?? []).filter(isLocalDraft);
}

export function forgetLocalDraft(id: string): void {
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

function isLocalDraft(record: unknown): record is LocalDraft {
  return hasFields<LocalDraft>(record) && isDraft(record.draft) && typeof record.wasKept === "boolean";
}
