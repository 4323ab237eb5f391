import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { HandOverText } from "../../domain/draft-text.ts";
import type { Cut } from "./cut-mirror.ts";
import { paintInto } from "./paint-into.ts";
import { type PaintedPiece, type PaintMarks, paintPieces } from "./painted-text.ts";

interface MirrorProps {
  /** What stands in the text box. */
  readonly written: string;
  readonly composed: HandOverText;
  readonly marks: PaintMarks;
  /** Where it ends before the text does; the box has a height of its own then. */
  readonly cut: Cut | undefined;
  readonly direction: "ltr" | "rtl";
  /** Hears how far the first line begins from the edge, in pixels: there stands what is put in front. */
  readonly indent: (width: number) => void;
}

/**
 * Lies under the text box with the same text in the same lines, unseen itself: it paints what is too much, and shows
 * softly what will be put in where it will stand. It gives the box its height, unless it is cut.
 */
export function Mirror({ written, composed, marks, cut, direction, indent }: MirrorProps): VNode {
  const front = useRef<HTMLSpanElement>(null);
  const { text, ownStart, ownLength } = composed;
  const ownEnd = ownStart + ownLength;
  const before = text.slice(0, ownStart).trim();
  const tagStart = ownEnd + text.slice(ownEnd).search(/\S|$/u);
  const paint = (from: number, to: number) => paintPieces(text, { from, to }, marks);
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
      {cut ? (
        <>
          <Painted pieces={paint(ownStart, cut.areaFrom)} />
          <span class="area over-x" />
          <Painted pieces={paint(cut.areaFrom, cut.end)} />
        </>
      ) : (
        <Painted pieces={[...paint(ownStart, ownEnd), ...paint(startOfGap(composed, before), tagStart)]} />
      )}
      <span class="put-in tag">
        <Painted pieces={paint(tagStart, text.length)} />
      </span>
      {!cut && <Painted pieces={[{ text: `${written.slice(ownLength)}\u200b`, paint: undefined }]} />}
    </div>
  );
}

/** Without own words the space behind what stands in front is there already. */
function startOfGap({ text, ownStart, ownLength }: HandOverText, before: string): number {
  const isThere = ownLength === 0 && before !== "" && text[ownStart] === " ";
  return ownStart + ownLength + (isThere ? 1 : 0);
}

/** Its children are not the framework's: that would set the whole text anew with every letter. */
function Painted({ pieces }: { readonly pieces: readonly PaintedPiece[] }): VNode {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current) paintInto(host.current, pieces);
  });
  return <span ref={host} />;
}
