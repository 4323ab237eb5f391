import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Avatar } from "../post/avatar.tsx";
import type { Candidate } from "./completion.ts";
import type { Completion } from "./use-completion.ts";

export const completionListId = "composer-names";

export function completionOptionId(index: number): string {
  return `${completionListId}-${index}`;
}

export function CompletionList({ completion }: { readonly completion: Completion }): VNode | null {
  const candidates = completion.candidates.value;
  const active = completion.active.value;
  const [first] = candidates;
  if (!first) return <p class="for-screen-readers" role="status" />;
  const arePeople = first.kind === "person";
  const count = candidates.length;
  return (
    <>
      <p class="for-screen-readers" role="status">
        {arePeople ? words("completionPeople", { count }) : words("completionHashtags", { count })}
      </p>
      <div
        class="card names"
        role="listbox"
        id={completionListId}
        aria-label={words(arePeople ? "completionPeopleLabel" : "completionHashtagsLabel")}
      >
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
        {candidate.posts > 0 && <span class="soft num">{words("posts", { count: candidate.posts })}</span>}
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
