import type { VNode } from "preact";
import { words } from "../../../../words/words.ts";
import { Avatar } from "../../post/avatar.tsx";
import type { Candidate } from "./candidates.ts";
import type { Completion } from "./use-completion.ts";

export const completionListId = "composer-names";

export function completionOptionId(index: number): string {
  return `${completionListId}-${index}`;
}

const labels = {
  person: "completionPeopleLabel",
  hashtag: "completionHashtagsLabel",
  emoji: "completionEmojiLabel",
} as const satisfies Readonly<Record<Candidate["kind"], string>>;

const announced: Readonly<Record<Candidate["kind"], (count: number) => string>> = {
  person: (count) => words("completionPeople", { count }),
  hashtag: (count) => words("completionHashtags", { count }),
  emoji: (count) => words("completionEmoji", { count }),
};

export function CompletionList({ completion }: { readonly completion: Completion }): VNode | null {
  const candidates = completion.candidates.value;
  const active = completion.active.value;
  const [first] = candidates;
  if (!first) return <p class="for-screen-readers" role="status" />;
  const count = candidates.length;
  return (
    <>
      <p class="for-screen-readers" role="status">
        {announced[first.kind](count)}
      </p>
      <div class="card names" role="listbox" id={completionListId} aria-label={words(labels[first.kind])}>
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
  if (candidate.kind === "emoji")
    return (
      <>
        <span aria-hidden="true">{candidate.text}</span>
        <span>:{candidate.name}:</span>
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
