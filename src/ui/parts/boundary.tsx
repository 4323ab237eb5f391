import { Component, type ComponentChildren, type VNode } from "preact";

interface BoundaryProps {
  /** What is drawn: another one is tried again. */
  readonly of?: unknown;
  readonly report: (error: unknown) => void;
  readonly broken: (again: () => void) => VNode;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly failed?: { readonly of: unknown } | undefined;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override componentDidCatch(error: unknown): void {
    this.props.report(error);
    this.setState({ failed: { of: this.props.of } });
  }

  override render({ of, broken, children }: BoundaryProps, { failed }: BoundaryState): ComponentChildren {
    return failed && failed.of === of ? broken(this.again) : children;
  }

  private readonly again = (): void => this.setState({ failed: undefined });
}
