/** A spreadsheet keeps 15 digits of a number. */
const keptDigits = 15;

/** An id as a file has it: digits, or a spreadsheet's 5.75485223254630E+17. "0" stands for none. */
export function idIn(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const [, whole, fraction = "", exponent] = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(cell) ?? [];
  if (whole !== undefined && exponent !== undefined) {
    const length = Number(exponent) + 1;
    return length > 20 ? undefined : (whole + fraction).slice(0, length).padEnd(length, "0");
  }
  const digits = /^(\d{1,20})(?:\.0+)?$/.exec(cell)?.[1];
  return digits === undefined || /^0+$/.test(digits) ? undefined : digits;
}

/** The id of the post that an address names. */
export function idInAddress(address: string | undefined): string | undefined {
  return /\/status(?:es)?\/(\d{1,20})(?!\d)/.exec(address ?? "")?.[1];
}

/** Does this id look as if digits of it were lost? */
export function isRounded(id: string): boolean {
  return id.length > keptDigits && /^0+$/.test(id.slice(keptDigits));
}

/** The same for an id and for what rounding may have left of it: rounding up changes the last kept digit. */
export function roundedKeys(id: string): readonly string[] {
  if (id.length <= keptDigits) return [id];
  const kept = BigInt(id.slice(0, keptDigits));
  const up = Number(id.charAt(keptDigits)) >= 5 ? [`${kept + 1n}:${id.length}`] : [];
  return [`${kept}:${id.length}`, ...up];
}
