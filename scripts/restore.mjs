/**
 * `npm run restore -- <folder>`: brings a backup back into an empty database of the same release. With DATABASE_URL
 * (login role migrator), FILES_DIR, DATA_KEYS and INDEX_KEY that of an installation, whose database is prepared;
 * else the trial's, which is prepared here and must not run. `--data-dir` as for start.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './launcher/checkout.mjs';
import { withDatabase } from './launcher/with-database.mjs';

const { values, positionals } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: join(root, '.data') },
    'without-damaged-files': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
process.exitCode = await withDatabase({
  dataDir: resolve(values['data-dir']),
  programs: ['bootstrap.js', 'restore.js'],
  args: [...positionals, ...(values['without-damaged-files'] ? ['--without-damaged-files'] : [])],
  besideApps: false,
});
