import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { HandOverText } from "../../../domain/drafts/draft-text.ts";
import type { Cut } from "./cut-mirror.ts";
import { paintInto } from "./paint-into.ts";
import { type PaintedPiece, type PaintedRanges, paintPieces } from "./painted-text.ts";

interface MirrorProps {
  readonly written: string;
  readonly composed: HandOverText;
  readonly ranges: PaintedRanges;
  readonly cut: Cut | undefined;
  readonly direction: "ltr" | "rtl";
  /** Receives the first line's indent in pixels, for the inserted prefix. */
  readonly indent: (width: number) => void;
}

/**
 * Lies invisibly under the text box with the same text and lines: paints the excess and previews insertions.
 * Uncut, it also sets the box's height.
 */
export function Mirror({ written, composed, ranges, cut, direction, indent }: MirrorProps): VNode {
  const front = useRef<HTMLSpanElement>(null);
  const { text, ownStart, ownLength } = composed;
  const ownEnd = ownStart + ownLength;
  const before = text.slice(0, ownStart).trim();
  const tagStart = ownEnd + text.slice(ownEnd).search(/\S|$/u);
  const paint = (from: number, to: number) => paintPieces(text, { from, to }, ranges);
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

function startOfGap({ text, ownStart, ownLength }: HandOverText, before: string): number {
  const isThere = ownLength === 0 && before !== "" && text[ownStart] === " ";
  return ownStart + ownLength + (isThere ? 1 : 0);
}

/** Preact does not own its children: it would rebuild the whole text with each letter. */
function Painted({ pieces }: { readonly pieces: readonly PaintedPiece[] }): VNode {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current) paintInto(host.current, pieces);
  });
  return <span ref={host} />;
}
