/** One row by column name. Of columns that have the same name, the first one counts. */
export interface Row {
  /** The first of the named columns that holds something. */
  readonly get: (...names: readonly string[]) => string | undefined;
}

/** A row of a file with these columns. Names are compared without case and surrounding spaces. */
export function rowReader(header: readonly string[]): (cells: readonly string[]) => Row {
  const places = new Map<string, number>();
  header.forEach((name, at) => {
    const key = keyOf(name);
    if (!places.has(key)) places.set(key, at);
  });
  return (cells) => ({
    get: (...names) => {
      for (const name of names) {
        const place = places.get(keyOf(name));
        const cell = place === undefined ? undefined : cells[place]?.trim();
        if (cell) return cell;
      }
      return undefined;
    },
  });
}

/** Some files begin with a line about themselves: the header is the first row that names a text and an author. */
export function findHeader(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, 20).findIndex((row) => {
    const names = new Set(row.map(keyOf));
    return [textColumns, handleColumns].every((columns) => columns.some((name) => names.has(keyOf(name))));
  });
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

export const textColumns = ["full_text", "text", "Tweet Text", "content"] as const;
export const handleColumns = [
  "user_screen_name",
  "screen_name",
  "Screen Name",
  "author.username",
  "username",
  "author_id",
] as const;
