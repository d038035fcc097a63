/**
 * `npm run backup -- <folder>`: saves database and files of this installation while it runs or not. With DATABASE_URL
 * (login role migrator) and FILES_DIR that of an installation, else the trial's; `--data-dir` as for start.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './launcher/checkout.mjs';
import { withDatabase } from './launcher/with-database.mjs';

const { values, positionals } = parseArgs({
  options: { 'data-dir': { type: 'string', default: join(root, '.data') } },
  allowPositionals: true,
});
process.exitCode = await withDatabase({
  dataDir: resolve(values['data-dir']),
  programs: ['back-up.js'],
  args: positionals,
  besideApps: true,
});
