import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AuditStamp, type Head, readHeads, trustedKeys, VerifyAudit } from '#audit';
import {
  type Database,
  KeyedIndex,
  loadVerifierSettings,
  openDatabase,
  UnusableSettings,
  type VerifierSettings,
} from '#platform';
import type { Command, Streams } from './command.js';
import { trialSettings } from './trial-settings.js';

const USAGE = 'Usage: cli audit verify [--heads <file>] | cli audit heads\n';

/**
 * `cli -- audit verify`: a line for each chain of the audit trail, `auditVerifyOut` of the contracts; 1 when one is
 * broken. `--heads` holds the chains against heads that were kept elsewhere. `cli -- audit heads`: a line for each signed
 * head, to be kept elsewhere. Reads DATABASE_URL (the worker's role), INDEX_KEY and the AUDIT_ settings.
 */
export const auditCommand: Command = {
  name: 'audit',
  summary: 'whether the audit trail is whole, and its signed heads (verify, heads)',
  async run(words, streams) {
    const asked = readWords(words);
    if (!asked) {
      streams.errors.write(USAGE);
      return 2;
    }
    try {
      return await onDatabase((database, settings) =>
        asked.word === 'heads'
          ? writeHeads(database, streams)
          : verify(database, settings, asked.heads, streams),
      );
    } catch (failure) {
      await write(streams, { error: { ...problemOf(failure), path: '' } });
      return 1;
    }
  },
};

function readWords(words: readonly string[]): { word: 'verify' | 'heads'; heads: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { heads: { type: 'string' } },
      allowPositionals: true,
    });
    const [word, ...more] = positionals;
    const heads = values.heads ?? null;
    if (more.length > 0 || (word !== 'verify' && (word !== 'heads' || heads))) return null;
    return { word, heads };
  } catch {
    return null;
  }
}

async function onDatabase<T>(
  work: (database: Database, settings: VerifierSettings) => Promise<T>,
): Promise<T> {
  const settings = loadVerifierSettings(trialSettings());
  const database = await openDatabase(settings.DATABASE_URL, { max: 1 });
  try {
    return await work(database, settings);
  } finally {
    await database.close();
  }
}

async function verify(
  database: Database,
  settings: VerifierSettings,
  file: string | null,
  streams: Streams,
): Promise<number> {
  const trusted = trustedKeys(settings);
  if (trusted.length === 0)
    streams.errors.write(
      'Neither AUDIT_SIGNING_KEY nor AUDIT_TRUSTED_KEYS is set: whose the signatures are was not checked.\n',
    );
  const verifier = new VerifyAudit(database, new AuditStamp(new KeyedIndex(settings.INDEX_KEY)));
  let whole = true;
  for await (const chain of verifier.run({ trusted, heads: file ? headsIn(file) : [] })) {
    whole &&= chain.ok;
    await write(streams, chain);
  }
  return whole ? 0 : 1;
}

async function writeHeads(database: Database, streams: Streams): Promise<number> {
  const heads = await database.transaction({ kind: 'system', job: 'audit.heads' }, (tx) =>
    readHeads(tx, null),
  );
  for (const head of heads) await write(streams, head);
  return 0;
}

function headsIn(file: string): Head[] {
  const lines = readFileSync(resolve(file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Head);
}

async function write({ output }: Streams, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}

/** The message of the driver may show an address, never a password. */
function problemOf(failure: unknown): { code: string; message: string } {
  if (failure instanceof UnusableSettings)
    return { code: 'unusable-settings', message: failure.problems.join('; ') };
  const { code, message } = failure as { code?: string; message?: string };
  if (code === 'ENOENT') return { code: 'no-such-file', message: 'The file of heads cannot be read.' };
  if (failure instanceof SyntaxError)
    return { code: 'bad-heads', message: 'A line of the file of heads is not JSON.' };
  return { code: 'no-answer', message: `The audit trail cannot be read: ${message || code || 'unknown'}` };
}
