import { wording } from "../../../words/wording.ts";
export const lineProblems = {
  notUnderstood: (text: string) => wording("targetAccount", { text: cut(text) }),
  rounded: (text: string) => wording("lineRounded", { text: cut(text) }),
  tooLong: (text: string) => wording("lineTooLong", { text: cut(text), length: text.length }),
  noProfile: (text: string) => wording("lineNoProfile", { text: cut(text) }),
  maybeName: (text: string) => wording("lineMaybeName", { text: cut(text) }),
  maybeNumber: (text: string) => wording("lineMaybeNumber", { text: cut(text) }),
  otherWidth: (count: number, usual: number) => wording("lineWidth", { count, usual }),
  headingWidth: (count: number, heading: number) => wording("lineHeadingWidth", { count, heading }),
  unclear: (text: string) => wording("lineUnclear", { text: cut(text) }),
  nobody: () => wording("lineNobody"),
  twoPeople: (one: string, other: string) => wording("lineTwoPeople", { one, other }),
  idLeft: (text: string, handle: string) => wording("lineIdLeft", { text: cut(text), handle }),
  handleLeft: (text: string) => wording("lineHandleLeft", { text: cut(text) }),
  isSpared: (label: string) => wording("lineSpared", { label: cut(label) }),
  isNoMute: (title: string, text: string) => wording("lineNoMute", { title: cut(title), text: cut(text) }),
  otherKind: (text: string) => wording("fileKind", { text: cut(text) }),
  untilLeft: (text: string) => wording("fileNoEnd", { text: cut(text) }),
  lostLetters: (text: string) => wording("lineLostLetters", { text: cut(text) }),
  wrongLetters: (text: string, right: string) =>
    wording("lineWrongLetters", { text: cut(text), right: cut(right) }),
} as const;

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
