/**
 * What is said in answer to one question. A reply in `replies` is by somebody else, to the answer;
 * `mod: …` by a moderator, `me: …` by the signed-in person, `> …` by the answer's author to the reply before.
 */
export interface Answer {
  readonly text: string;
  readonly replies?: readonly string[];
}

export interface Topic {
  /** The question as the moderator posts it, without the hashtag. */
  readonly question: string;
  readonly answers: readonly Answer[];
  /** What people say when they quote an answer. */
  readonly quotes: readonly string[];
}

export function answer(text: string, ...replies: string[]): Answer {
  return { text, replies };
}
