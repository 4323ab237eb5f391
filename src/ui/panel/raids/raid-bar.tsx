import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { raidSummary } from "./raid-summary.ts";

export function RaidBar(): VNode | null {
  const panel = usePanel();
  const { raids } = panel;
  const line = raids.keeper.line.value;
  const summary = line?.kind === "raid" ? undefined : raidSummary(panel);
  const isOn = raids.regularsFirst.value || raids.slow.value || raids.criticsOnly.value;
  if (!line && !isOn && summary === undefined) return null;
  return (
    <section class="raid-bar" aria-label={words("raidLabel")} data-room={line?.kind ?? "calm"}>
      <p class="num" role="status">
        {line ? <LineText /> : summary}
      </p>
      {line && summary !== undefined && <p class="soft num">{summary}</p>}
      {line?.cold && <p class="soft">{words("raidCold")}</p>}
      {(line || isOn) && <Switches />}
      <Held />
    </section>
  );
}

function LineText(): VNode | null {
  const { raids, times } = usePanel();
  const line = raids.keeper.line.value;
  if (!line) return null;
  if (line.kind === "crowd") return <>{words("raidCrowd", { count: line.newcomers })}</>;
  return (
    <>
      {words("raidLine", { count: line.accounts, since: times.clock(line.since) })}
      {" · "}
      <button
        type="button"
        class="link raid-review-button"
        aria-expanded={raids.isReviewing.value}
        onClick={() => {
          raids.isReviewing.value = true;
        }}
      >
        {words("raidReview")}
      </button>
    </>
  );
}

function Switches(): VNode {
  const { raids } = usePanel();
  const critics = raids.critics.value;
  const isRaid = raids.keeper.line.value?.kind === "raid";
  return (
    <div class="raid-switches">
      <Switch
        is={raids.regularsFirst}
        text={words("raidRegularsFirst")}
        title={words("raidRegularsFirstTitle")}
      />
      {(isRaid || raids.slow.value) && (
        <Switch is={raids.slow} text={words("raidSlow")} title={words("raidSlowTitle")} />
      )}
      {(critics > 0 || raids.criticsOnly.value) && (
        <Switch
          is={raids.criticsOnly}
          text={words("raidCritics", { count: critics })}
          title={words("raidCriticsTitle")}
        />
      )}
    </div>
  );
}

function Switch(props: {
  readonly is: Signal<boolean>;
  readonly text: string;
  readonly title: string;
}): VNode {
  const { is, text, title } = props;
  return (
    <button
      type="button"
      class="chip-button num"
      aria-pressed={is.value}
      title={title}
      onClick={() => {
        is.value = !is.peek();
      }}
    >
      {text}
    </button>
  );
}

/** What "regulars first" holds back, one press away. */
function Held(): VNode | null {
  const { raids, state } = usePanel();
  const { criticsOnly, regularsFirst } = raids;
  if (criticsOnly.value)
    return (
      <p class="raid-held num">
        <button
          type="button"
          class="link"
          onClick={() => {
            criticsOnly.value = false;
          }}
        >
          {words("raidEveryone")}
        </button>
      </p>
    );
  const count = state.held.value;
  if (!regularsFirst.value || count === 0) return null;
  return (
    <p class="raid-held num">
      {words("raidHeld", { count })}{" "}
      <button
        type="button"
        class="link"
        onClick={() => {
          regularsFirst.value = false;
        }}
      >
        {words("raidHeldShow")}
      </button>
    </p>
  );
}
