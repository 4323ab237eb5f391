/** A search query as X reads it: alternatives of conjunctions of terms. */
export type Query =
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query }
  | {
      readonly kind: "term";
      readonly operator: string | undefined;
      readonly value: string;
      readonly exact: boolean;
    };

const token = /\s*(-?\(|\)|-?(?:[a-z_]+:)?"[^"]*"|[^\s()]+)/gy;

/** Parses a raw query; undefined when it holds nothing to look for. */
export function parseQuery(raw: string): Query | undefined {
  const tokens = [...raw.trim().matchAll(token)].map((match) => match[1] ?? "");
  const reader = { tokens, at: 0 };
  const query = readAlternatives(reader);
  return query;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

/** AND binds tighter than OR. */
function readAlternatives(reader: Reader): Query | undefined {
  const parts: Query[] = [];
  let more = true;
  while (more) {
    const part = readConjunction(reader);
    if (part !== undefined) parts.push(part);
    more = reader.tokens[reader.at] === "OR";
    if (more) reader.at++;
  }
  return combine("or", parts);
}

function readConjunction(reader: Reader): Query | undefined {
  const parts: Query[] = [];
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === undefined || next === ")" || next === "OR") return combine("and", parts);
    const part = readOne(reader, next);
    if (part !== undefined) parts.push(part);
  }
}

function combine(kind: "and" | "or", parts: readonly Query[]): Query | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

function readOne(reader: Reader, next: string): Query | undefined {
  reader.at++;
  if (next === "AND") return undefined;
  if (next === "(" || next === "-(") {
    const inner = readAlternatives(reader);
    if (reader.tokens[reader.at] === ")") reader.at++;
    return inner === undefined || next === "(" ? inner : { kind: "not", part: inner };
  }
  if (next.startsWith("-") && next.length > 1) return { kind: "not", part: term(next.slice(1)) };
  return term(next);
}

function term(text: string): Query {
  const match = /^([a-z_]+):(.+)$/.exec(text);
  const operator = match?.[1];
  const value = match?.[2] ?? text;
  const known = operator !== undefined && operators.has(operator);
  const plain = known ? value : text;
  return {
    kind: "term",
    operator: known ? operator : undefined,
    value: plain.replaceAll('"', ""),
    exact: plain.startsWith('"'),
  };
}

const operators = new Set([
  "from",
  "to",
  "list",
  "filter",
  "include",
  "since_time",
  "until_time",
  "since",
  "until",
  "since_id",
  "max_id",
  "conversation_id",
  "quoted_tweet_id",
  "quoted_user_id",
  "within_time",
  "min_faves",
  "min_retweets",
  "min_replies",
  "lang",
  "url",
]);

/** All terms with this operator anywhere in the query. */
export function hasTerm(query: Query, operator: string, values: readonly string[]): boolean {
  if (query.kind === "not") return false;
  if (query.kind === "term") return query.operator === operator && values.includes(query.value.toLowerCase());
  return query.parts.some((part) => hasTerm(part, operator, values));
}
