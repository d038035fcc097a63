import { type CatalogueFiles, catalogueFiles } from '#catalogue';
import type { Tx } from '#platform';

/** The files of the version that was taken in use last; undefined while the folder of the installation counts. */
export async function readVersionInUse(
  tx: Tx,
): Promise<{ readonly useId: string; readonly files: CatalogueFiles } | undefined> {
  const [row] = await tx.query<{ id: string; files: Record<string, string> }>(
    `select u.id, v.files from catalogue_use u join catalogue_version v on v.id = u.catalogue_version_id
     order by u.taken_at desc, u.id desc limit 1`,
  );
  return row && { useId: row.id, files: inOrder(new Map(Object.entries(row.files))) };
}

/** Which taking in use is the last one; null while the folder counts. */
export async function readUse(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from catalogue_use order by taken_at desc, id desc limit 1',
  );
  return row?.id ?? null;
}

/** The files that count now, from the database or else from the folder. */
export async function filesInForce(tx: Tx, folder: string): Promise<CatalogueFiles> {
  return (await readVersionInUse(tx))?.files ?? catalogueFiles(folder);
}

/** Files in the order in which a folder is read: the version is a hash over them. */
export function inOrder(files: CatalogueFiles): CatalogueFiles {
  const rank = (name: string) => (name.includes('/') ? 1 : 0);
  return new Map(
    [...files].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0)),
  );
}
