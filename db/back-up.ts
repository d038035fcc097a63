/** `npm run backup -- <folder>`. Ends with 0; 1: no backup; 2: a backup, but files were missing before it was made. */
import { resolve } from 'node:path';
import { backUp } from './backup/back-up.js';
import { environment } from './backup/environment.js';
import { settled } from './backup/settled.js';
import { Refused } from './backup/refused.js';

await settled('backup', async () => {
  const env = environment(process.env, ['DATABASE_URL', 'INDEX_KEY', 'FILES_DIR']);
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Refused('Name the folder: npm run backup -- <folder>');
  if (!env.DATABASE_URL) throw new Refused('DATABASE_URL is missing: the address with the role migrator');
  const { tables, files, missingFiles } = await backUp({
    url: env.DATABASE_URL,
    filesDir: resolve(env.FILES_DIR || '.data/files'),
    folder: resolve(folder),
    ...(env.INDEX_KEY ? { indexKey: env.INDEX_KEY } : {}),
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Backup: ${tables.length} tables with ${rows} rows, ${files.count} files, in ${resolve(folder)}`,
  );
  console.log('It holds no key: DATA_KEYS and INDEX_KEY are kept elsewhere, or nobody can read it.');
  for (const id of missingFiles) console.log(`Missing in FILES_DIR before the backup: ${id}`);
  return missingFiles.length === 0;
});
