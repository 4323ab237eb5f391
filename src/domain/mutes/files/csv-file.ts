import { guardedToReturn } from "../../text/guarded-cell.ts";
import type { MuteRule, MuteSource } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { writeCsvRow } from "./csv-rows.ts";
import { writeMoment, writeUntil } from "./moment.ts";

const columns = [
  "kind",
  "value",
  "handle",
  "chat",
  "until",
  "reason",
  "note",
  "source",
  "origin",
  "at",
  "posts",
  "even_hosts",
  "id",
] as const;

type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** Without it, spreadsheets read UTF-8 as the system's code page. */
const byteOrderMark = "\ufeff";

/** CSV (RFC 4180), one rule per row. */
export function writeCsvFile(rules: Iterable<MuteRule>): string {
  const rows = Array.from(rules, (rule) => {
    const cells = cellsOf(rule);
    return columns.map((column) => guardedToReturn(cells[column]));
  });
  return `${byteOrderMark}${[columns, ...rows].map(writeCsvRow).join("\r\n")}\r\n`;
}

function cellsOf(rule: MuteRule): Cells {
  return {
    kind: rule.target.kind,
    ...namesOf(rule),
    chat: rule.scope === "every-chat" ? "*" : rule.scope.chatId,
    until: writeUntil(rule.until),
    reason: rule.reason.preset ?? "",
    note: rule.reason.note ?? "",
    source: rule.source.from,
    origin: originOf(rule.source),
    at: writeMoment(rule.at),
    posts: rule.posts.join(" "),
    even_hosts: rule.evenHosts ? "yes" : "",
    id: rule.id,
  };
}

function namesOf({ target }: MuteRule): { readonly value: string; readonly handle: string } {
  if (isAccount(target)) return { value: target.id ?? "", handle: target.handle ?? "" };
  if (target.kind === "phrase") return { value: target.phrase, handle: "" };
  return { value: target.kind === "pattern" ? target.pattern : target.domain, handle: "" };
}

function originOf(source: MuteSource): string {
  if (source.from === "list") return source.url;
  return source.from === "file" ? source.name : "";
}
