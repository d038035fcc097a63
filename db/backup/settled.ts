import { Refused } from './refused.js';

/** Runs a program for the administrator: what was refused is one message, anything else an error with its stack. */
export async function settled(name: string, work: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work()) ? 0 : 2;
  } catch (error) {
    process.stderr.write(`${name}: ${whyNot(error)}\n`);
    process.exitCode = 1;
  }
}

function whyNot(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return `the disk is full (${message}). Nothing of this run is to be used.`;
  return stack ?? String(error);
}
