import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Count } from "../../../domain/counting/count.ts";
import { formatNumber, words } from "../../../words/words.ts";
import { richWords } from "../../parts/rich-words.ts";
import { useWritten } from "./written-draft.ts";

export function Counts(): VNode {
  const { house, x } = useWritten().counts.value;
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
        {richWords("countHouseOver", { over: <strong>{formatNumber(length - limit)}</strong>, limit })}
      </span>
    );
  return <span>{richWords("countHouse", { length: <strong>{formatNumber(length)}</strong>, limit })}</span>;
}

function XCount({ count: { length, limit } }: { readonly count: Count }): VNode {
  const title = words("countXTitle", { length, limit });
  if (length <= limit) return <span title={title}>{words("countX", { length })}</span>;
  return (
    <span class="too-much" title={title}>
      {words("countXOver", { over: length - limit })}
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

function SpokenCount({ count: { length, limit } }: { readonly count: Count }): VNode {
  const spoken = useSignal("");
  const left = limit - length;
  useEffect(() => {
    const sentence =
      left > nearLimit
        ? ""
        : left >= 0
          ? words("countSpokenLeft", { left, limit })
          : words("countHouseOver", { over: -left, limit });
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
