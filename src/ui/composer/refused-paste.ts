/** Far more than X takes; a box with more in it makes browsers slow. */
const longest = 10_000;
const heap = /\p{M}{200}/u;

/** Why a text is not put into the box, in a sentence; undefined when it can be. `there`: how much is in the box. */
export function refusalOf(pasted: string, there: number): string | undefined {
  if (there + pasted.length > longest) {
    const size = pasted.length.toLocaleString("en");
    return `That is ${size} characters, far more than a post. It was not pasted.`;
  }
  return heap.test(pasted) ? "That has hundreds of marks on one letter. It was not pasted." : undefined;
}
