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
  const { criticsOnly, ended, regularsFirst, slow } = raids.calm;
  const isOn = regularsFirst.value || slow.value || criticsOnly.value;
  if (!line && !isOn && !ended.value && summary === undefined) return null;
  return (
    <section class="raid-bar" aria-label={words("raidLabel")} data-room={line?.kind ?? "calm"}>
      <p class="num" role="status">
        {line ? <LineText /> : summary}
      </p>
      <CalmOver />
      {line && summary !== undefined && <p class="soft num">{summary}</p>}
      {line?.cold && <p class="soft">{words("raidCold")}</p>}
      <Switches isRoom={line !== undefined || isOn} />
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

/** What the person switched on and the end of the raid has switched off. */
function CalmOver(): VNode {
  const { calm } = usePanel().raids;
  const ended = calm.ended.value;
  return (
    <p class="raid-over" role="status">
      {ended && (
        <>
          {words(ended.by === "raid" ? "raidOver" : "raidOverEvening")}{" "}
          <button type="button" class="link" onClick={() => calm.again()}>
            {words("raidOverAgain")}
          </button>{" "}
          <button
            type="button"
            class="link"
            onClick={() => {
              calm.ended.value = undefined;
            }}
          >
            {words("dismiss")}
          </button>
        </>
      )}
    </p>
  );
}

/** Critics are offered also when all of the raid is set aside. */
function Switches({ isRoom }: { readonly isRoom: boolean }): VNode {
  const { raids } = usePanel();
  const { criticsOnly, regularsFirst, slow } = raids.calm;
  const critics = raids.critics.value;
  const isRaid = raids.keeper.line.value?.kind === "raid";
  return (
    <div class="raid-switches">
      {isRoom && (
        <Switch
          is={regularsFirst}
          text={words("raidRegularsFirst")}
          title={words("raidRegularsFirstTitle")}
        />
      )}
      {(isRaid || slow.value) && <Switch is={slow} text={words("raidSlow")} title={words("raidSlowTitle")} />}
      {(critics > 0 || criticsOnly.value) && (
        <Switch
          is={criticsOnly}
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
  const { criticsOnly, regularsFirst } = raids.calm;
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
