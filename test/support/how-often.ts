/**
 * How often a random moment is tried: a few times in every run of the tests, and as often as is asked for with
 * OFTEN=1 in the environment, which takes minutes.
 */
export function howOften(few: number, often: number): number {
  return process.env.OFTEN === undefined ? few : often;
}
