/** Hands a file to the browser's own download. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; released at once, Firefox would save an empty file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
