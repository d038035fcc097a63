/**
 * `npm run --silent keys:rotate`: seals with the first of DATA_KEYS what the others sealed. With DATABASE_URL (login role
 * migrator), FILES_DIR and DATA_KEYS those of an installation, else the trial's; `--data-dir` as for start.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './launcher/checkout.mjs';
import { withDatabase } from './launcher/with-database.mjs';

const { values } = parseArgs({ options: { 'data-dir': { type: 'string', default: join(root, '.data') } } });
process.exitCode = await withDatabase({
  dataDir: resolve(values['data-dir']),
  programs: ['rotate-keys.js'],
  args: [],
  besideApps: true,
});
