import type { VNode } from "preact";
import { Avatar } from "../post/avatar.tsx";
import type { Candidate } from "./completion.ts";
import type { Completion } from "./use-completion.ts";

export const completionListId = "composer-names";

export function completionOptionId(index: number): string {
  return `${completionListId}-${index}`;
}

/** What may be put in for the name that is being typed. The focus stays in the text. */
export function CompletionList({ completion }: { readonly completion: Completion }): VNode | null {
  const candidates = completion.candidates.value;
  const active = completion.active.value;
  const [first] = candidates;
  if (!first) return <p class="for-screen-readers" role="status" />;
  const what = first.kind === "person" ? "People in this chat" : "Hashtags in this chat";
  return (
    <>
      <p class="for-screen-readers" role="status">
        {`${what}: ${candidates.length}. Arrow keys choose, Enter puts in.`}
      </p>
      <div class="card names" role="listbox" id={completionListId} aria-label={what}>
        {candidates.map((candidate, index) => (
          <div
            key={candidate.text}
            class="name-option"
            role="option"
            id={completionOptionId(index)}
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => {
              completion.active.value = index;
            }}
            onClick={() => completion.choose(candidate)}
            onKeyDown={(event) => event.key === "Enter" && completion.choose(candidate)}
          >
            <Option candidate={candidate} />
          </div>
        ))}
      </div>
    </>
  );
}

function Option({ candidate }: { readonly candidate: Candidate }): VNode {
  if (candidate.kind === "hashtag")
    return (
      <>
        <b>{candidate.text}</b>
        {candidate.posts > 0 && <span class="soft num">{posts(candidate.posts)}</span>}
      </>
    );
  return (
    <>
      <Avatar author={candidate.author} small />
      <bdi class="name">{candidate.name}</bdi>
      <span class="handle">{candidate.text}</span>
    </>
  );
}

function posts(count: number): string {
  return count === 1 ? "1 post" : `${count} posts`;
}
