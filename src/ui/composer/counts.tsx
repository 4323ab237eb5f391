import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Count } from "../../domain/counting/count.ts";
import { usePanel } from "../panel/panel-context.ts";

/** How long the text is by the house's rule and by X's: as rings and as numbers, the house's first. */
export function Counts(): VNode {
  const { composer } = usePanel();
  const { house, x } = composer.state.counts.value;
  const isOne = house.limit === x.limit && house.length === x.length;
  return (
    <>
      <Ring house={house} x={isOne ? undefined : x} />
      <p class="counts num" id="composer-counts">
        <HouseCount count={house} />
        {!isOne && <XCount count={x} />}
      </p>
      <SpokenCount count={house} />
    </>
  );
}

function HouseCount({ count: { length, limit } }: { readonly count: Count }): VNode {
  if (length > limit)
    return (
      <span class="too-much">
        <strong>{length - limit}</strong> over {limit}
      </span>
    );
  return (
    <span>
      <strong>{length}</strong> of {limit}
    </span>
  );
}

function XCount({ count: { length, limit } }: { readonly count: Count }): VNode {
  const title = `X counts ${length} of ${limit}`;
  if (length <= limit) return <span title={title}>X {length}</span>;
  return (
    <span class="too-much" title={title}>
      X {length - limit} over
    </span>
  );
}

function Ring({ house, x }: { readonly house: Count; readonly x: Count | undefined }): VNode {
  return (
    <svg class="ring" viewBox="0 0 28 28" aria-hidden="true">
      <Arc radius={11.5} count={house} look="house" />
      {x && <Arc radius={6.5} count={x} look="x" />}
    </svg>
  );
}

interface ArcProps {
  readonly radius: number;
  readonly count: Count;
  readonly look: string;
}

function Arc({ radius, count: { length, limit }, look }: ArcProps): VNode {
  const share = Math.min(1, length / limit);
  const state = length > limit ? "full" : share >= 0.9 ? "near" : "";
  const circle = { cx: 14, cy: 14, r: radius, pathLength: 100 };
  return (
    <g class={`arc ${look} ${state}`}>
      <circle {...circle} class="track" />
      {share > 0 && <circle {...circle} class="filled" stroke-dasharray={`${share * 100} 100`} />}
    </g>
  );
}

const calm = 900;
const nearLimit = 20;

/** Near the limit and over it screen readers hear where the text stands, when the typing rests. */
function SpokenCount({ count: { length, limit } }: { readonly count: Count }): VNode {
  const spoken = useSignal("");
  const left = limit - length;
  useEffect(() => {
    const sentence =
      left > nearLimit ? "" : left >= 0 ? `${left} left of ${limit}` : `${-left} over ${limit}`;
    const timer = setTimeout(() => {
      spoken.value = sentence;
    }, calm);
    return () => clearTimeout(timer);
  }, [left, limit, spoken]);
  return (
    <p class="for-screen-readers" role="status">
      {spoken}
    </p>
  );
}
