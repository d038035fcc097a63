import { UnusableSettings } from '../config/load-settings.js';
import { OtherSchema } from '../database/check-schema.js';

/** Starts a program. What keeps it from starting goes to stderr in one message, exit code 1. */
export async function startProgram(name: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${name}: ${whyNot(error)}\n`);
    process.exit(1);
  }
}

/** What the administrator can do something about in one sentence; anything else with its stack. */
export function whyNot(error: unknown): string {
  if (error instanceof UnusableSettings || error instanceof OtherSchema) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program. Set another port or stop that program.`;
  return error.stack ?? error.message;
}
