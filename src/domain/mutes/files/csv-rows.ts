export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly isCut: boolean;
}

/** RFC 4180: quoted fields with doubled quotes, commas and line ends; any line end; skips empty lines. */
export function* csvRows(text: string, separator = ","): Generator<CsvRow, void, void> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    const begin = line;
    let isCut = false;
    for (let ended = false; !ended; ) {
      const field = readField(text, at, separator);
      row.push(field.value);
      line += field.lineEnds;
      at = field.end;
      isCut ||= field.isCut;
      ended = text[at] !== separator;
      if (!ended) at++;
    }
    if (at < text.length) line++;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (row.length > 1 || row[0] !== "") yield { line: begin, fields: row, isCut };
  }
}

/** RFC 4180, without the line end. */
export function writeCsvRow(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(",");
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly lineEnds: number;
  readonly isCut: boolean;
}

function readField(text: string, start: number, separator: string): Field {
  const open = openingQuote(text, start);
  if (open < 0) {
    const end = endOfPlain(text, start, separator);
    return { value: text.slice(start, end), end, lineEnds: 0, isCut: false };
  }
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const inside = text.slice(open + 1, close < 0 ? text.length : close);
  const end = close < 0 ? text.length : endOfPlain(text, close + 1, separator);
  const value = inside.replaceAll('""', '"') + (close < 0 ? "" : text.slice(close + 1, end));
  return { value, end, lineEnds: inside.match(/\r\n|\r|\n/g)?.length ?? 0, isCut: close < 0 };
}

function openingQuote(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return text[at] === '"' ? at : -1;
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  for (let sign = text[end]; sign !== undefined && !isEnd(sign, separator); sign = text[end]) end++;
  return end;
}

function isEnd(sign: string, separator: string): boolean {
  return sign === separator || sign === "\n" || sign === "\r";
}
