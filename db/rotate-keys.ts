/**
 * `npm run --silent keys:rotate`: one JSON line about each table, one about the files, one about what is left. Ends with 0;
 * 1: nothing was done or it broke off, run it again; 2: something still needs another key than the first.
 */
import { resolve } from 'node:path';
import { environment } from './backup/environment.js';
import { Refused } from './backup/refused.js';
import { settled } from './backup/settled.js';
import { rotateKeys } from './keys/rotate-keys.js';

await settled('keys:rotate', async () => {
  const env = environment(process.env, ['DATABASE_URL', 'DATA_KEYS', 'FILES_DIR']);
  const { DATABASE_URL: url, DATA_KEYS: dataKeys } = env;
  if (!url) throw new Refused('DATABASE_URL is missing: the address with the role migrator');
  if (!dataKeys) throw new Refused('DATA_KEYS is missing: as the apps have it, the new key first');
  const filesDir = resolve(env.FILES_DIR || '.data/files');
  const rotated = await rotateKeys({ url, dataKeys, filesDir }, say);
  say(rotated);
  return rotated.left.length === 0 && rotated.strays.length === 0;
});

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
