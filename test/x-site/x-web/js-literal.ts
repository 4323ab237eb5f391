/**
 * A JSON value as TanStack's stream writes it: a JavaScript literal whose objects and lists are kept in `$R` by number,
 * with `!0` and `!1`, and no `<` in any text.
 */
export function jsLiteral(value: unknown, first: number): string {
  let next = first;
  const kept = () => `$R[${next++}]=`;
  const write = (one: unknown): string => {
    if (Array.isArray(one)) return `${kept()}[${one.map(write).join(",")}]`;
    if (typeof one === "object" && one !== null) {
      const place = kept();
      const parts = Object.entries(one).map(([key, inner]) => `${keyOf(key)}:${write(inner)}`);
      return `${place}{${parts.join(",")}}`;
    }
    if (typeof one === "boolean") return one ? "!0" : "!1";
    return one === undefined ? "void 0" : escaped(JSON.stringify(one));
  };
  return write(value);
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : escaped(JSON.stringify(key));
}

function escaped(literal: string): string {
  return literal.replaceAll("<", "\\x3C").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
