import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackageFile } from '../package/sha256-sums.js';

/** Writes a folder with its files, each on the disk before it returns; the group of the process may read them. */
export async function writeFolder(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  const inner = new Set<string>([folder]);
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    if (!target.startsWith(`${folder}/`)) throw new Error('A file of a package lies inside it');
    await mkdir(dirname(target), { recursive: true, mode: 0o750 });
    inner.add(dirname(target));
    await synced(target, 'w', bytes);
  }
  for (const one of inner) await synced(one, 'r');
}

async function synced(path: string, flags: 'r' | 'w', bytes?: Buffer): Promise<void> {
  const handle = await open(path, flags, 0o640);
  try {
    if (bytes) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
