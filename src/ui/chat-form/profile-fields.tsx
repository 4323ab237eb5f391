import type { VNode } from "preact";
import type { ProfileField, TypedProfile } from "../../domain/chat/profile-input.ts";
import { words } from "../../words/words.ts";
import { Field } from "../parts/field.tsx";
import { Choice } from "./choice.tsx";
import { DayChoices } from "./day-choices.tsx";
import { weekdayNames } from "./weekday-names.ts";

interface ProfileFieldsProps {
  readonly profile: TypedProfile;
  readonly problems: Readonly<Partial<Record<string, string>>>;
  readonly change: (changes: Partial<TypedProfile>) => void;
}

const repeats = {
  "": "chatFormNoHour",
  week: "chatFormWeekly",
  fortnight: "chatFormFortnightly",
  month: "chatFormMonthly",
  once: "chatFormOnce",
} as const satisfies Readonly<Record<TypedProfile["repeats"], string>>;

const whiches = {
  "1": "chatFormFirst",
  "2": "chatFormSecond",
  "3": "chatFormThird",
  "4": "chatFormFourth",
  "5": "chatFormFifth",
  "-1": "chatFormLast",
} as const;

export function ProfileFields({ profile, problems, change }: ProfileFieldsProps): VNode {
  const { repeats: repeated } = profile;
  const field = (name: ProfileField) => ({
    name,
    value: profile[name],
    problem: problems[name],
    change: (value: string) => change({ [name]: value }),
  });
  const isOn = repeated !== "";
  return (
    <fieldset class="profile-fields">
      <legend>{words("chatFormHour")}</legend>
      <Choice
        name="repeats"
        label={words("chatFormRepeats")}
        value={repeated}
        options={Object.entries(repeats).map(([value, key]) => [value, words(key)])}
        change={(value) => {
          const rhythm = recurrenceFrom(value);
          // A list always shows a day.
          const needsDay = rhythm === "month" && profile.weekday === "";
          change({ repeats: rhythm, ...(needsDay && { weekday: "1" }) });
        }}
      />
      {repeated === "month" && (
        <Choice
          name="which"
          label={words("chatFormWhich")}
          value={profile.which}
          options={Object.entries(whiches).map(([value, key]) => [value, words(key)])}
          change={(which) => change({ which })}
        />
      )}
      {repeated === "month" && (
        <Choice
          name="weekday"
          label={words("chatFormWeekday")}
          value={profile.weekday.split(" ")[0] ?? ""}
          options={weekdayNames("long").map((name, at) => [String(at + 1), name])}
          change={(weekday) => change({ weekday })}
        />
      )}
      {(repeated === "week" || repeated === "fortnight") && (
        <DayChoices
          value={profile.weekday}
          problem={problems.weekday}
          change={(weekday) => change({ weekday })}
        />
      )}
      {(repeated === "once" || repeated === "fortnight") && (
        <Field
          {...field("date")}
          label={words(repeated === "once" ? "chatFormDate" : "chatFormAnyDate")}
          hint="2026-11-04"
        />
      )}
      {isOn && (
        <>
          <Field {...field("time")} label={words("chatFormTime")} hint="21:00" />
          <Field {...field("timeZone")} label={words("chatFormZone")} hint="America/Toronto" />
          <Field {...field("minutes")} label={words("chatFormMinutes")} hint="60" numeric />
        </>
      )}
      <Field {...field("letters")} label={words("chatFormLetters")} hint="Q/A" />
      <Field {...field("name")} label={words("chatFormName")} hint="#copchat" />
      <Field {...field("language")} label={words("chatFormLanguage")} hint="en" />
      <Field {...field("blog")} label={words("chatFormBlog")} hint="example.org" />
      <Field {...field("topics")} label={words("chatFormTopics")} hint="example.org/topics" />
    </fieldset>
  );
}

function recurrenceFrom(value: string): TypedProfile["repeats"] {
  return value === "week" || value === "fortnight" || value === "month" || value === "once" ? value : "";
}
