import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { HandOverText } from "../../domain/draft-text.ts";
import { type PaintMarks, paintPieces } from "./painted-text.ts";

interface MirrorProps {
  /** What stands in the text box. */
  readonly written: string;
  readonly composed: HandOverText;
  readonly marks: PaintMarks;
  readonly direction: "ltr" | "rtl";
  /** Hears how far the first line begins from the edge, in pixels: there stands what is put in front. */
  readonly indent: (width: number) => void;
}

/**
 * Lies under the text box with the same text in the same lines, unseen itself: it paints what is too much, and shows
 * softly what will be put in where it will stand. It gives the box its height.
 */
export function Mirror({ written, composed, marks, direction, indent }: MirrorProps): VNode {
  const front = useRef<HTMLSpanElement>(null);
  const { text, ownStart, ownLength } = composed;
  const ownEnd = ownStart + ownLength;
  const before = text.slice(0, ownStart).trim();
  const tagStart = ownEnd + text.slice(ownEnd).search(/\S|$/u);
  useLayoutEffect(() => {
    indent(front.current?.getBoundingClientRect().width ?? 0);
  }, [before, indent]);
  return (
    <div class="mirror" aria-hidden="true" dir={direction}>
      {before !== "" && (
        <span class="put-in front" ref={front}>
          {`${before} `}
        </span>
      )}
      <Painted text={text} from={ownStart} to={ownEnd} marks={marks} />
      <Painted text={text} from={startOfGap(composed, before)} to={tagStart} marks={marks} />
      <span class="put-in tag">
        <Painted text={text} from={tagStart} to={text.length} marks={marks} />
      </span>
      {written.slice(ownLength)}
      {"\u200b"}
    </div>
  );
}

/** Without own words the space behind what stands in front is there already. */
function startOfGap({ text, ownStart, ownLength }: HandOverText, before: string): number {
  const isThere = ownLength === 0 && before !== "" && text[ownStart] === " ";
  return ownStart + ownLength + (isThere ? 1 : 0);
}

function Painted({
  text,
  from,
  to,
  marks,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly marks: PaintMarks;
}): VNode {
  return (
    <>
      {paintPieces(text, { from, to }, marks).map((piece) =>
        piece.paint === undefined ? piece.text : <mark class={piece.paint}>{piece.text}</mark>,
      )}
    </>
  );
}
