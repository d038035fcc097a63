/**
 * The sealer in a process of its own, as in the worker: seals every second while it is told to, and everything at once
 * when asked to catch up. Messages in: `on`, `off`, `catch-up`; out: the same word when it is done.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { SealAudit } from '#audit';
import { openDatabase, SystemClock } from '#platform';

const clock = new SystemClock();
const database = await openDatabase(process.argv[2]!, { max: 1, clock });
const sealer = new SealAudit(database, clock);
let beat: Promise<void> | null = null;
let isOn = false;

async function seal(): Promise<void> {
  while (isOn) {
    await sealer.run();
    await pause(1000);
  }
}

const acts: Record<string, () => Promise<void>> = {
  on: async () => {
    isOn = true;
    beat = seal();
  },
  off: async () => {
    isOn = false;
    await beat;
  },
  'catch-up': async () => {
    await sealer.run();
  },
};
process.on('message', (word: string) => void acts[word]?.().then(() => process.send?.(word)));
process.send?.('ready');
