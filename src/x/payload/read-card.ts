import type { Entities } from "../../domain/post/post.ts";
import { child, cut, field, type Json, listOf, objectOf, textOf } from "./json.ts";
import type { Holders } from "./read-entities.ts";

const mostBindings = 100;
const longestTitle = 300;

/** A poll or broadcast has none. */
export function withCardTitle(entities: Entities, holders: Holders): Entities {
  const card = cardIn(holders);
  if (!card) return entities;
  // GraphQL wraps the card and lists its bindings; REST does not.
  const sent = child(card, "legacy") ?? card;
  const title = bindingOf(sent, "title");
  if (title === undefined) return entities;
  const addresses = [textOf(sent, "url"), bindingOf(sent, "card_url")];
  const links = entities.links.map((link) =>
    addresses.includes(link.url) ? { ...link, title: cut(title, longestTitle) } : link,
  );
  return { ...entities, links };
}

function cardIn({ first, second, third }: Holders): Json | undefined {
  return objectOf(first.card) ?? objectOf(second?.card) ?? objectOf(third?.card);
}

function bindingOf(card: Json | undefined, key: string): string | undefined {
  const listed = listOf(card, "binding_values", mostBindings).find((each) => field(each, "key") === key);
  const value = child(listed, "value") ?? child(child(card, "binding_values"), key);
  return textOf(value, "string_value");
}
