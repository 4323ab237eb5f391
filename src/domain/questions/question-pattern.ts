export interface QuestionPattern {
  readonly asked: string;
  readonly answered: string;
}

export const usualPattern: QuestionPattern = { asked: "Q", answered: "A" };

export function sharesLetter({ asked, answered }: QuestionPattern): boolean {
  return asked.toLowerCase() === answered.toLowerCase();
}

/** Only the chat's own letters count: T, P and R meet products and roads. */
const wordsForLetter: Readonly<Record<string, readonly string[]>> = {
  q: ["question", "quesiton", "questoin", "qustion", "quest", "ques", "qstn", "qtn", "qn", "qu"],
  a: ["answer", "anser", "answr", "asnwer", "anwser", "antwort", "antw", "ans"],
  t: ["topic"],
  f: ["frage"],
  p: ["pregunta", "pergunta", "preg"],
  r: ["respuesta", "resposta", "réponse", "reponse", "resp", "rpta", "rta", "rép"],
};

export function letterForm(letter: string): string {
  const own = letter.toLowerCase();
  const emoji = own === "a" ? ["\u{1f170}\\ufe0f?"] : [];
  return [...(wordsForLetter[own] ?? []), ...emoji, own.replace(/[^\p{L}\p{M}]/gu, "")].join("|");
}
