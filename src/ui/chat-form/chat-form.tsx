import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Chat } from "../../domain/chat/chat.ts";
import { type ChatField, chatIdOf, readChatInput, type TypedChat } from "../../domain/chat/chat-input.ts";
import { eventPreset, presets } from "../../domain/chat/presets.ts";
import { type ProfileField, typedProfile } from "../../domain/chat/profile-input.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { words, wordsOf } from "../../words/words.ts";
import { Field } from "../parts/field.tsx";
import type { Outcome } from "../parts/outcome.ts";
import type { ChatFormPorts } from "./chat-form-ports.ts";
import { ChatPreview } from "./chat-preview.tsx";
import { EveningChanges } from "./evening-changes.tsx";
import { HighlightFields } from "./highlight-fields.tsx";
import { ProfileFields } from "./profile-fields.tsx";
import { ProfileSource } from "./profile-source.tsx";
import { RemoveChat } from "./remove-chat.tsx";
import { ShareChat } from "./share-chat.tsx";
import { localZone, rulesOf, typedFrom } from "./typed-chat.ts";

interface ChatFormProps {
  readonly chat?: Chat;
  readonly chats: readonly Chat[];
  readonly save: (typed: TypedChat, id?: string) => Promise<Outcome>;
  readonly close: () => void;
  readonly remove?: () => void;
  readonly recent?: Feed;
  readonly ports: ChatFormPorts;
  /** What a new chat begins with. */
  readonly begin?: TypedChat;
}

type Problems = Readonly<Partial<Record<string, string>>>;

/** An impossible entry is refused beside its field, with the reason; nothing typed is lost. */
export function ChatForm({
  chat: edited,
  chats,
  save,
  close,
  remove,
  recent,
  ports,
  begin,
}: ChatFormProps): VNode {
  const [typed, setTyped] = useState<TypedChat>(() => begin ?? typedFrom(edited));
  const [isCopy, setCopy] = useState(false);
  const chat = isCopy ? undefined : edited;
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
  const profile = typed.profile ?? typedProfile(chat, localZone());
  const reading = readChatInput({ ...typed, profile }, others);
  const field = (name: Exclude<ChatField, ProfileField>) => ({
    name,
    value: typed[name] ?? "",
    problem: problems[name],
    change: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setProblems((before) => ({ ...before, [name]: undefined }));
    },
  });
  const take = (next: TypedChat) => {
    setTyped(next);
    setProblems({});
  };
  const duplicate = () => {
    const rules = edited && rulesOf(edited);
    setCopy(true);
    take({ ...typed, ...(rules && { rules }) });
    form.current?.querySelector<HTMLInputElement>('[name="hashtags"]')?.select();
  };
  return (
    <form class="chat-form" ref={form} onSubmit={submit} noValidate>
      {!chat && !isCopy && <Presets chats={chats} choose={(preset) => setTyped(typedFrom(preset))} />}
      {isCopy && edited && (
        <p class="soft" role="status">
          {words("chatFormCopy", { hashtag: edited.hashtags[0] ?? edited.id })}
        </p>
      )}
      <Field {...field("hashtags")} label={words("chatFormHashtag")} hint="#copchat" />
      <Field {...field("moderators")} label={words("chatFormModerators")} hint="@one @two" />
      <Field
        {...field("moderatorList")}
        label={words("chatFormList")}
        hint="x.com/i/lists/…"
        help={words("chatFormListHelp")}
      />
      <Field {...field("guests")} label={words("chatFormGuests")} hint="@one" />
      <Field {...field("limit")} label={words("chatFormLimit")} hint="280" numeric />
      <details class="chat-profile" open={Object.keys(problems).some((name) => name in profile)}>
        <summary>{words("chatFormProfile")}</summary>
        <ProfileFields
          profile={profile}
          problems={problems}
          change={(changes) => {
            setTyped((before) => ({ ...before, profile: { ...profile, ...changes } }));
            setProblems((before) => ({ ...before, ...withoutProblems(changes) }));
          }}
        />
      </details>
      <HighlightFields
        highlights={typed.highlights ?? []}
        change={(highlights) => setTyped((before) => ({ ...before, highlights }))}
      />
      {reading.ok && <ChatPreview chat={reading.chat} now={Date.now()} {...(recent && { recent })} />}
      {reading.ok && reading.chat.schedule && (
        <EveningChanges
          schedule={reading.chat.schedule}
          now={Date.now()}
          change={(changes) => setTyped((before) => ({ ...before, profile: { ...profile, changes } }))}
        />
      )}
      <div class="form-end">
        <button type="submit" class="primary" disabled={isSaving}>
          {words(chat ? "chatFormSave" : "chatFormAdd")}
        </button>
        <button type="button" class="link" onClick={close}>
          {words("chatFormCancel")}
        </button>
        {remove && chat && <RemoveChat chat={chat} ports={ports} remove={remove} />}
      </div>
      {!chat && !isCopy && <ProfileSource take={take} />}
      {chat && <ShareChat chat={chat} ports={ports} duplicate={duplicate} />}
    </form>
  );
}

interface PresetsProps {
  readonly chats: readonly Chat[];
  readonly choose: (preset: Chat) => void;
}

function Presets({ chats, choose }: PresetsProps): VNode | null {
  const others = presets.filter(({ id }) => chats.every((chat) => chatIdOf(chat.hashtags) !== id));
  return (
    <div class="presets">
      <span class="soft">{words("chatFormPresets")}</span>
      {others.map((preset) => (
        <button key={preset.id} type="button" class="link" onClick={() => choose(preset)}>
          #{preset.hashtags[0]}
        </button>
      ))}
      <button type="button" class="link" onClick={() => choose(eventPreset)}>
        {words("chatFormEvent")}
      </button>
    </div>
  );
}

function withoutProblems(changes: object): Problems {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, undefined]));
}

function problemsOf(typed: TypedChat, others: readonly Chat[]): Problems {
  const reading = readChatInput(typed, others);
  if (reading.ok) return {};
  const first = new Map<string, string>();
  for (const { field, message } of reading.problems)
    if (!first.has(field)) first.set(field, wordsOf(message));
  return Object.fromEntries(first);
}
