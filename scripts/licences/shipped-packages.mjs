import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every package that is not for development only, from the lock file; programs for other machines are left out,
 * since they are not shipped.
 * @param {string} root the checkout
 * @returns {{name: string, version: string, licence: string, text: string}[]} sorted by name
 */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages).filter(
    ([path, entry]) => path && !entry.dev && isForThisPlatform(entry),
  );
  const known = new Map();
  for (const [path, entry] of shipped) {
    const folder = join(root, path);
    if (entry.optional && !existsSync(folder)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    known.set(`${name}@${entry.version}`, { name, version: entry.version, ...licenceOf(folder, entry) });
  }
  return [...known.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function isForThisPlatform({ os, cpu, libc }) {
  return (!os || os.includes('linux')) && (!cpu || cpu.includes('x64')) && (!libc || libc.includes('glibc'));
}

function licenceOf(folder, entry) {
  const manifest = join(folder, 'package.json');
  const stated = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const licence =
    entry.license ?? stated.license?.type ?? stated.license ?? stated.licenses?.[0]?.type ?? 'UNKNOWN';
  return { licence, text: textOf(folder) };
}

function textOf(folder) {
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name));
  const files = names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return files.join('\n\n').replaceAll('\r\n', '\n').trim();
}
