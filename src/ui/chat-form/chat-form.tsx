import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Chat } from "../../domain/chat.ts";
import { type ChatField, readChatInput, type TypedChat } from "../../domain/chat-input.ts";
import type { Outcome } from "../panel/panel-model.ts";
import { Field } from "./field.tsx";
import { typedFrom } from "./typed-chat.ts";

interface ChatFormProps {
  /** The chat to change; absent when one is added. */
  readonly chat?: Chat;
  readonly chats: readonly Chat[];
  readonly save: (typed: TypedChat, id?: string) => Promise<Outcome>;
  readonly close: () => void;
  readonly remove?: () => void;
}

type Problems = Readonly<Partial<Record<string, string>>>;

/** A chat in three fields. What cannot be is refused beside its field, with the reason; nothing typed is lost. */
export function ChatForm({ chat, chats, save, close, remove }: ChatFormProps): VNode {
  const [typed, setTyped] = useState<TypedChat>(() => typedFrom(chat));
  const [problems, setProblems] = useState<Problems>({});
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const others = chats.filter(({ id }) => id !== chat?.id);
  const refuse = (found: Problems) => {
    setProblems(found);
    const name = Object.keys(found)[0];
    form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = problemsOf(typed, others);
    if (Object.keys(found).length > 0) return refuse(found);
    setSaving(true);
    const outcome = await save(typed, chat?.id);
    setSaving(false);
    if (outcome.ok) return close();
    refuse({ [outcome.failure.field ?? "hashtags"]: outcome.failure.message });
  };
  const field = (name: ChatField) => ({
    name,
    value: typed[name] ?? "",
    problem: problems[name],
    change: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setProblems((before) => ({ ...before, [name]: undefined }));
    },
  });
  return (
    <form class="chat-form" ref={form} onSubmit={submit} noValidate>
      <Field {...field("hashtags")} label="Hashtag" hint="#copchat" />
      <Field {...field("moderators")} label="Moderators" hint="@one @two" />
      <Field
        {...field("moderatorList")}
        label="List of the moderators on X, if there is one"
        hint="x.com/i/lists/…"
        help="A public list: one search then covers all of them, and X loads the list ten times as often."
      />
      {(chat?.guests.length ?? 0) > 0 && <Field {...field("guests")} label="Guest hosts" hint="@one" />}
      <Field {...field("limit")} label="Characters a post may have" hint="280" numeric />
      <div class="form-end">
        <button type="submit" class="primary" disabled={isSaving}>
          {chat ? "Save" : "Add the chat"}
        </button>
        <button type="button" class="link" onClick={close}>
          Cancel
        </button>
        {remove && (
          <button type="button" class="link danger" onClick={remove}>
            Remove
          </button>
        )}
      </div>
    </form>
  );
}

/** The first problem of each field, in the order of the fields. */
function problemsOf(typed: TypedChat, others: readonly Chat[]): Problems {
  const reading = readChatInput(typed, others);
  if (reading.ok) return {};
  const first = new Map<string, string>();
  for (const { field, message } of reading.problems) if (!first.has(field)) first.set(field, message);
  return Object.fromEntries(first);
}
