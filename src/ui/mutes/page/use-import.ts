import { useMemo, useRef, useState } from "preact/hooks";
import { ruleOfEntry } from "../../../domain/mutes/files/import-rules.ts";
import type { InSteps } from "../../../domain/mutes/files/mute-file.ts";
import {
  type ImportChoice,
  type ImportPreview,
  previewImport,
} from "../../../domain/mutes/files/preview-import.ts";
import { type BroadReach, broadReach } from "../../../domain/mutes/matching/broad-reach.ts";
import { broadRules, type KeptPosts } from "../../../domain/mutes/matching/broad-rules.ts";
import type { Protector } from "../../../domain/mutes/protection.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import type { PageProps } from "./page-model.ts";

/** A file that was chosen, and what its import would do. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
  readonly preview: ImportPreview & { readonly ok: true };
}

interface ImportForm {
  readonly chosen: ChosenFile | undefined;
  readonly problem: string | undefined;
  /** Its rules of words that would set aside more than a tenth; undefined until the kept posts are there to tell. */
  readonly broad: readonly BroadReach[] | undefined;
  readonly choice: ImportChoice;
  readonly isOwn: boolean;
  readonly setOwn: (isOwn: boolean) => void;
  /** Lines of protected entries that the person said yes to. */
  readonly confirmed: ReadonlySet<number>;
  readonly confirm: (line: number) => void;
  readonly take: (file: File | undefined) => Promise<void>;
  /** What the file means where it does not say; the preview follows. */
  readonly choose: (choice: ImportChoice) => void;
  readonly apply: () => Promise<void>;
}

/** 40 million characters are the most that is read; in UTF-8 none takes more than four bytes. */
const mostBytes = 160_000_000;

/** The import of a file: read, previewed, applied. `close` ends it. */
export function useImport(page: PageProps, close: () => void): ImportForm {
  const { model, desk } = page;
  const [chosen, setChosen] = useState<ChosenFile | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [choice, setChoice] = useState<ImportChoice>({ scope: "every-chat", until: "always" });
  const [isOwn, setOwn] = useState(false);
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set());
  const newest = useRef(0);
  const look = async (name: string, text: string, by: ImportChoice) => {
    const turn = ++newest.current;
    const known = desk.rulesInForce(model.now.peek());
    const work = previewImport(text, name, known, model.protect.peek(), by);
    const preview = await inSteps(work, page);
    if (turn !== newest.current) return;
    if (preview.ok) setChosen({ name, text, preview });
    else setProblem(preview.why);
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
    broad,
    choice,
    isOwn,
    setOwn,
    confirmed,
    confirm: (line) => setConfirmed(toggled(confirmed, line)),
    take: async (file) => {
      setChosen(undefined);
      setProblem(undefined);
      setConfirmed(new Set<number>());
      if (!file) return;
      if (file.size > mostBytes) setProblem(`“${file.name}” is too large to be a list of mutes.`);
      else await look(file.name, await file.text(), choice);
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

async function importFile(
  { name, text }: ChosenFile,
  { choice, isOwn, confirmed }: Pick<ImportForm, "choice" | "isOwn" | "confirmed">,
  { model, desk, actions, say }: PageProps,
): Promise<string | undefined> {
  const batchId = desk.newId();
  const own = isOwn ? { isOwnExport: true as const } : {};
  const lines = confirmed.size > 0 ? { confirmedLines: [...confirmed] } : {};
  model.progress.value = { doing: "writing", done: 0, total: 1 };
  const outcome = await actions.importFile({ batchId, fileName: name, ...choice, ...own, ...lines }, text);
  model.progress.value = undefined;
  if (!outcome.ok) return outcome.failure.message;
  say(`${outcome.added.toLocaleString()} mutes imported from “${name}”.`, batchId);
  return undefined;
}

/** Does a long work while the page goes on drawing, and says how far it is. */
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
