const marked = /(?:^|[\s"“(.:|])(?:RT|MT|HT|QT|via|cc|h\/t)[\s:]*[@＠]\w|^\s*(?:RT|MT)\b/iu;
const quoted = /["“«][^"”»]{12,}["”»]/u;

export function isRepeatByHand(text: string): boolean {
  if (/[@＠]/.test(text) ? marked.test(text) : /^\s*[RM]T\b/.test(text)) return true;
  if (!/["“«]/.test(text)) return false;
  const quote = quoted.exec(text)?.[0];
  return quote !== undefined && quote.length * 2 >= text.replace(/https?:\/\/\S+/g, "").length;
}
