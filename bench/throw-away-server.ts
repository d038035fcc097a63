import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A PostgreSQL of the checkout that is deleted when it is stopped. */
export interface Server {
  /** As its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param durable a commit waits until it is on the disk; else nothing does, on both sides of a comparison */
export async function startServer({ durable }: { readonly durable: boolean }): Promise<Server> {
  const script = pathToFileURL(join(checkout(), 'scripts/postgres.mjs')).href;
  const { startPostgres, removePostgres } = (await import(script)) as {
    startPostgres: (options: {
      dir: string;
      fast: boolean;
    }) => Promise<{ url: string; stop: () => Promise<boolean> }>;
    removePostgres: (dir: string) => Promise<void>;
  };
  const dir = mkdtempSync(join(tmpdir(), 'tietopyynto-bench-'));
  const server = await startPostgres({ dir, fast: !durable });
  const stop = async (): Promise<void> => {
    await server.stop();
    await removePostgres(dir);
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** The folder of the checkout, from the sources and from what is built of them. */
export function checkout(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scripts/postgres.mjs'))) return folder;
    if (folder === dirname(folder)) throw new Error('There is no scripts/postgres.mjs above the bench.');
  }
}
