import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, links resolved. */
export const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * A short name for a folder, the same on every run: for locks and for the place of data outside the checkout.
 * @param {string} path absolute path
 * @returns {string} 16 hexadecimal characters
 */
export function shortHash(path) {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** Speaks to the person at the terminal. Never to stdout: the CLI's answers go there. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
