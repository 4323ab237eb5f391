/**
 * Replaces a stretch of a text box as typing would, so that the browser's own undo takes it back and its listeners
 * hear of it. There is no other way than the old command: `setRangeText` empties the undo history.
 */
export function insertText(
  box: HTMLTextAreaElement,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): void {
  box.focus();
  box.setSelectionRange(start, end);
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text, start, end, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
