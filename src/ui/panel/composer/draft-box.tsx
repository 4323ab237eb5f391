import type { RefObject, TargetedClipboardEvent, VNode } from "preact";
import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import type { Count } from "../../../domain/counting/count.ts";
import { words } from "../../../words/words.ts";
import type { Composer, WrittenDraft } from "../state/composer/composer.ts";
import { kindInWords } from "../state/composer/draft-changes.ts";
import { usePanel } from "../state/panel-context.ts";
import { CompletionList, completionListId, completionOptionId } from "./completion/completion-list.tsx";
import { type Completion, useCompletion } from "./completion/use-completion.ts";
import { cutOf } from "./cut-mirror.ts";
import { Mirror } from "./mirror.tsx";
import type { PaintedRanges } from "./painted-text.ts";
import { refusalOf } from "./refused-paste.ts";
import { directionOf } from "./text-direction.ts";
import { useWritten } from "./written-draft.ts";

/** Firefox 140 cannot: there the mirror is whole and sets the box's height. */
const growsByItself = CSS.supports("field-sizing", "content");

export function DraftBox(): VNode {
  const { composer } = usePanel();
  const box = useRef<HTMLTextAreaElement>(null);
  const completion = useCompletion(box);
  const written = composer.model.current.value?.text ?? "";
  const direction = directionOf(written);
  const writtenDraft = useWritten();
  const composed = writtenDraft.composed.value;
  const ranges = rangesToPaint(writtenDraft, composer);
  const cut = growsByItself ? cutOf(composed, ranges.overX) : undefined;
  useFocusWhenWanted(composer, box);
  const indent = useCallback((width: number) => {
    if (box.current?.parentElement) box.current.parentElement.style.textIndent = `${width}px`;
  }, []);
  return (
    <div class="box-frame">
      <CompletionList completion={completion} />
      <div class={cut ? "box beyond" : "box"}>
        <Mirror
          written={written}
          composed={composed}
          ranges={ranges}
          cut={cut}
          direction={direction}
          indent={indent}
        />
        <TextBox box={box} completion={completion} direction={direction} />
      </div>
    </div>
  );
}

interface TextBoxProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly completion: Completion;
  readonly direction: "ltr" | "rtl";
}

function TextBox({ box, completion, direction }: TextBoxProps): VNode {
  const { composer } = usePanel();
  const draft = composer.model.current.value;
  const isListOpen = completion.candidates.value.length > 0;
  const active = completion.active.value;
  return (
    <textarea
      ref={box}
      key={draft?.id}
      value={draft?.text ?? ""}
      dir={direction}
      rows={1}
      spellcheck
      autocomplete="off"
      aria-label={labelOf(composer)}
      aria-describedby="composer-target composer-counts"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls={isListOpen ? completionListId : undefined}
      aria-activedescendant={isListOpen && active >= 0 ? completionOptionId(active) : undefined}
      onInput={(event) => {
        composer.write(event.currentTarget.value);
        if (event.isComposing) return;
        completion.look();
        if (event.inputType === "insertText" && event.data === ":") completion.takeWholeName();
      }}
      onCompositionEnd={completion.lookAfterComposing}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (completion.press(event)) event.stopPropagation();
        else if (isPlainUp(event) && composer.reopenLast()) event.preventDefault();
      }}
      onKeyUp={(event) => isMove(event.key) && completion.look()}
      onClick={completion.look}
      onBlur={completion.close}
      onPaste={(event) => refusePaste(event, composer)}
      onDrop={(event) => refuse(event, event.dataTransfer?.getData("text/plain"), composer)}
    />
  );
}

function rangesToPaint({ composed, counts }: WrittenDraft, { advice }: Composer): PaintedRanges {
  const { house, x } = counts.value;
  const given = advice.value;
  const isOfThis = given.text === composed.value.text;
  return {
    overHouse: overFrom(house),
    overX: overFrom(x),
    advised: isOfThis
      ? given.advice.filter(({ id }) => !speaksOfAll.has(id)).flatMap(({ ranges }) => ranges)
      : [],
  };
}

const speaksOfAll = new Set<string>(["over-limit", "no-hashtag", "empty-quote"]);

function overFrom({ problem, fitsTo }: Count): number | undefined {
  return problem === undefined || problem === "empty" ? undefined : fitsTo;
}

function labelOf({ model }: Composer): string {
  const target = model.current.value?.target;
  return target
    ? words("draftBoxLabel", { kind: kindInWords(target), handle: target.author.handle })
    : words("draftKindNew");
}

function isMove(key: string): boolean {
  return key.startsWith("Arrow") || key === "Home" || key === "End";
}

function isPlainUp({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === "ArrowUp" && !shiftKey && !ctrlKey && !metaKey && !altKey;
}

function refusePaste(event: TargetedClipboardEvent<HTMLTextAreaElement>, composer: Composer): void {
  const { selectionStart, selectionEnd } = event.currentTarget;
  refuse(event, event.clipboardData?.getData("text/plain"), composer, selectionEnd - selectionStart);
}

function refuse(event: Event, text: string | undefined, composer: Composer, replaced = 0): void {
  const there = (composer.model.current.peek()?.text.length ?? 0) - replaced;
  const refusal = refusalOf(text ?? "", there);
  if (refusal === undefined) return;
  event.preventDefault();
  composer.showMessage(refusal);
}

function useFocusWhenWanted(
  { focusWanted }: Composer,
  box: { readonly current: HTMLTextAreaElement | null },
): void {
  const wanted = focusWanted.value;
  // Before the next key arrives: it belongs to the text.
  useLayoutEffect(() => {
    if (!box.current || wanted === 0) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [wanted, box]);
}
