import { eveningFileOf } from "../../src/domain/recap/evening-file.ts";
import type { EveningSource } from "../../src/domain/recap/evening-source.ts";
import { withoutQuestions } from "../../src/domain/recap/only-questions.ts";
import { wishesOf } from "../../src/ui/recap/recap-choice.ts";
import type { ExportForm, RecapActions, RecapModel } from "../../src/ui/recap/recap-model.ts";
import { saveFile } from "../platform/save-file.ts";

const forms = {
  html: { ending: "html", type: "text/html" },
  markdown: { ending: "md", type: "text/markdown" },
  csv: { ending: "csv", type: "text/csv" },
  json: { ending: "json", type: "application/json" },
} as const;

export async function saveEvening(
  form: ExportForm,
  model: RecapModel,
  links: Pick<RecapActions, "postLink" | "profileLink">,
): Promise<void> {
  const whole = model.source.peek();
  if (!whole) return;
  const source = withoutQuestions(whole, model.choice.peek().leftOut);
  const { ending, type } = forms[form];
  saveFile(
    `${fileName(source, model.timeZone.peek())}.${ending}`,
    type,
    await textOf(form, source, model, links),
  );
}

export async function saveNumbers(model: RecapModel): Promise<void> {
  const { evenings = [] } = model.numbers.peek() ?? {};
  const chat = model.chats.peek().find(({ id }) => id === model.chatId.peek());
  const newest = evenings.at(-1);
  if (!chat || !newest) return;
  const timeZone = model.timeZone.peek();
  const { numbersCsv } = await import("../../src/ui/recap/files/numbers-csv.ts");
  const name = fileName({ chat, from: newest.from }, timeZone);
  saveFile(`${name}-numbers.csv`, forms.csv.type, numbersCsv(evenings, timeZone));
}

async function textOf(
  form: ExportForm,
  source: EveningSource,
  model: RecapModel,
  links: Pick<RecapActions, "postLink" | "profileLink">,
): Promise<string> {
  const choice = model.choice.peek();
  const wishes = wishesOf(choice, model.timeZone.peek(), links);
  switch (form) {
    case "html": {
      const { recapHtml } = await import("../../src/ui/recap/files/recap-html.tsx");
      return recapHtml(source, wishes, ownStyle());
    }
    case "markdown": {
      const { recapMarkdown } = await import("../../src/ui/recap/files/recap-markdown.ts");
      return recapMarkdown(source, wishes);
    }
    case "csv": {
      const { recapCsv } = await import("../../src/ui/recap/files/recap-csv.ts");
      const { authors } = wishes;
      return recapCsv(source, {
        postLink: wishes.postLink,
        timeZone: wishes.timeZone,
        withSetAside: choice.withSetAside,
        ...(choice.initials
          ? { nameOf: ({ author }) => ({ handle: authors.short(author), name: authors.full(author) }) }
          : {}),
      });
    }
    case "json":
      return `${JSON.stringify(eveningFileOf(source, choice.withSetAside), null, 2)}\n`;
  }
}

function ownStyle(): string {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith("/recap-file.css"));
  return [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join("\n");
}

/** "copchat-2026-11-18": letters valid in file names on every system, never a Windows device name. */
export function fileName({ chat, from }: Pick<EveningSource, "chat" | "from">, timeZone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate();
  const name = (chat.hashtags[0] ?? chat.id)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .slice(0, 60);
  return `${name === "" ? "evening" : name}-${day.toString()}`;
}
