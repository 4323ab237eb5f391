import type { VNode } from "preact";
import { Icon, type IconName } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

interface MenuButtonProps {
  readonly icon: IconName;
  readonly text: string;
  /** A second, smaller line. */
  readonly detail?: string;
  readonly press: () => void;
  readonly keepOpen?: boolean;
}

/** One entry of the chat's menu; the menu closes with it. */
export function MenuButton({ icon, text, detail, press, keepOpen }: MenuButtonProps): VNode {
  const { view } = usePanel();
  return (
    <button
      type="button"
      onClick={() => {
        if (!keepOpen) view.overlay.value = "none";
        press();
      }}
    >
      <span class="tick">
        <Icon name={icon} />
      </span>
      <span>
        {text}
        {detail !== undefined && <small>{detail}</small>}
      </span>
    </button>
  );
}
