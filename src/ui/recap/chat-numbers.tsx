import type { VNode } from "preact";
import { shownNumber } from "../../domain/questions/shown-number.ts";
import type { EveningNumbers } from "../../domain/recap/chat-numbers.ts";
import { seriesOf, words } from "../../words/words.ts";
import { AttendanceChart } from "./attendance-chart.tsx";
import type { RecapPageProps } from "./recap-page-props.ts";
import { type RecapTimes, recapTimes } from "./recap-times.ts";

export function ChatNumbers({ model, actions }: RecapPageProps): VNode | null {
  const numbers = model.numbers.value;
  if (!numbers) return null;
  const { evenings, of } = numbers;
  const times = recapTimes(model.timeZone.value);
  const chat = model.chats.value.find(({ id }) => id === model.chatId.value);
  const isDone = evenings.length === of;
  return (
    <main class="recap numbers">
      <header>
        <h1>{words("numbersTitle", { hashtag: chat?.hashtags[0] ?? "" })}</h1>
        <p role="status">
          {isDone
            ? words("numbersOf", { count: of })
            : words("numbersReading", { done: evenings.length, of })}
        </p>
      </header>
      {evenings.length > 0 && isDone ? (
        <>
          <AttendanceChart evenings={evenings} times={times} />
          <NumbersTable evenings={evenings} times={times} choose={actions.chooseEvening} />
          <button type="button" class="link" onClick={actions.saveNumbers}>
            {words("numbersSave")}
          </button>
        </>
      ) : null}
    </main>
  );
}

export function NumbersButton({ model, actions }: RecapPageProps): VNode | null {
  if (model.evenings.value.length === 0) return null;
  return (
    <button
      type="button"
      class="link numbers-button"
      aria-pressed={model.numbers.value !== undefined}
      onClick={actions.toggleNumbers}
    >
      {words("numbersShow")}
    </button>
  );
}

function NumbersTable(props: {
  readonly evenings: readonly EveningNumbers[];
  readonly times: RecapTimes;
  readonly choose: (from: number) => void;
}): VNode {
  const heads = [
    words("numbersDate"),
    words("recapPersonPostsHead"),
    words("numbersPeople"),
    words("numbersNew"),
    words("numbersReturning"),
    words("numbersAnswered"),
    words("numbersAnswersEach"),
  ];
  return (
    <div class="wide-table">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.evenings.toReversed().map((evening) => (
            <NumbersRow key={evening.from} evening={evening} times={props.times} choose={props.choose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumbersRow(props: {
  readonly evening: EveningNumbers;
  readonly times: RecapTimes;
  readonly choose: (from: number) => void;
}): VNode {
  const { from, posts, people, newPeople, questions } = props.evening;
  const answered = questions.filter(({ answers }) => answers > 0).length;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => props.choose(from)}>
          {props.times.shortDate(from)}
        </button>
      </th>
      <td>{posts}</td>
      <td>{people}</td>
      <td>{newPeople ?? words("numbersUnknown")}</td>
      <td>{newPeople === undefined ? words("numbersUnknown") : people - newPeople}</td>
      <td>{words("numbersAnsweredOf", { answered, of: questions.length })}</td>
      <td>
        {seriesOf(
          questions.map(({ number, answers }) =>
            words("numbersQuestion", {
              question: words("recapChartQuestion", { number: shownNumber(number) }),
              answers,
            }),
          ),
        )}
      </td>
    </tr>
  );
}
