// @ts-check
// npm run soak: an evening on which everything goes wrong, for ten seeds: npm run soak -- --seeds 3, or --seed 7.
import { playSeeds } from "./setup/play-seeds.mjs";

await playSeeds("soak");
