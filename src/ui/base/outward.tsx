import type { ComponentChildren, VNode } from "preact";

interface OutwardProps {
  readonly href: string | undefined;
  readonly text: ComponentChildren;
  readonly look?: string;
  readonly title?: string;
  readonly label?: string;
  readonly action?: string;
}

/**
 * A link out of the extension: always a new tab, which learns nothing of where it was opened. Without an address it
 * is plain text.
 */
export function Outward({ href, text, look, title, label, action }: OutwardProps): VNode {
  const optional = {
    ...(look ? { class: look } : {}),
    ...(title === undefined ? {} : { title }),
    ...(label === undefined ? {} : { "aria-label": label }),
  };
  if (href === undefined) return <span {...optional}>{text}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-action={action} {...optional}>
      {text}
    </a>
  );
}
