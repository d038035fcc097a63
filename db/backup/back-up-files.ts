import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyIdOfFile } from './key-ids.js';
import { sha256Of } from './sums.js';

/** The files of a backup, by the path in its folder. */
export interface CopiedFiles {
  readonly sums: ReadonlyMap<string, string>;
  readonly bytes: number;
  readonly keyIds: ReadonlySet<string>;
}

/** Where a stored file lies below FILES_DIR, and below `files/` of a backup. */
export const placeOf = (id: string): string => join(id.slice(0, 2), id);

/** The ids of what lies in FILES_DIR; what is just being written is left out. */
export async function filesIn(filesDir: string): Promise<string[]> {
  const names = await readdir(filesDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => /^[0-9a-f]{2}\/([0-9a-f-]{36})$/.exec(name)?.[1] ?? []).sort();
}

/**
 * Copies the sealed files as they are. Called after the snapshot is taken, it finds every file of the snapshot: a file
 * is stored before the row that names it is committed. One that is removed meanwhile is left out.
 */
export async function backUpFiles(filesDir: string, folder: string): Promise<CopiedFiles> {
  const sums = new Map<string, string>();
  const keyIds = new Set<string>();
  let bytes = 0;
  for (const id of await filesIn(filesDir)) {
    const path = join('files', placeOf(id));
    const copy = join(folder, path);
    if (!(await copied(join(filesDir, placeOf(id)), copy))) continue;
    sums.set(path, await sha256Of(copy));
    bytes += (await stat(copy)).size;
    const keyId = await keyIdOfFile(copy);
    if (keyId) keyIds.add(keyId);
  }
  return { sums, bytes, keyIds };
}

async function copied(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await synced(to);
  return true;
}

/** On the disk, readable by its owner alone. */
export async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
