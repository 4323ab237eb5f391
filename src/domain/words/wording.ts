import type messages from "../../../extension/_locales/en/messages.json";

type Messages = typeof messages;
type MessageKey = keyof Messages;
type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A plural's key omits its form: `newPosts` for `newPosts_other`. */
export type WordKey = Exclude<MessageKey, `${string}_${PluralForm}`> | PluralKey;

type MessageOf<Key extends WordKey> = Key extends MessageKey
  ? Messages[Key]
  : Messages[`${Key}_other` & MessageKey];
type NamesOf<Key extends WordKey> =
  MessageOf<Key> extends { readonly placeholders: infer Placeholders } ? keyof Placeholders & string : never;

export type WordValue = string | number | Wording | readonly (string | Wording)[];

/** By placeholder; `count` chooses the plural. */
export type ValuesOf<Key extends WordKey, Value = WordValue> = {
  readonly [Name in NamesOf<Key>]: Name extends "count" ? number : Value;
};

export type ValuesArgument<Key extends WordKey, Value = WordValue> = [NamesOf<Key>] extends [never]
  ? []
  : [values: ValuesOf<Key, Value>];

/** Made by `wording`, which checks the values. */
export interface Wording {
  readonly key: WordKey;
  readonly values: Readonly<Record<string, WordValue>>;
}

export function wording<Key extends WordKey>(key: Key, ...[values]: ValuesArgument<Key>): Wording {
  return { key, values: values ?? {} };
}
