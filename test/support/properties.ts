import fc from "fast-check";

/**
 * The seed of every property. The same one in each run, so that what passed here passes elsewhere;
 * `npm run properties` looks for counterexamples with others.
 */
export const seed = Number(process.env.PROPERTY_SEED ?? 20261120);

fc.configureGlobal({ seed });

export { fc };
