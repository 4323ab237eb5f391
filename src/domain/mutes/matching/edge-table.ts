/**
 * (state, UTF-16 unit) → state, in typed arrays: every unit of every post is looked up. 0 is the first state,
 * and also means no edge.
 */
export class EdgeTable {
  readonly #fromFirst = new Int32Array(0x10000);
  readonly #states: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;
  readonly #mask: number;

  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(edges * 2 + 2));
    this.#states = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }

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

  #slotOf(state: number, unit: number): number {
    let slot = (Math.imul(state * 31 + unit, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#targets[slot] !== 0 && (this.#states[slot] !== state || this.#units[slot] !== unit))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
