/** `npm run restore -- <folder>`. Ends with 0; 1: nothing was restored; 2: restored, but the files it names are not right. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from './backup/restore.js';
import { environment } from './backup/environment.js';
import { settled } from './backup/settled.js';
import { Refused } from './backup/refused.js';

await settled('restore', async () => {
  const env = environment(process.env, ['DATABASE_URL', 'DATA_KEYS', 'INDEX_KEY', 'FILES_DIR']);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'without-damaged-files': { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (!folder) throw new Refused('Name the folder: npm run restore -- <folder>');
  const { DATABASE_URL: url, DATA_KEYS: dataKeys, INDEX_KEY: indexKey } = env;
  if (!url || !dataKeys || !indexKey)
    throw new Refused('DATABASE_URL (role migrator), DATA_KEYS and INDEX_KEY are needed');
  const { manifest, letters, files, missing, changed } = await restore({
    url,
    dataKeys,
    indexKey,
    filesDir: resolve(env.FILES_DIR || '.data/files'),
    folder: resolve(folder),
    withoutDamaged: values['without-damaged-files'],
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored: ${manifest.tables.length} tables with ${rows} rows, as of ${manifest.takenAt}`);
  console.log(`Opened and compared with their hashes: ${letters} letters, ${files} other files`);
  for (const id of missing) console.log(`Missing: ${id}`);
  for (const id of changed) console.log(`Not what was stored: ${id}`);
  return missing.length + changed.length === 0;
});
