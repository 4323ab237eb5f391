/**
 * Replaces a range of a text box as typing would, so that undo and input listeners work. Only the deprecated
 * command does this: `setRangeText` clears the undo history.
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
