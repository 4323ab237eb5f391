import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { dateFrom, type EveningChange, type Schedule } from "../../domain/chat/schedule.ts";
import { nextStarts } from "../../domain/evening/schedule.ts";
import { words } from "../../words/words.ts";

interface EveningChangesProps {
  readonly schedule: Schedule;
  /** ms */
  readonly now: number;
  readonly change: (changes: readonly EveningChange[]) => void;
}

const shownEvenings = 5;

/** The next evenings by the rule; each can be moved, left out, and taken back. */
export function EveningChanges({ schedule, now, change }: EveningChangesProps): VNode {
  const { changes: before = [], ...series } = schedule;
  const evenings = nextStarts(series, now, shownEvenings).map((start) => ({
    start,
    on: dateOf(start, schedule.timeZone),
  }));
  const put = (on: string, next: EveningChange | undefined) =>
    change([...before.filter((one) => one.on !== on), ...(next ? [next] : [])]);
  return (
    <details class="evening-changes">
      <summary>{words("eveningChanges")}</summary>
      <ul>
        {evenings.map(({ start, on }) => (
          <EveningLine
            key={on}
            start={start}
            usual={{ date: on, hour: schedule.hour, minute: schedule.minute }}
            known={before.find((one) => one.on === on)}
            put={(next) => put(on, next)}
          />
        ))}
      </ul>
    </details>
  );
}

type Moment = NonNullable<EveningChange["to"]>;

interface EveningLineProps {
  readonly start: number;
  readonly usual: Moment;
  readonly known: EveningChange | undefined;
  readonly put: (change: EveningChange | undefined) => void;
}

function EveningLine({ start, usual, known, put }: EveningLineProps): VNode {
  const [isMoving, setMoving] = useState(false);
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(start);
  const act = (word: string, label: string, press: () => void) => (
    <button type="button" class="link" aria-label={label} onClick={press}>
      {word}
    </button>
  );
  return (
    <li>
      <span class={known ? "changed" : undefined}>{day}</span>
      {known && <span class="soft">{known.to ? movedTo(known.to) : words("eveningLeftOut")}</span>}
      {known
        ? act(words("eveningTakeBack"), words("eveningTakeBackLabel", { day }), () => put(undefined))
        : act(words("eveningLeaveOut"), words("eveningLeaveOutLabel", { day }), () =>
            put({ on: usual.date }),
          )}
      {!known && act(words("eveningMove"), words("eveningMoveLabel", { day }), () => setMoving(!isMoving))}
      {isMoving && !known && (
        <MoveFields
          usual={usual}
          day={day}
          move={(to) => {
            setMoving(false);
            put({ on: usual.date, to });
          }}
        />
      )}
    </li>
  );
}

interface MoveFieldsProps {
  readonly usual: Moment;
  readonly day: string;
  readonly move: (to: Moment) => void;
}

function MoveFields({ usual, day, move }: MoveFieldsProps): VNode {
  const [date, setDate] = useState(usual.date);
  const [time, setTime] = useState(clock(usual));
  const [hour = -1, minute = -1] = /^(\d\d):(\d\d)$/.exec(time)?.slice(1).map(Number) ?? [];
  const isValid = dateFrom(date) !== undefined && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  return (
    <span class="move-fields">
      <input
        type="date"
        aria-label={words("eveningMoveDate", { day })}
        value={date}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <input
        type="time"
        aria-label={words("eveningMoveTime", { day })}
        value={time}
        onInput={(event) => setTime(event.currentTarget.value)}
      />
      <button type="button" class="link" disabled={!isValid} onClick={() => move({ date, hour, minute })}>
        {words("eveningMoveThere")}
      </button>
    </span>
  );
}

function movedTo(to: Moment): string {
  const date = dateFrom(to.date);
  const day =
    date &&
    new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" }).format(
      date.toZonedDateTime("UTC").epochMilliseconds,
    );
  return words("eveningMoved", { day: day ?? to.date, time: clock(to) });
}

function clock({ hour, minute }: Moment): string {
  return [hour, minute].map((number) => String(number).padStart(2, "0")).join(":");
}

function dateOf(start: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
