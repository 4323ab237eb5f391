import type { TextRange } from "../post.ts";
import { isInBareHost } from "./characters.ts";
import { endOfTopLevelDomain } from "./host-ending.ts";

const hyphen = 0x2d;

/** The hosts in plain or accented Latin letters within a host of any letters, each as long as it can be. */
export function bareHostsIn(host: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let current: { start: number; end: number } | undefined;
  const from = 0;
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) {
    const start = startOfName(host, dot, from);
    const goesOn = current !== undefined && start === from;
    if (!goesOn) {
    }
  }
  return found;
}
