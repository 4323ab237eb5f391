export type QueryPart =
  | { readonly kind: "term"; readonly text: string }
  | { readonly kind: "any" | "all"; readonly parts: readonly QueryPart[]; readonly inBrackets?: true }
  | { readonly kind: "not"; readonly part: QueryPart };

const tokens = /-?\(|\)|-?(?:\w+:)?"[^"]*"?|[^\s()]+/g;
/** Bounds nesting against hostile searches. */
const deepest = 20;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

/**
 * OR (capitals) binds weaker, minus excludes. Never throws; tolerates unbalanced brackets. Undefined for an
 * empty search.
 */
export function parseQuery(text: string): QueryPart | undefined {
  const reader: Reader = { tokens: text.match(tokens) ?? [], at: 0 };
  const parts: QueryPart[] = [];
  while (reader.at < reader.tokens.length) {
    const part = readAlternatives(reader, 0);
    if (part) parts.push(part);
    if (reader.tokens[reader.at] === ")") reader.at++;
  }
  return joined("all", parts);
}

export function textOfPart(part: QueryPart): string {
  switch (part.kind) {
    case "term":
      return part.text;
    case "not":
      return `-${textOfPart(part.part)}`;
    case "all":
      return part.parts.map(textOfPart).join(" ");
    case "any":
      return `(${part.parts.map(textOfPart).join(" OR ")})`;
  }
}

function readAlternatives(reader: Reader, depth: number): QueryPart | undefined {
  const alternatives: QueryPart[] = [];
  for (;;) {
    const part = readSideBySide(reader, depth);
    if (part) alternatives.push(part);
    if (reader.tokens[reader.at] !== "OR") return joined("any", alternatives);
    reader.at++;
  }
}

function readSideBySide(reader: Reader, depth: number): QueryPart | undefined {
  const parts: QueryPart[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === ")" || token === "OR") return joined("all", parts);
    reader.at++;
    const part = token === "AND" ? undefined : readOne(reader, token, depth);
    if (part) parts.push(part);
  }
}

function readOne(reader: Reader, token: string, depth: number): QueryPart | undefined {
  const isLeftOut = token.startsWith("-") && token.length > 1;
  const text = isLeftOut ? token.slice(1) : token;
  const part = text === "(" && depth < deepest ? readGroup(reader, depth) : ({ kind: "term", text } as const);
  return part && isLeftOut ? { kind: "not", part } : part;
}

function readGroup(reader: Reader, depth: number): QueryPart | undefined {
  const inner = readAlternatives(reader, depth + 1);
  if (reader.tokens[reader.at] === ")") reader.at++;
  return inner?.kind === "any" ? { ...inner, inBrackets: true } : inner;
}

function joined(kind: "any" | "all", parts: readonly QueryPart[]): QueryPart | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}
