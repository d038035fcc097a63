import { open } from 'node:fs/promises';
import type pg from 'pg';
import { listed, quoted, type Table } from './catalog.js';

/** Sealed text: id of the key, colon, base64 of nonce, tag (28 bytes together) and ciphertext. */
const SEALED = '^([a-z0-9]+):[A-Za-z0-9+/]{38,}={0,2}$';

/** The ids of the keys that sealed something in a table. */
export async function keyIdsOf(client: pg.Client, { name, texts }: Table): Promise<string[]> {
  if (texts.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `select distinct substring(v from $1) as id from ${quoted(name)}, unnest(array[${listed(texts)}]) v where v ~ $1`,
    [SEALED],
  );
  return rows.map(({ id }) => id);
}

/** The id of the key that sealed a file; undefined when it is not a sealed file. */
export async function keyIdOfFile(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const id = buffer.subarray(1, 1 + (buffer[0] ?? 0)).toString('ascii');
    return bytesRead > 28 && /^[a-z0-9]+$/.test(id) ? id : undefined;
  } finally {
    await file.close();
  }
}

/** The ids in DATA_KEYS. */
export function idsOfKeys(dataKeys: string): string[] {
  return dataKeys.split(',').map((pair) => pair.split(':')[0]!);
}
