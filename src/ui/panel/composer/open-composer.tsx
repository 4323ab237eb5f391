import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { AdviceLines } from "./advice-lines.tsx";
import { ComposerBar } from "./composer-bar.tsx";
import { ComposerHead } from "./composer-head.tsx";
import { DraftBox } from "./draft-box.tsx";
import { TargetCard } from "./target-card.tsx";
import { useAdvice } from "./use-advice.ts";
import { useNewWritten, WrittenProvider } from "./written-draft.ts";

export function OpenComposer(): VNode {
  const { composer } = usePanel();
  const written = useNewWritten();
  useAdvice(written);
  return (
    <WrittenProvider value={written}>
      <form
        class="composer-open"
        aria-label={words("composerFormLabel")}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => press(event, composer)}
      >
        <ComposerHead />
        <TargetCard />
        <DraftBox />
        <AdviceLines />
        <ComposerBar />
      </form>
    </WrittenProvider>
  );
}

function press(event: KeyboardEvent, composer: ReturnType<typeof usePanel>["composer"]): void {
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void composer.handOver();
  } else if (event.key === "Escape") {
    event.preventDefault();
    composer.collapse();
  }
}
