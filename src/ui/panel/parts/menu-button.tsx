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
  /** Of what it shows below itself. */
  readonly expanded?: boolean;
}

export function MenuButton(props: MenuButtonProps): VNode {
  const { icon, text, detail, press, keepOpen, action, command, expanded } = props;
  const { view } = usePanel();
  return (
    <button
      type="button"
      data-action={action}
      aria-expanded={expanded}
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
