import { Component, type ComponentChild, type ComponentType, h } from "preact";

/** `View`, redrawn only when a prop changed, so that a batch leaves the other posts alone. */
export function memo<Props extends object>(View: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return !haveSameValues<Props>(next, this.props);
    }
    render(): ComponentChild {
      return h(View, this.props);
    }
  };
}

function haveSameValues<Props extends object>(one: Props, other: Props): boolean {
  for (const key in one) if (!Object.is(one[key], other[key])) return false;
  for (const key in other) if (!(key in one)) return false;
  return true;
}
