/** `npm run reset`: deletes the data of the trial installation of this checkout. `--data-dir` as for start. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from './launcher/checkout.mjs';
import { askHolder, tryLock } from './launcher/lock.mjs';
import { rootsFolder } from './launcher/postgres-place.mjs';
import { clearLeftovers } from './launcher/state.mjs';
import { removePostgres } from './postgres.mjs';

const usual = join(root, '.data');
const { values } = parseArgs({ options: { 'data-dir': { type: 'string', default: usual } } });
const dataDir = resolve(values['data-dir']);
const ours = /^(files|log|mail|pg|secrets\.json(\.new)?|state\.json(\.new)?|pg-password)$/;

const lock = await tryLock(dataDir, 'start');
if (lock) {
  await clearLeftovers(dataDir);
  await removePostgres(dataDir);
  removeAll(dataDir, (name) => ours.test(name));
  if (dataDir === usual) clearRootsFolder();
  say('All data is deleted. The next start begins anew.');
} else {
  const holder = await askHolder(dataDir, 'start');
  say(`Tietopyyntö is running (${holder?.portal ?? 'starting'}). Stop it first.`);
  process.exitCode = 1;
}

// A cluster that runs there belongs to tests in progress, which need the programs too.
function clearRootsFolder() {
  if (process.getuid() === 0) {
    const runs = (name) => existsSync(join(rootsFolder, name, 'data/postmaster.pid'));
    const busy = existsSync(rootsFolder) && readdirSync(rootsFolder).some(runs);
    removeAll(rootsFolder, (name) => !busy || (name.startsWith('pg') && !runs(name)));
  } else if (existsSync(rootsFolder)) {
    say(`Data of the user root is left in ${rootsFolder}: run this as root to delete it.`);
  }
}

function removeAll(folder, wanted) {
  const names = existsSync(folder) ? readdirSync(folder).filter(wanted) : [];
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}
