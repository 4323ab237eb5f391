import { Component, type ComponentChild, type ComponentType, h } from "preact";

/** `View`, redrawn only when a prop changed, so that a batch leaves the other posts alone. */
export function memo<Props extends object>(View: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const keys = Object.keys(next) as (keyof Props)[];
      return (
        keys.length !== Object.keys(this.props).length ||
        keys.some((key) => !Object.is(next[key], (this.props as Props)[key]))
      );
    }
    render(): ComponentChild {
      return h(View, this.props as Props);
    }
  };
}
