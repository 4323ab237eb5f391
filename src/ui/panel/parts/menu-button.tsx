import type { VNode } from "preact";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";
import { type Command, capOf, keys } from "./keys.ts";

interface MenuButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly detail?: string;
  readonly press: () => void;
  readonly keepOpen?: boolean;
  readonly action?: string;
  readonly command?: Command;
}

export function MenuButton({ icon, text, detail, press, keepOpen, action, command }: MenuButtonProps): VNode {
  const { view } = usePanel();
  return (
    <button
      type="button"
      data-action={action}
      {...(command && { "aria-keyshortcuts": keys[command].join(" ") })}
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
      {command && <kbd>{capOf(command)}</kbd>}
    </button>
  );
}
