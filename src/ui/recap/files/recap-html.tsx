import { renderToString } from "preact-render-to-string";
import type { EveningSource } from "../../../domain/recap/evening-source.ts";
import { transcriptOf } from "../../../domain/recap/transcript.ts";
import { words } from "../../../words/words.ts";
import { RecapDocument } from "../recap-document.tsx";
import { recapTimes } from "../recap-times.ts";
import type { RecapWishes } from "./recap-wishes.ts";

/**
 * An evening as one HTML file without script or request. `style` is the text of recap.css; the file's content
 * security policy allows only that, by its hash.
 */
export async function recapHtml(source: EveningSource, wishes: RecapWishes, style: string): Promise<string> {
  const transcript = transcriptOf(source, wishes);
  const times = recapTimes(wishes.timeZone);
  const hashtag = transcript.chat.hashtags[0] ?? transcript.chat.id;
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const page = renderToString(
    <html lang={words("catalogueLanguage")}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{words("recapTitle", { date: times.date(transcript.from), hashtag })}</title>
        <style>{style}</style>
      </head>
      <body>
        <RecapDocument transcript={transcript} wishes={wishes} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
