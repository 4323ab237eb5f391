import type { VNode } from "preact";
import type { Chat } from "../../domain/chat.ts";
import { type CountRuleId, houseRuleOf } from "../../domain/counting/rules.ts";
import { houseRules } from "../../domain/house-rules/check-draft.ts";
import type { HouseRule, HouseRuleId, HouseRuleSetting } from "../../domain/house-rules/house-rule.ts";
import type { OptionsProps } from "./options-model.ts";
import { RuleWords } from "./rule-words.tsx";

/** How each chat counts, and which of its house rules advise whoever writes. */
export function HouseRulesSection({ model, actions, say }: OptionsProps): VNode {
  const change = async (chat: Chat, rules: Pick<Chat, "countRule" | "houseRules">) => {
    const { countRule = "classic-140", houseRules: settings = {} } = { ...chat, ...rules };
    const outcome = await actions.changeRules(chat.id, { countRule, houseRules: settings });
    if (!outcome.ok) say(outcome.failure.message);
  };
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">House rules</h2>
      <p class="lead">
        While you write, these are said to you once your typing rests. They advise; what you post is yours.
      </p>
      {model.chats.value.map((chat) => (
        <ChatRules key={chat.id} chat={chat} change={(rules) => void change(chat, rules)} />
      ))}
    </section>
  );
}

interface ChatRulesProps {
  readonly chat: Chat;
  readonly change: (rules: Pick<Chat, "countRule" | "houseRules">) => void;
}

function ChatRules({ chat, change }: ChatRulesProps): VNode {
  const on = houseRules.filter(({ id }) => isOn(chat, id)).length;
  const set = (id: HouseRuleId, setting: HouseRuleSetting) =>
    change({ houseRules: { ...chat.houseRules, [id]: setting } });
  const turn = (id: HouseRuleId, isNowOn: boolean) => set(id, { ...chat.houseRules?.[id], on: isNowOn });
  const say = (id: HouseRuleId, sentence: string | undefined) =>
    set(id, { on: isOn(chat, id), ...(sentence === undefined ? {} : { sentence }) });
  return (
    <details class="rules">
      <summary>
        <b>#{chat.hashtags[0]}</b>{" "}
        <span class="soft num">
          {on} of {houseRules.length} advise
        </span>
      </summary>
      <CountRules chat={chat} change={(countRule) => change({ countRule })} />
      <ul aria-label={`House rules of #${chat.hashtags[0]}`}>
        {houseRules.map((rule) => (
          <li key={rule.id}>
            <label>
              <input
                type="checkbox"
                name={rule.id}
                checked={isOn(chat, rule.id)}
                onChange={(event) => turn(rule.id, event.currentTarget.checked)}
              />
              <span>{sentenceOf(rule, chat)}</span>
            </label>
            <RuleWords
              usual={rule.sentence}
              own={chat.houseRules?.[rule.id]?.sentence}
              change={(sentence) => say(rule.id, sentence)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

const countings: readonly (readonly [CountRuleId, string])[] = [
  ["classic-140", "Every character counts one, every link 23"],
  ["x-280", "As X counts: emoji and many Asian letters count two"],
];

function CountRules({
  chat,
  change,
}: {
  readonly chat: Chat;
  readonly change: (id: CountRuleId) => void;
}): VNode {
  return (
    <fieldset>
      <legend class="for-screen-readers">How #{chat.hashtags[0]} counts</legend>
      {countings.map(([id, words]) => (
        <label key={id}>
          <input
            type="radio"
            name={`counting-${chat.id}`}
            value={id}
            checked={houseRuleOf(chat).id === id}
            onChange={() => change(id)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

function isOn(chat: Chat, id: HouseRuleId): boolean {
  return chat.houseRules?.[id]?.on !== false;
}

function sentenceOf({ id, sentence }: HouseRule, chat: Chat): string {
  return (chat.houseRules?.[id]?.sentence ?? sentence)
    .replaceAll("{limit}", String(chat.limit))
    .replaceAll("{hashtag}", `#${chat.hashtags[0]}`);
}
