import { setTimeout as pause } from 'node:timers/promises';

/** Asks until it is so; fails naming what it waited for. Patience in milliseconds. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 60_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(50);
  }
}
