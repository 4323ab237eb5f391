import type { VNode } from "preact";
import type { Chat } from "../../domain/chat/chat.ts";
import { mostReminderMinutes, type Reminder, usualReminderMinutes } from "../../domain/evening/reminder.ts";
import type { Settings } from "../../domain/settings.ts";
import { words } from "../../words/words.ts";
import type { OptionsProps } from "./options-model.ts";

export function RemindersSection({ model, actions, announce }: OptionsProps): VNode {
  const settings = model.settings.value;
  const { reminders = [] } = settings;
  const chats = model.chats.value.filter(({ schedule }) => schedule !== undefined);
  const change = async (changes: Partial<Settings>) => {
    const outcome = await actions.changeSettings(changes);
    if (!outcome.ok) announce(outcome.failure.message);
  };
  /** Asks the browser in the click's own turn. */
  const switchOn = async (changes: Partial<Settings>) => {
    if (await actions.askToNotify()) return change(changes);
    announce(words("optionsNoticeRefused"));
    // The browser shows its own tick until the next render.
    model.settings.value = { ...model.settings.peek() };
    return undefined;
  };
  const set = (chatId: string, minutes: number | undefined, isNew: boolean) => {
    const others = reminders.filter((reminder) => reminder.chatId !== chatId);
    const next = { reminders: minutes === undefined ? others : [...others, { chatId, minutes }] };
    return isNew ? switchOn(next) : change(next);
  };
  const isOn = reminders.length > 0 || settings.noticeQuestions === true || settings.noticeMentions === true;
  return (
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title">{words("optionsReminders")}</h2>
      <p class="lead">{words(chats.length > 0 ? "optionsRemindersLead" : "optionsRemindNone")}</p>
      {isOn && model.mayNotify.value === false && (
        <p class="problem" role="alert">
          {words("optionsNoticeRefused")}
        </p>
      )}
      {chats.map((chat) => (
        <ReminderLine
          key={chat.id}
          chat={chat}
          reminder={reminders.find(({ chatId }) => chatId === chat.id)}
          set={(minutes, isNew) => void set(chat.id, minutes, isNew)}
        />
      ))}
      <fieldset class="notices">
        <legend>{words("optionsNoticeLegend")}</legend>
        {(["noticeQuestions", "noticeMentions"] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              name={name}
              checked={settings[name] === true}
              onChange={({ currentTarget: { checked } }) =>
                void (checked ? switchOn({ [name]: true }) : change({ [name]: false }))
              }
            />
            {words(name === "noticeQuestions" ? "optionsNoticeQuestions" : "optionsNoticeMentions")}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          name="sound"
          checked={settings.sound === true}
          onChange={({ currentTarget: { checked } }) => void change({ sound: checked })}
        />
        {words("optionsSound")}
      </label>
    </section>
  );
}

interface ReminderLineProps {
  readonly chat: Chat;
  readonly reminder: Reminder | undefined;
  readonly set: (minutes: number | undefined, isNew: boolean) => void;
}

function ReminderLine({ chat, reminder, set }: ReminderLineProps): VNode {
  const hashtag = chat.hashtags[0] ?? chat.id;
  const change = (event: { readonly currentTarget: HTMLInputElement }) => {
    const minutes = Number(event.currentTarget.value);
    if (Number.isInteger(minutes) && minutes >= 0 && minutes <= mostReminderMinutes) set(minutes, false);
    else event.currentTarget.value = String(reminder?.minutes ?? usualReminderMinutes);
  };
  return (
    <div class="reminder">
      <label>
        <input
          type="checkbox"
          name={`remind-${chat.id}`}
          checked={reminder !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            set(checked ? usualReminderMinutes : undefined, checked)
          }
        />
        {words("optionsRemind", { hashtag })}
      </label>
      {reminder && (
        <label class="minutes">
          <input
            type="number"
            min={0}
            max={mostReminderMinutes}
            value={reminder.minutes}
            aria-label={words("optionsRemindMinutes", { hashtag })}
            onChange={change}
          />
          <span aria-hidden="true">{words("optionsRemindMinutesShort")}</span>
        </label>
      )}
    </div>
  );
}
