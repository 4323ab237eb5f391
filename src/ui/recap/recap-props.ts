import type { Transcript } from "../../domain/recap/transcript.ts";
import type { RecapWishes } from "./files/recap-wishes.ts";

export interface RecapProps {
  readonly transcript: Transcript;
  readonly wishes: RecapWishes;
}
