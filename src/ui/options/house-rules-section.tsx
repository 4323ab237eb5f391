import type { VNode } from "preact";
import type { Chat } from "../../domain/chat/chat.ts";
import { type CountRuleId, houseRuleOf } from "../../domain/counting/rules.ts";
import { houseRules, namesIn, ruleSentence } from "../../domain/house-rules/check-draft.ts";
import type { HouseRule, HouseRuleId, HouseRuleSetting } from "../../domain/house-rules/house-rule.ts";
import { words, wordsOf } from "../../words/words.ts";
import type { OptionsProps } from "./options-model.ts";
import { RuleWords } from "./rule-words.tsx";

export function HouseRulesSection({ model, actions, announce }: OptionsProps): VNode {
  const change = async (chat: Chat, rules: Pick<Chat, "countRule" | "houseRules">) => {
    const { countRule = "classic-140", houseRules: settings = {} } = { ...chat, ...rules };
    const outcome = await actions.changeRules(chat.id, { countRule, houseRules: settings });
    if (!outcome.ok) announce(outcome.failure.message);
  };
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{words("optionsRules")}</h2>
      <p class="lead">{words("optionsRulesLead")}</p>
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
  const changeSentence = (id: HouseRuleId, sentence: string | undefined) =>
    set(id, { on: isOn(chat, id), ...(sentence === undefined ? {} : { sentence }) });
  return (
    <details class="rules">
      <summary>
        <b>#{chat.hashtags[0]}</b>{" "}
        <span class="soft num">{words("optionsRulesOn", { on, count: houseRules.length })}</span>
      </summary>
      <CountRules chat={chat} change={(countRule) => change({ countRule })} />
      <ul aria-label={words("optionsRulesOf", { hashtag: chat.hashtags[0] ?? chat.id })}>
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
              usual={wordsOf(rule.sentence({ limit: "{limit}", hashtag: "{hashtag}" }))}
              own={chat.houseRules?.[rule.id]?.sentence}
              change={(sentence) => changeSentence(rule.id, sentence)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

const countings = [
  ["classic-140", "optionsCountClassic"],
  ["x-280", "optionsCountX"],
] as const;

function CountRules({
  chat,
  change,
}: {
  readonly chat: Chat;
  readonly change: (id: CountRuleId) => void;
}): VNode {
  return (
    <fieldset>
      <legend class="for-screen-readers">
        {words("optionsCountLegend", { hashtag: chat.hashtags[0] ?? chat.id })}
      </legend>
      {countings.map(([id, key]) => (
        <label key={id}>
          <input
            type="radio"
            name={`counting-${chat.id}`}
            value={id}
            checked={houseRuleOf(chat).id === id}
            onChange={() => change(id)}
          />
          <span>{words(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function isOn(chat: Chat, id: HouseRuleId): boolean {
  return chat.houseRules?.[id]?.on !== false;
}

function sentenceOf(rule: HouseRule, chat: Chat): string {
  const sentence = ruleSentence(rule, chat.houseRules?.[rule.id], namesIn(chat));
  return typeof sentence === "string" ? sentence : wordsOf(sentence);
}
