// @ts-check

/** Something the person can mend; its message is one sentence, shown without a stack. */
export class PlainError extends Error {}

/**
 * Runs a tool: a PlainError becomes its one sentence and exit code 1, anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} tool gives the exit code
 * @param {string} [lastLine] printed after a failure
 */
export async function runTool(tool, lastLine) {
  try {
    process.exitCode = await tool();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    if (lastLine) console.log(lastLine);
    process.exitCode = 1;
  }
}
