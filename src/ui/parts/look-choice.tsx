import type { VNode } from "preact";
import { type Density, densities, type Look, type TextSize, textSizes } from "../../domain/settings.ts";
import { words } from "../../words/words.ts";

const densityNames = {
  comfortable: "lookComfortable",
  compact: "lookCompact",
  "one-line": "lookOneLine",
} as const satisfies Readonly<Record<Density, string>>;

const sizeNames = {
  1: "lookTextSmall",
  2: "lookTextNormal",
  3: "lookTextLarge",
  4: "lookTextLarger",
  5: "lookTextLargest",
} as const satisfies Readonly<Record<TextSize, string>>;

interface LookChoiceProps {
  readonly look: Look;
  readonly change: (changes: Partial<Look>) => void;
}

/** Row density and text size. */
export function LookChoice({ look, change }: LookChoiceProps): VNode {
  return (
    <div class="look-choice">
      <fieldset>
        <legend>{words("lookRows")}</legend>
        {densities.map((density) => (
          <label key={density}>
            <input
              type="radio"
              name="density"
              value={density}
              checked={look.density === density}
              onChange={() => change({ density })}
            />
            <span>{words(densityNames[density])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="text-sizes">
        <legend>{words("lookText")}</legend>
        {textSizes.map((textSize) => (
          <label key={textSize} title={words(sizeNames[textSize])}>
            <input
              type="radio"
              name="text-size"
              value={textSize}
              checked={look.textSize === textSize}
              aria-label={words(sizeNames[textSize])}
              onChange={() => change({ textSize })}
            />
            <span aria-hidden="true" class={`letter-${textSize}`}>
              {words("lookLetter")}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
