import type { ComponentChild } from "preact";
import type { ValuesArgument, WordKey } from "../../domain/words/wording.ts";
import { wordsOf } from "../../words/words.ts";

const edge = "\u001f";

export function richWords<Key extends WordKey>(
  key: Key,
  ...[given]: ValuesArgument<Key, ComponentChild>
): ComponentChild[] {
  const elements: [string, ComponentChild][] = Object.entries(given ?? {});
  const values = elements.map(([name, element], index): [string, string | number] => [
    name,
    typeof element === "number" ? element : `${edge}${index}${edge}`,
  ]);
  return wordsOf({ key, values: Object.fromEntries(values) })
    .split(edge)
    .map((piece, index) => (index % 2 === 0 ? piece : elements[Number(piece)]?.[1]));
}
