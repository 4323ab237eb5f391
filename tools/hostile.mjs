// @ts-check
// npm run hostile: ten minutes of an evening among forged answers, lists, files and records: npm run hostile -- --seed 7.
import { playSeeds } from "./setup/play-seeds.mjs";

await playSeeds("hostile");
