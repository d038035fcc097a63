import { isId } from '#kernel';
import type { Sealer, Tx } from '#platform';

/** Every table that names files of the store: by the ids of its rows, or sealed in their `content`, under `attachments`. */
export const FILE_NAMES = { rows: ['stored_file'], contents: ['draft', 'entry_draft'] } as const;

const REST = 'xxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';

/** The ids on one shelf of the store that rows name. */
export async function filesOfRows(tx: Tx, shelf: string): Promise<Set<string>> {
  const [from, to] = ['0', 'f'].map((digit) => shelf + REST.replaceAll('x', digit));
  const named = new Set<string>();
  for (const table of FILE_NAMES.rows)
    for (const { id } of await tx.query<{ id: string }>(
      `select id from ${table} where id between $1 and $2`,
      [from, to],
    ))
      named.add(id);
  return named;
}

/** The ids that sealed contents name, on any shelf. */
export async function filesOfContents(tx: Tx, sealer: Sealer): Promise<Set<string>> {
  const named = new Set<string>();
  for (const table of FILE_NAMES.contents)
    for (const id of attachmentsIn(
      await tx.query<{ content: string }>(`select content from ${table}`),
      sealer,
    ))
      named.add(id);
  return named;
}

/** The ids of the files that contents hold. */
export function attachmentsIn(rows: readonly { content: string }[], sealer: Sealer): string[] {
  return rows.flatMap(({ content }) => {
    const { attachments } = JSON.parse(sealer.open(content)) as { attachments?: { id: string }[] };
    return (attachments ?? []).map(({ id }) => id).filter(isId);
  });
}
