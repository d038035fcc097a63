/** `npm start`: runs the whole of Tietopyyntö on this machine, with an embedded PostgreSQL and test sign-ins. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './launcher/checkout.mjs';
import { runUntilStopped } from './launcher/run-until-stopped.mjs';

const { values } = parseArgs({ options: { 'data-dir': { type: 'string', default: join(root, '.data') } } });
const app = (name) => ({ name, file: join(root, `dist/apps/${name}/src/main.js`) });
const programs = {
  first: [app('demo')],
  steps: [{ name: 'bootstrap', file: join(root, 'dist/db/bootstrap.js') }],
  fillers: [{ name: 'seed', file: join(root, 'dist/db/seed/demo.js') }],
  apps: [app('portal'), app('desk'), app('worker')],
};
const peopleFile = join(root, 'db/seed/demo-people.json');

if (process.env.NODE_ENV === 'production' && !process.env.DATABASE_URL) {
  process.stderr.write(
    'NODE_ENV=production needs DATABASE_URL: the embedded PostgreSQL is for trial only.\n',
  );
  process.exit(1);
}
process.exitCode = await runUntilStopped({
  root,
  dataDir: resolve(values['data-dir']),
  programs,
  peopleFile,
});
