import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 3_000;

/** The queue did not answer in time. What was asked may still happen. */
export class QueueAway extends Error {
  readonly code = 'queue.away';
}

/** The answer, or QueueAway: BullMQ waits for a lost store without end, and a transaction must not wait with it. */
export async function soon<T>(answer: Promise<T>): Promise<T> {
  const enough = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: enough.signal, ref: false }).then(
    () => Promise.reject(new QueueAway('The queue does not answer')),
    () => answer,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    enough.abort();
  }
}
