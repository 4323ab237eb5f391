import type { FeedItem } from "../../../../domain/feed/feed.ts";
import type { SpineQuestion } from "../../../../domain/questions/spine-parts.ts";
import type { FeedRow } from "../rows.ts";
import type { QuestionHead } from "./question-head.ts";

export interface QuestionRowsInput {
  readonly questions: readonly SpineQuestion[];
  readonly items: ReadonlyMap<string, FeedItem>;
  readonly current: string | undefined;
  readonly answered: ReadonlySet<string> | undefined;
  readonly open: ReadonlySet<string>;
  readonly meanwhile: ReadonlySet<string>;
}

export function buildQuestionRows(input: QuestionRowsInput): readonly FeedRow[] {
  return input.questions.flatMap((question) => {
    const isOpen = input.open.has(question.id);
    const head = {
      kind: "question",
      key: headKey(question.id),
      head: headOf(question, input, isOpen),
    } as const;
    return isOpen ? [head, ...postsUnder(question, input)] : [head];
  });
}

export function headKey(questionId: string): string {
  return `question-${questionId}`;
}

function headOf(question: SpineQuestion, input: QuestionRowsInput, isOpen: boolean): QuestionHead {
  const newest = input.items.get(question.answers.at(-1) ?? "");
  return {
    question,
    isOpen,
    isCurrent: question.id === input.current,
    isAnswered: input.answered?.has(question.id),
    newestAt: newest?.post.createdAt,
  };
}

function postsUnder(question: SpineQuestion, input: QuestionRowsInput): readonly FeedRow[] {
  const isWhole = input.meanwhile.has(question.id);
  const asking = [...question.wordings.map(({ id }) => id), ...question.again];
  const rows = rowsOf(input, [...asking, ...question.answers]);
  const count = question.meanwhile.length;
  if (count === 0) return rows;
  const line = {
    kind: "meanwhile",
    key: `meanwhile-${question.id}`,
    questionId: question.id,
    count,
    isOpen: isWhole,
  } as const;
  return [...rows, line, ...(isWhole ? rowsOf(input, question.meanwhile) : [])];
}

function rowsOf({ items }: QuestionRowsInput, ids: readonly string[]): readonly FeedRow[] {
  return ids.flatMap((id) => {
    const item = items.get(id);
    return item ? [{ kind: "post", key: id, item } as const] : [];
  });
}
