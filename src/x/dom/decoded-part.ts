/** A part of an address as it is read; one with half an escape names nothing of ours, and stays as it is. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
