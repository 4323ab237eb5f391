import { eachSeed } from "../soak/each-seed.ts";
import { type HostileResult, hostile } from "./hostile.ts";

/** npm run hostile */
await eachSeed(10, hostile, lineOf);

function lineOf({ figures }: HostileResult): string {
  const { posts, attacks, forged, refused } = figures;
  return `${posts} true posts; ${attacks} attacks, of which ${forged} forged posts stayed; ${refused} requests refused`;
}
