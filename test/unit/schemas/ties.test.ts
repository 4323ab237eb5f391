import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const { config } = ts.readConfigFile(path.join(root, "src/schemas/tsconfig.json"), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.join(root, "src/schemas"));
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Every interface that crosses a context or is stored, where it is, and the file whose schema reads it. */
const ties: readonly (readonly [type: string, file: string, schema: string])[] = [
  ["Post", "src/domain/post/post.ts", "src/messages/post-schema.ts"],
  ["Author", "src/domain/post/post.ts", "src/messages/post-schema.ts"],
  ["Media", "src/domain/post/post.ts", "src/messages/post-schema.ts"],
  ["QuotedPost", "src/domain/post/post.ts", "src/messages/post-schema.ts"],
  ["TimelinePage", "src/domain/post/timeline-page.ts", "src/schemas/timeline-page.ts"],
  ["Chat", "src/domain/chat/chat.ts", "src/schemas/chat.ts"],
  ["ChatLetters", "src/domain/chat/chat.ts", "src/schemas/chat.ts"],
  ["ChatLinks", "src/domain/chat/chat.ts", "src/schemas/chat.ts"],
  ["Schedule", "src/domain/chat/schedule.ts", "src/schemas/chat.ts"],
  ["EveningChange", "src/domain/chat/schedule.ts", "src/schemas/chat.ts"],
  ["TypedProfile", "src/domain/chat/profile-input.ts", "src/messages/request-schemas.ts"],
  ["Highlight", "src/domain/chat/highlight.ts", "src/schemas/chat.ts"],
  ["Keep", "src/domain/chat/chat.ts", "src/schemas/chat.ts"],
  ["HouseRuleSetting", "src/domain/house-rules/house-rule.ts", "src/schemas/chat.ts"],
  ["TypedChat", "src/domain/chat/chat-input.ts", "src/messages/request-schemas.ts"],
  ["Settings", "src/domain/settings.ts", "src/schemas/settings.ts"],
  ["Draft", "src/domain/drafts/draft.ts", "src/schemas/draft.ts"],
  ["DraftTarget", "src/domain/drafts/draft.ts", "src/schemas/draft.ts"],
  ["ReadState", "src/domain/feed/read-state.ts", "src/schemas/read-state.ts"],
  ["ChatNotes", "src/domain/notes/chat-notes.ts", "src/schemas/notes.ts"],
  ["NotedTopic", "src/domain/notes/chat-notes.ts", "src/schemas/notes.ts"],
  ["Coverage", "src/domain/coverage/coverage.ts", "src/storage/coverage.ts"],
  ["SourceCoverage", "src/domain/coverage/coverage.ts", "src/storage/coverage.ts"],
  ["CursorPlace", "src/domain/coverage/cursor-place.ts", "src/storage/coverage.ts"],
  ["PageReport", "src/domain/x-status/reading.ts", "src/messages/page-report-schema.ts"],
  ["BodyHealth", "src/domain/x-status/health.ts", "src/messages/page-report-schema.ts"],
  ["MuteReason", "src/domain/mutes/rule.ts", "src/messages/request-schemas.ts"],
  ["PhraseTarget", "src/domain/mutes/rule.ts", "src/messages/request-schemas.ts"],
  ["MuteWish", "src/domain/mutes/commands.ts", "src/messages/request-schemas.ts"],
  ["ImportPart", "src/messages/mute-requests.ts", "src/messages/request-schemas.ts"],
  ["ContentRequests", "src/messages/requests.ts", "src/messages/request-schemas.ts"],
  ["PageRequests", "src/messages/requests.ts", "src/messages/request-schemas.ts"],
];

it("the schemas fit as they are", { timeout: 60_000 }, () => {
  const schemas = [...new Set(ties.map(([, , schema]) => schema))];
  expect(schemas.flatMap((schema) => complaintsAbout(schema, new Map()))).toEqual([]);
});

it.each(ties)(
  "a field that %s has (%s) and its schema has not (%s) does not compile",
  {
    timeout: 60_000,
  },
  (type, file, schema) => {
    const name = path.join(root, file);
    const text = ts.sys.readFile(name) ?? "";
    const planted = text.replace(
      new RegExp(String.raw`^(export interface ${type}\b[^{]*\{)`, "m"),
      '$1 readonly "planted-field"?: { request: string; reply: null };',
    );
    expect(planted, `${type} is not in ${file}`).not.toBe(text);
    expect(complaintsAbout(schema, new Map([[name, planted]]))).not.toEqual([]);
  },
);

function complaintsAbout(schema: string, replaced: ReadonlyMap<string, string>): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, languageVersion) => {
    const text = replaced.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, languageVersion));
    return parsed.get(name);
  };
  const program = ts.createProgram([path.join(root, schema)], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path.join(root, schema)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").slice(0, 200));
}
