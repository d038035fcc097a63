/**
 * Makes a checkout ready to run: installs packages and builds, each only when missing or stale.
 * Runs before anything is installed, so it uses nothing but Node. Writes to stderr only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const oldest = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `Tietopyyntö needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const { root, say } = await import('./launcher/checkout.mjs');
const { alone } = await import('./launcher/lock.mjs');
const marker = join(root, 'node_modules/.tietopyynto');

if (!isInstalled()) {
  const wait = () => say('Another process is installing the packages; waiting for it.');
  await alone(root, 'install', () => isInstalled() || install(), wait);
}
try {
  const { buildWhenStale } = await import('./build.mjs');
  await buildWhenStale();
} catch (error) {
  say(`The build failed: ${error.message}`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === lockHash();
}

// The build tools are development packages, which npm would leave out under NODE_ENV=production.
function install() {
  say('Installing packages; the first time this takes a minute.');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  const [command, prefix] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...prefix, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    say(
      `Installing the packages failed (${done.error?.message ?? `npm ended with ${done.status ?? done.signal}`}).`,
    );
    process.exit(1);
  }
  writeFileSync(marker, lockHash());
}
