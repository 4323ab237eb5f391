import type { ComponentChildren, VNode } from "preact";

interface OutwardProps {
  readonly href: string | undefined;
  readonly text: ComponentChildren;
  readonly look?: string;
  readonly title?: string;
  readonly label?: string;
  readonly action?: string;
  readonly "aria-keyshortcuts"?: string;
}

export function Outward({ href, text, look, title, label, action, ...keyHint }: OutwardProps): VNode {
  const optional = {
    ...(look ? { class: look } : {}),
    ...(title === undefined ? {} : { title }),
    ...(label === undefined ? {} : { "aria-label": label }),
  };
  if (href === undefined) return <span {...optional}>{text}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-action={action} {...keyHint} {...optional}>
      {text}
    </a>
  );
}
