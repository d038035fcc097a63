import type { Language } from '#kernel';
import { type MachineCopy, machineCopy, machineCopyName } from '#letters';
import type { FileStore, Sealer, Tx } from '#platform';

/** The names under which the documents of an answer travel inside its letter for a program, each once. */
export function copyNames(documents: readonly string[]): string[] {
  return [...new Set(documents.flatMap((name) => machineCopyName(name) ?? []))];
}

/**
 * Those of the documents that a program can read, with what they hold (GDPR 20: the data in a machine-readable form).
 * Two documents of one name: the first is taken, and both are given beside the letter as ever.
 */
export async function readMachineCopies(
  tx: Tx,
  { sealer, files }: { readonly sealer: Sealer; readonly files: FileStore },
  documentIds: readonly string[],
  language: Language,
): Promise<MachineCopy[]> {
  if (documentIds.length === 0) return [];
  const rows = await tx.query<{ id: string; name: string }>(
    `select id, name from stored_file where id = any($1) and type = 'txt' order by array_position($1, id)`,
    [documentIds],
  );
  const copies = new Map<string, MachineCopy>();
  for (const row of rows) {
    const name = machineCopyName(sealer.open(row.name));
    if (name === undefined || copies.has(name)) continue;
    copies.set(name, machineCopy(name, (await files.get(row.id)).toString('utf8'), language));
  }
  return [...copies.values()];
}
