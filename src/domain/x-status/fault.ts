/** Without message: it may contain private text. */
export interface Fault {
  readonly part: string;
  readonly error: string;
  readonly places: readonly string[];
}

const mostPlaces = 8;
/** Firefox's extension address would identify the installation. */
const placeInCode = /([\w-]+\.(?:m?js|tsx?)):(\d+):(\d+)/g;

export function faultOf(part: string, error: unknown): Fault {
  const isError = error instanceof Error;
  const stack = isError ? (error.stack ?? "").replace(error.message, "") : "";
  const places = [...stack.matchAll(placeInCode)].map(([place]) => place);
  return { part, error: isError ? error.name : typeof error, places: places.slice(0, mostPlaces) };
}

export function sameFault(one: Fault, other: Fault): boolean {
  return one.part === other.part && one.error === other.error && one.places[0] === other.places[0];
}
