import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sequence } from './catalog.js';

export const MANIFEST = 'manifest.json';

/** What a backup says of itself. No personal data, no key. */
export interface Manifest {
  readonly format: 1;
  /** Version of the product that wrote it. */
  readonly release: string;
  /** Moment of the snapshot, by the clock of the database; ISO 8601. */
  readonly takenAt: string;
  /** Version of PostgreSQL, as it calls itself. */
  readonly postgres: string;
  /** Steps that made the schema: it is restored into this schema only. */
  readonly schema: readonly string[];
  /** In the order in which they are restored. */
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: number;
  }[];
  readonly sequences: readonly Sequence[];
  readonly files: { readonly count: number; readonly bytes: number };
  /** Files that a row names and that were not in FILES_DIR. */
  readonly missingFiles: readonly string[];
  /** Ids of the keys needed to read it (DATA_KEYS). */
  readonly keyIds: readonly string[];
  /** Tells whether an INDEX_KEY is the same one, and nothing of the key; null when it was not known. */
  readonly indexKeyMark: string | null;
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
}

/** A mark of a random 32-byte key, from which the key cannot be found. */
export function markOf(indexKey: string): string {
  return createHmac('sha256', Buffer.from(indexKey, 'base64')).update('tietopyynto backup').digest('hex');
}
