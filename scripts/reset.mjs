/** `npm run reset`: deletes the data of the trial installation of this checkout. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './launcher/checkout.mjs';
import { askHolder, tryLock } from './launcher/lock.mjs';
import { rootsFolder } from './launcher/postgres-place.mjs';
import { clearLeftovers } from './launcher/state.mjs';
import { removePostgres } from './postgres.mjs';

const dataDir = join(root, '.data');
const lock = await tryLock(dataDir, 'start');
if (lock) {
  await clearLeftovers(dataDir);
  await removePostgres(dataDir);
  if (process.getuid() === 0) rmSync(rootsFolder, { recursive: true, force: true });
  if (existsSync(rootsFolder))
    say(`Data of the user root is left in ${rootsFolder}: run this as root to delete it.`);
  say('All data is deleted. The next start begins anew.');
} else {
  const holder = await askHolder(dataDir, 'start');
  say(`Tietopyyntö is running (${holder?.portal ?? 'starting'}). Stop it first.`);
  process.exitCode = 1;
}

function removeAll(folder, wanted) {
  const names = existsSync(folder) ? readdirSync(folder).filter(wanted) : [];
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}
