import { once } from 'node:events';
import type { Response } from 'express';

/** Sends a part of a file, and waits while the receiver is slower than the database. @returns false when it has gone away */
export async function sendOn(res: Response, text: string): Promise<boolean> {
  if (res.destroyed) return false;
  if (!res.write(text)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
  return !res.destroyed;
}
