import base from "../../vitest.config.ts";

const all = "test/unit/{domain,x,messages,storage}/**/*.test.ts";

/**
 * Only the tests that run what is mutated, and need no other process; `TESTS` narrows them to the nearest. Not merged:
 * that would add them to all the others.
 */
export default { ...base, test: { ...base.test, include: [process.env.TESTS ?? all] } };
