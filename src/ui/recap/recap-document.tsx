import type { VNode } from "preact";
import type { Transcript, TranscriptQuestion } from "../../domain/recap/transcript.ts";
import { words } from "../../words/words.ts";
import { RecapAsked } from "./asked/recap-asked.tsx";
import type { RecapWishes } from "./files/recap-wishes.ts";
import { PostChart } from "./post-chart.tsx";
import { RecapLinks, RecapPeople } from "./recap-lists.tsx";
import type { RecapProps } from "./recap-props.ts";
import { RecapHosts, RecapUnanswered } from "./recap-repeats.tsx";
import { RecapPost, RecapThreads } from "./recap-thread.tsx";
import { recapTimes } from "./recap-times.ts";
import { recapWhen } from "./recap-when.ts";

interface DocumentProps extends RecapProps {
  readonly isBeginning?: boolean;
  /** With what is the person's own business. */
  readonly isPrivate?: boolean;
}

export function RecapDocument(props: DocumentProps): VNode {
  const { transcript, wishes, isBeginning = false, isPrivate = false } = props;
  const { questions, rate } = transcript;
  const times = recapTimes(wishes.timeZone);
  return (
    <main class="recap">
      <RecapHead transcript={transcript} wishes={wishes} />
      {transcript.posts > 0 ? (
        <PostChart rate={rate} questions={questions} times={times} isRead={isPrivate} />
      ) : null}
      {(isBeginning ? questions.slice(0, 1) : questions).map((question) => (
        <QuestionPart key={question.number} {...{ question, wishes, isBeginning }} />
      ))}
      {isPrivate && !isBeginning ? <RecapUnanswered transcript={transcript} wishes={wishes} /> : null}
      {isBeginning ? null : <AfterQuestions transcript={transcript} wishes={wishes} />}
    </main>
  );
}

function AfterQuestions({ transcript, wishes }: RecapProps): VNode {
  const { others, gaps } = transcript;
  const times = recapTimes(wishes.timeZone);
  return (
    <>
      <RecapAsked transcript={transcript} wishes={wishes} />
      {others.length > 0 ? (
        <details class="part">
          <summary>
            <h2>{words("recapOthers")}</h2>
          </summary>
          <RecapThreads threads={others} wishes={wishes} />
        </details>
      ) : null}
      <RecapHosts transcript={transcript} wishes={wishes} />
      <RecapLinks transcript={transcript} wishes={wishes} />
      <RecapPeople transcript={transcript} wishes={wishes} />
      {gaps.length > 0 ? (
        <section class="part">
          <h2>{words("recapGaps")}</h2>
          <ul>
            {gaps.map(({ from, to }) => (
              <li>{words("recapGap", { from: times.time(from), to: times.time(to) })}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <footer>
        <p>{wishes.note ?? words("recapNote")}</p>
      </footer>
    </>
  );
}

export function RecapTitle(props: Pick<Transcript, "chat" | "from"> & Pick<RecapWishes, "timeZone">): VNode {
  const { chat, from, timeZone } = props;
  const date = recapTimes(timeZone).date(from);
  return <h1>{words("recapTitle", { date, hashtag: chat.hashtags[0] ?? chat.id })}</h1>;
}

function RecapHead({ transcript, wishes }: RecapProps): VNode {
  const { chat, topic, from, posts, people, setAside } = transcript;
  return (
    <header>
      <RecapTitle chat={chat} from={from} timeZone={wishes.timeZone} />
      {topic === undefined ? null : <p class="topic">{words("recapTopic", { topic })}</p>}
      {recapWhen(transcript, wishes.timeZone).map((when) => (
        <p key={when}>{when}</p>
      ))}
      <p>{posts === 0 ? words("recapNoPosts") : words("recapCounts", { posts, people: people.length })}</p>
      {setAside > 0 && !wishes.withSetAside ? <p>{words("recapSetAside", { count: setAside })}</p> : null}
    </header>
  );
}

/** More than a screen has room for. */
const answersAtFirst = 20;

interface QuestionPartProps {
  readonly question: TranscriptQuestion;
  readonly wishes: RecapWishes;
  readonly isBeginning: boolean;
}

function QuestionPart({ question, wishes, isBeginning }: QuestionPartProps): VNode {
  const { number, post, again, answers, meanwhile } = question;
  const first = isBeginning ? answers.slice(0, answersAtFirst) : answers;
  return (
    <section class="part question" id={`q${number.replaceAll(".", "-")}`}>
      <h2>{words("recapQuestion", { number })}</h2>
      {post ? <RecapPost post={post} wishes={wishes} /> : <p>{words("recapNotAsked")}</p>}
      {again.map((repeated) => (
        <RecapPost key={repeated.id} post={repeated} wishes={wishes} />
      ))}
      <h3>{words("recapAnswers", { count: answers.length })}</h3>
      <RecapThreads threads={first} wishes={wishes} />
      {meanwhile.length > 0 && !isBeginning ? (
        <details>
          <summary>{words("recapMeanwhileCount", { count: meanwhile.length })}</summary>
          <RecapThreads threads={meanwhile} wishes={wishes} />
        </details>
      ) : null}
    </section>
  );
}
