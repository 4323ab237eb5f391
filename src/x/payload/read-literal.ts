/** Deeper than any body of X. */
const deepest = 200;
/** A reused value could multiply without end. */
const mostNamed = 5000;

/**
 * Without running it: JSON's objects and lists, `!0`, `!1`, `void 0`, and stored (`$R[3]={…}`) and reused parts
 * (`$R[3]`). Skips the rest.
 */
export function readLiterals(script: string): readonly unknown[] {
  const found: unknown[] = [];
  const start = /\$R\[\d+\]=(?=[{[])|\{(?=["\w])/g;
  const kept = new Map<string, unknown>();
  for (let match = start.exec(script); match; match = start.exec(script)) {
    const reader = new LiteralReader(script, match.index, kept);
    const value = reader.value(0);
    if (value === failed) continue;
    found.push(value);
    start.lastIndex = Math.max(reader.at, match.index + 1);
  }
  return found;
}

const failed = Symbol("no literal");
const place = /\$R\[(\d+)\](=?)/y;
const word = /!0|!1|void 0|true|false|null|undefined|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const name = /[A-Za-z_$][\w$]*|\d+/y;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["!0", true],
  ["true", true],
  ["!1", false],
  ["false", false],
  ["null", null],
  ["void 0", undefined],
  ["undefined", undefined],
]);

class LiteralReader {
  at: number;
  readonly #text: string;
  readonly #kept: Map<string, unknown>;

  constructor(text: string, at: number, kept: Map<string, unknown>) {
    this.#text = text;
    this.at = at;
    this.#kept = kept;
  }

  value(depth: number): unknown {
    if (depth > deepest) return failed;
    const kept = this.#match(place);
    if (!kept) return this.#plain(depth);
    const key = kept[1] ?? "";
    if (kept[2] === "")
      return this.#kept.has(key) && this.#kept.size < mostNamed ? this.#kept.get(key) : failed;
    const value = this.#plain(depth);
    if (value !== failed) this.#kept.set(key, value);
    return value;
  }

  #plain(depth: number): unknown {
    const next = this.#text[this.at];
    if (next === "{") return this.#object(depth);
    if (next === "[") return this.#list(depth);
    if (next === '"' || next === "'") return this.#string(next);
    const found = this.#match(word)?.[0];
    if (found === undefined) return failed;
    return words.has(found) ? words.get(found) : Number(found);
  }

  #object(depth: number): unknown {
    this.at++;
    const entries: [string, unknown][] = [];
    while (!this.#skip("}")) {
      if (entries.length > 0 && !this.#skip(",")) return failed;
      const next = this.#text[this.at];
      const key = next === '"' || next === "'" ? this.#string(next) : this.#match(name)?.[0];
      if (typeof key !== "string" || !this.#skip(":")) return failed;
      const value = this.value(depth + 1);
      if (value === failed) return failed;
      entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown {
    this.at++;
    const list: unknown[] = [];
    while (!this.#skip("]")) {
      if (list.length > 0 && !this.#skip(",")) return failed;
      const value = this.value(depth + 1);
      if (value === failed) return failed;
      list.push(value);
    }
    return list;
  }

  /** `\x3C`, `\'` and line continuations are JavaScript, not JSON. */
  #string(quote: string): unknown {
    const end = this.#endOf(quote);
    if (end === undefined) return failed;
    const inner = this.#text.slice(this.at + 1, end);
    this.at = end + 1;
    const json = inner.replace(
      /\\(?:x([0-9a-fA-F]{2})|(['`$0v]))|\\.|"/gs,
      (whole, hex?: string, own?: string) => {
        if (whole === '"') return '\\"';
        if (hex !== undefined) return `\\u00${hex}`;
        if (own === undefined) return whole;
        return own === "0" ? "\\u0000" : own === "v" ? "\\u000b" : own;
      },
    );
    try {
      return JSON.parse(`"${json}"`);
    } catch {
      return failed;
    }
  }

  #endOf(quote: string): number | undefined {
    for (let at = this.at + 1; at < this.#text.length; at++) {
      if (this.#text[at] === "\\") at++;
      else if (this.#text[at] === quote) return at;
    }
    return undefined;
  }

  #skip(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
