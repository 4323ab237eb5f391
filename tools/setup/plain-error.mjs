// @ts-check

/** Something the person can mend; its message is one sentence, shown without a stack. */
export class PlainError extends Error {}

/**
 * Runs a tool: a PlainError becomes its one sentence and exit code 1, anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} tool gives the exit code
 */
export async function runTool(tool) {
  try {
    process.exitCode = await tool();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
