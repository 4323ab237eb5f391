import type { HighlightColour } from "../../domain/chat/highlight.ts";
import { words } from "../../words/words.ts";

const names = {
  orange: "colourOrange",
  blue: "colourBlue",
  green: "colourGreen",
  red: "colourRed",
  purple: "colourPurple",
  sky: "colourSky",
} as const;

export function colourWords(colour: HighlightColour): string {
  return words(names[colour]);
}
