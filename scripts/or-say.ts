/** Runs a command; one that cannot do what it was asked ends with the sentence of its error, and with 1. */
export async function orSay(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
