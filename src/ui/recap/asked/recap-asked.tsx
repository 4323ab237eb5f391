import type { VNode } from "preact";
import type { AskedQuestion } from "../../../domain/recap/asked-before.ts";
import { words } from "../../../words/words.ts";
import type { RecapWishes } from "../files/recap-wishes.ts";
import type { RecapProps } from "../recap-props.ts";
import { RecapPost } from "../recap-thread.tsx";
import { askedOmitted, askedState } from "./asked-words.ts";

/** What was asked in advance, and what the host did with it. */
export function RecapAsked({ transcript: { asked }, wishes }: RecapProps): VNode | null {
  const omitted = askedOmitted(asked, wishes);
  if (asked.questions.length === 0 && omitted.length === 0) return null;
  return (
    <section class="part asked">
      <h2>{words("advanceTitle")}</h2>
      {omitted.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ol class="threads">
        {asked.questions.map((question) => (
          <Asked key={question.post.id} question={question} wishes={wishes} />
        ))}
      </ol>
    </section>
  );
}

function Asked(props: { readonly question: AskedQuestion; readonly wishes: RecapWishes }): VNode {
  const { question, wishes } = props;
  const { post, again } = question;
  const state = askedState(question);
  return (
    <li>
      <RecapPost post={post} wishes={wishes} withDay />
      {state === "" ? null : <p class="soft">{state}</p>}
      {again.length > 0 ? (
        <details>
          <summary>{words("advanceAgain", { count: again.length })}</summary>
          <ol class="threads">
            {again.map((one) => (
              <li key={one.id}>
                <RecapPost post={one} wishes={wishes} withDay />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
