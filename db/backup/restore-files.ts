import { constants } from 'node:fs';
import { access, copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placeOf, synced } from './back-up-files.js';
import { Refused } from './refused.js';
import { type Sums, sha256Of } from './sums.js';

/**
 * Puts the files back, each whole or not at all. One that is there already stays when it is the same.
 *
 * @throws Refused naming a file that is there with other contents
 */
export async function restoreFiles(
  folder: string,
  filesDir: string,
  sums: Sums,
  damaged: ReadonlySet<string>,
): Promise<void> {
  const files = [...sums].filter(([path]) => path.startsWith('files/') && !damaged.has(path));
  for (const [path, hash] of files) {
    const target = join(filesDir, placeOf(path.slice(-36)));
    if (await isThere(target)) {
      if ((await sha256Of(target)) !== hash)
        throw new Refused(`FILES_DIR: there is another file at ${target}.`);
      continue;
    }
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, path), `${target}.part`);
    await synced(`${target}.part`);
    await rename(`${target}.part`, target);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
