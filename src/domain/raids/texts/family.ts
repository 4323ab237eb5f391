import type { Family } from "../evidence/account.ts";

export function newFamily(sample: string): Family {
  return { parent: undefined, sample, posts: 0 };
}

export function headOf(family: Family): Family {
  let head = family;
  while (head.parent) head = head.parent;
  return head;
}

export function join(one: Family, other: Family): void {
  const [a, b] = [headOf(one), headOf(other)];
  if (a === b) return;
  const [larger, smaller] = a.posts >= b.posts ? [a, b] : [b, a];
  smaller.parent = larger;
  larger.posts += smaller.posts;
}
