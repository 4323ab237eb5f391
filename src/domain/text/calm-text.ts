/**
 * Change direction (U+202E), hide words or make an empty name. Keeps joiners, variation selectors and flag
 * tags.
 */
const hiddenSigns = /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;
const controls = /(?![\t\n])\p{Cc}/gu;
/** Zalgo stacks marks of no script. Vietnamese and Thai need at most three, other scripts more of their own. */
const heaps = /\p{M}{4,}/gu;
const usualMarks = 3;
const marksOfScripts: readonly (readonly [marks: RegExp, most: number])[] = [
  [/[\p{sc=Mymr}\p{sc=Tibt}\p{sc=Lana}\p{sc=Khmr}\p{sc=Java}\p{sc=Bali}]/u, 7],
  [
    /[\p{sc=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Gujr}\p{scx=Guru}\p{scx=Orya}]/u,
    5,
  ],
];
const longestName = 60;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

export function calmText(text: string): string {
  return text.replace(controls, "").replace(hiddenSigns, "").replace(heaps, calmHeap);
}

function calmHeap(heap: string): string {
  let kept = 0;
  return Array.from(heap, (mark) => {
    const most = marksOfScripts.find(([marks]) => marks.test(mark))?.[1] ?? usualMarks;
    if (kept >= most) return "";
    kept++;
    return mark;
  }).join("");
}

export function displayName(author: { readonly name?: string; readonly handle: string }): string {
  const name = calmText(author.name ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  if (!/[^\p{M}\p{C}\p{Z}\u2800]/u.test(name)) return author.handle;
  if (Array.from(name).length <= longestName) return name;
  let shown = "";
  let room = longestName - 1;
  for (const { segment } of graphemes.segment(name)) {
    room -= Array.from(segment).length;
    if (room < 0) break;
    shown += segment;
  }
  return `${shown}…`;
}
