import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose content ends up in dist/. */
export const sourceFolders = ['apps', 'libs', 'db', 'bench'];

const notShipped = /(\.|-)spec\.ts$|\.contract\.ts$|\.d\.ts$|\.md$|(^|\/)expected\/|^bench\/results\//;
const buildRules = ['.swcrc', 'package.json', 'scripts/build.mjs', 'scripts/launcher/source-hash.mjs'];

/**
 * Every file that the build reads, relative to the checkout, in a stable order.
 * @param {string} root the checkout
 * @returns {string[]}
 */
export function sourceFiles(root) {
  return sourceFolders
    .flatMap((folder) => filesUnder(root, folder))
    .filter((file) => !notShipped.test(file))
    .sort();
}

function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

/**
 * One hash over names and contents of all sources and of the rules of the build.
 * @param {string} root the checkout
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const file of [...sourceFiles(root), ...buildRules]) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
