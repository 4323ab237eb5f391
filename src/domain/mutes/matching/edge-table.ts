/**
 * The edges of an automaton: from a state by a UTF-16 unit to a state. Typed arrays, because this is asked for every
 * unit of every post; memory goes by the number of edges, whatever the scripts. 0 is the first state, and the answer
 * where there is no edge.
 */
export class EdgeTable {
  readonly #fromFirst = new Int32Array(0x10000);
  readonly #states: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;
  readonly #mask: number;

  /** For at most `edges` edges. */
  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(edges * 2 + 2));
    this.#states = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The same as `get(0, unit)`, which is asked for most. */
  fromFirst(unit: number): number {
    return this.#fromFirst[unit] ?? 0;
  }

  get(state: number, unit: number): number {
    return state === 0 ? this.fromFirst(unit) : (this.#targets[this.#slotOf(state, unit)] ?? 0);
  }

  set(state: number, unit: number, target: number): void {
    if (state === 0) this.#fromFirst[unit] = target;
    else {
      const slot = this.#slotOf(state, unit);
      this.#states[slot] = state;
      this.#units[slot] = unit;
      this.#targets[slot] = target;
    }
  }

  /** Where the edge is, or else may be put: the table is never full. */
  #slotOf(state: number, unit: number): number {
    let slot = (Math.imul(state * 31 + unit, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#targets[slot] !== 0 && (this.#states[slot] !== state || this.#units[slot] !== unit))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
