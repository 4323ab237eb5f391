import { useMemo, useRef, useState } from "preact/hooks";
import { encodingOf } from "../../../domain/mutes/files/encoding.ts";
import { ruleOfEntry } from "../../../domain/mutes/files/import-rules.ts";
import type { InSteps, UnreadableLine } from "../../../domain/mutes/files/mute-file.ts";
import {
  type ImportChoice,
  type ImportPreview,
  previewImport,
} from "../../../domain/mutes/files/preview-import.ts";
import { problemOfSize } from "../../../domain/mutes/files/read-mute-file.ts";
import { type BroadReach, broadReach } from "../../../domain/mutes/matching/broad-reach.ts";
import { broadRules, type KeptPosts } from "../../../domain/mutes/matching/broad-rules.ts";
import type { Protector } from "../../../domain/mutes/protection.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { PageProps } from "../page-model.ts";

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
  readonly preview: ImportPreview & { readonly ok: true };
}

interface ImportForm {
  readonly chosen: ChosenFile | undefined;
  readonly problem: string | undefined;
  readonly left: readonly UnreadableLine[];
  /** Its phrases that would set aside more than a tenth; undefined until the stored posts are read. */
  readonly broad: readonly BroadReach[] | undefined;
  readonly choice: ImportChoice;
  readonly isOwn: boolean;
  readonly setOwn: (isOwn: boolean) => void;
  readonly confirmed: ReadonlySet<number>;
  readonly confirm: (line: number) => void;
  readonly take: (file: File | undefined) => Promise<void>;
  readonly choose: (choice: ImportChoice) => void;
  readonly apply: () => Promise<void>;
}

/** Reads, previews and applies a file. `close` ends it. */
export function useImport(page: PageProps, close: () => void): ImportForm {
  const { model, desk } = page;
  const [chosen, setChosen] = useState<ChosenFile | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [left, setLeft] = useState<readonly UnreadableLine[]>([]);
  const [choice, setChoice] = useState<ImportChoice>({ scope: "every-chat", until: "always" });
  const [isOwn, setOwn] = useState(false);
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set());
  const newest = useRef(0);
  const look = async (name: string, text: string, by: ImportChoice) => {
    const turn = ++newest.current;
    const now = model.now.peek();
    const work = previewImport(text, name, desk.rulesInForce(now), model.protect.peek(), by, now);
    const preview = await inSteps(work, page);
    if (turn !== newest.current) return;
    if (preview.ok) setChosen({ name, text, preview });
    else {
      setProblem(wordsOf(preview.why));
      setLeft(preview.unreadable ?? []);
    }
  };
  const posts = model.posts.value;
  const protect = model.protect.value;
  const broad = useMemo(
    () => posts && broadIn(chosen, { choice, isOwn }, posts, protect),
    [chosen, choice, isOwn, posts, protect],
  );
  return {
    chosen,
    problem,
    left,
    broad,
    choice,
    isOwn,
    setOwn,
    confirmed,
    confirm: (line) => setConfirmed(toggled(confirmed, line)),
    take: async (file) => {
      setChosen(undefined);
      setProblem(undefined);
      setLeft([]);
      setConfirmed(new Set<number>());
      if (!file) return;
      const by = { ...choice, handleColumn: undefined };
      setChoice(by);
      const tooLarge = problemOfSize(file.size, file.name);
      if (tooLarge === undefined) await look(file.name, await textOf(file), by);
      else setProblem(wordsOf(tooLarge));
    },
    choose: (next) => {
      setChoice(next);
      if (chosen) void look(chosen.name, chosen.text, next);
    },
    apply: async () => {
      if (!chosen) return;
      const failure = await importFile(chosen, { choice, isOwn, confirmed }, page);
      if (failure === undefined) close();
      else setProblem(failure);
    },
  };
}

function broadIn(
  chosen: ChosenFile | undefined,
  { choice, isOwn }: Pick<ImportForm, "choice" | "isOwn">,
  posts: readonly KeptPosts[],
  protect: Protector,
): readonly BroadReach[] {
  if (!chosen) return [];
  const manner = { source: { from: "file", name: chosen.name }, choice, isOwnExport: isOwn } as const;
  const ofWords = chosen.preview.fresh.filter(({ target }) => !isAccount(target));
  const rules = ofWords.map(({ id: _, ...entry }) =>
    ruleOfEntry(entry, manner, { now: 0, newId: () => `line ${entry.line}` }),
  );
  return broadRules(rules, posts, protect).map((rule) => broadReach(rule));
}

async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

async function importFile(
  { name, text }: ChosenFile,
  { choice, isOwn, confirmed }: Pick<ImportForm, "choice" | "isOwn" | "confirmed">,
  { model, desk, actions, announce }: PageProps,
): Promise<string | undefined> {
  const batchId = desk.newId();
  const own = isOwn ? { isOwnExport: true as const } : {};
  const lines = confirmed.size > 0 ? { confirmedLines: [...confirmed] } : {};
  model.progress.value = { doing: "writing", done: 0, total: 1 };
  const outcome = await actions.importFile({ batchId, fileName: name, ...choice, ...own, ...lines }, text);
  model.progress.value = undefined;
  if (!outcome.ok) return outcome.failure.message;
  announce(words("importDone", { count: outcome.added, file: name }), batchId);
  return undefined;
}

async function inSteps<Result>(work: InSteps<Result>, { model }: PageProps): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) {
      model.progress.value = undefined;
      return step.value;
    }
    model.progress.value = { doing: "reading", ...step.value };
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function toggled(lines: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(lines);
  if (!next.delete(line)) next.add(line);
  return next;
}
