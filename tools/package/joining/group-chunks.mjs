// @ts-check

/**
 * A file that esbuild split off. `loadedAt` names the moments that load it, each a page's start or what is loaded later;
 * `imports` are the chunks that have to be there first.
 * @typedef {object} Chunk
 * @property {string} name
 * @property {number} bytes
 * @property {readonly string[]} imports
 * @property {readonly string[]} loadedAt
 * @property {boolean} importsLater whether it has an `import()`, which a background refuses
 * @property {boolean} begins whether it is a page's own script, which runs at its moment and no other
 *
 * What there is to know of the moments: `background` takes no `import()`; files and bytes count more than once at some.
 * @typedef {{ readonly background: string, readonly weights: Readonly<Record<string, number>> }} Moments
 *
 * @typedef {object} Group
 * @property {readonly string[]} names
 * @property {number} bytes
 * @property {readonly string[]} imports
 * @property {ReadonlySet<string>} loadedAt
 * @property {boolean} importsLater
 * @property {boolean} begins
 */

/** What asking for one more file costs, as so many bytes that are read and run for nothing. */
const fileCost = 10_000;

/**
 * Which chunks become one file: first those that are always loaded together, then, the best first, those where the files
 * that some moments save outweigh the bytes that others load and do not need.
 * @param {readonly Chunk[]} chunks @param {Moments} moments
 * @returns {string[][]} names, sorted
 */
export function groupChunks(chunks, moments) {
  let groups = loadedTogether(chunks);
  for (;;) {
    const best = bestPair(groups, moments);
    if (!best) return groups.map(({ names }) => [...names].sort()).sort(byFirst);
    const joined = union(best[0], best[1]);
    groups = withWhatTheyImport([...groups.filter((group) => !best.includes(group)), joined]);
  }
}

/** @param {readonly Chunk[]} chunks @returns {Group[]} */
function loadedTogether(chunks) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const { name, loadedAt, ...chunk } of [...chunks].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const key = [...loadedAt].sort().join("\n");
    const own = { ...chunk, names: [name], loadedAt: new Set(loadedAt) };
    const known = groups.get(key);
    groups.set(key, known ? union(known, own) : own);
  }
  return [...groups.values()];
}

/** @param {readonly Group[]} groups @param {Moments} moments @returns {readonly [Group, Group] | undefined} */
function bestPair(groups, { background, weights }) {
  const reached = reachedFrom(groups);
  const isRefused = (/** @type {Group} */ a, /** @type {Group} */ b) =>
    (a.begins && !isWithin(b, a)) ||
    (b.begins && !isWithin(a, b)) ||
    ((a.importsLater || b.importsLater) && (a.loadedAt.has(background) || b.loadedAt.has(background)));
  let most = 0;
  /** @type {readonly [Group, Group] | undefined} */
  let best;
  groups.forEach((a, at) => {
    for (const b of groups.slice(at + 1)) {
      const gain = gainOf(a, b, weights, reached);
      if (gain <= most || isRefused(a, b) || isCircle(a, b, reached) || isCircle(b, a, reached)) continue;
      [most, best] = [gain, [a, b]];
    }
  });
  return best;
}

/**
 * Whoever needs one of the two then loads the other as well, with all that this one imports.
 * @param {Group} a @param {Group} b @param {Moments["weights"]} weights @param {ReadonlyMap<Group, ReadonlySet<Group>>} reached
 */
function gainOf(a, b, weights, reached) {
  let gain = 0;
  for (const moment of new Set([...a.loadedAt, ...b.loadedAt])) {
    const weight = weights[moment] ?? 1;
    if (a.loadedAt.has(moment) && b.loadedAt.has(moment)) {
      gain += weight * fileCost;
      continue;
    }
    const other = a.loadedAt.has(moment) ? b : a;
    const more = [...(reached.get(other) ?? [])].filter(({ loadedAt }) => !loadedAt.has(moment));
    const files = more.filter((group) => group !== a && group !== b).length * fileCost;
    gain -= weight * (other.bytes + files + more.reduce((sum, { bytes }) => sum + bytes, 0));
  }
  return gain;
}

/** @param {readonly Group[]} groups @returns {Map<Group, Set<Group>>} what each imports, and what that imports */
function reachedFrom(groups) {
  const imported = importedBy(groups);
  return new Map(
    groups.map((group) => {
      const reached = new Set(imported.get(group));
      for (const one of reached) for (const next of imported.get(one) ?? []) reached.add(next);
      return [group, reached];
    }),
  );
}

/** @param {readonly Group[]} groups @returns {Map<Group, Group[]>} */
function importedBy(groups) {
  const withName = new Map(groups.flatMap((group) => group.names.map((name) => [name, group])));
  const toGroups = (/** @type {Group} */ group) =>
    new Set(group.imports.flatMap((name) => withName.get(name) ?? []).filter((to) => to !== group));
  return new Map(groups.map((group) => [group, [...toGroups(group)]]));
}

/**
 * Whether `a` reaches `b` by way of a third: as one file the two would import that one in a circle.
 * @param {Group} a @param {Group} b @param {ReadonlyMap<Group, ReadonlySet<Group>>} reached
 */
function isCircle(a, b, reached) {
  return [...(reached.get(a) ?? [])].some((third) => third !== b && reached.get(third)?.has(b));
}

/** @param {Group} a @param {Group} b whether no moment loads `a` without `b` */
function isWithin({ loadedAt }, b) {
  return [...loadedAt].every((moment) => b.loadedAt.has(moment));
}

/** @param {readonly Group[]} groups @returns {Group[]} */
function withWhatTheyImport(groups) {
  const reached = reachedFrom(groups);
  return groups.map((group) => {
    const above = groups.filter((other) => other === group || reached.get(other)?.has(group));
    return { ...group, loadedAt: new Set(above.flatMap(({ loadedAt }) => [...loadedAt])) };
  });
}

/** @param {Group} a @param {Group} b @returns {Group} */
function union(a, b) {
  return {
    names: [...a.names, ...b.names],
    bytes: a.bytes + b.bytes,
    imports: [...a.imports, ...b.imports],
    loadedAt: new Set([...a.loadedAt, ...b.loadedAt]),
    importsLater: a.importsLater || b.importsLater,
    begins: a.begins || b.begins,
  };
}

/** @param {readonly string[]} one @param {readonly string[]} other */
function byFirst([one = ""], [other = ""]) {
  return one < other ? -1 : 1;
}
