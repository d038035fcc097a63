/**
 * Checks the licences of everything that is shipped and that THIRD_PARTY_NOTICES.md names all of it.
 * `--write` writes that file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './launcher/checkout.mjs';
import { isAllowed } from './licences/allowed.mjs';
import { noticesOf } from './licences/notices.mjs';
import { shippedPackages } from './licences/shipped-packages.mjs';

const file = join(root, 'THIRD_PARTY_NOTICES.md');
const packages = shippedPackages(root);
const refused = packages.filter(({ licence }) => !isAllowed(licence));
const notices = noticesOf(packages);

if (process.argv.includes('--write')) writeFileSync(file, notices);
const current = existsSync(file) && readFileSync(file, 'utf8') === notices;

for (const { name, version, licence } of refused)
  console.error(`Not allowed: ${name} ${version}: ${licence}`);
if (!current) console.error('THIRD_PARTY_NOTICES.md is not up to date: npm run licences:write');
console.log(`${packages.length} packages are shipped, ${refused.length} with a licence that is not allowed.`);
process.exitCode = refused.length === 0 && current ? 0 : 1;
