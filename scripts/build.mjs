/**
 * Transpiles apps, libs and db to dist/ and lays templates, messages and other assets beside the code.
 * Types are not looked at here: that is `npm run typecheck`.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './launcher/checkout.mjs';
import { alone } from './launcher/lock.mjs';
import { hashSources, sourceFiles } from './launcher/source-hash.mjs';

const marker = 'dist/.sources';

/** Builds when dist/ is missing or made from other sources. Two at once wait for each other. */
export async function buildWhenStale() {
  if (isFresh()) return;
  await alone(root, 'build', async () => {
    if (!isFresh()) await build();
  });
}

function isFresh() {
  const path = join(root, marker);
  return existsSync(path) && readFileSync(path, 'utf8') === hashSources(root);
}

/** Builds into a folder of its own and swaps it in, so that a broken build leaves the last good one. */
export async function build() {
  const started = performance.now();
  const hash = hashSources(root);
  const next = join(root, 'dist.next');
  rmSync(next, { recursive: true, force: true });
  const files = sourceFiles(root);
  const { transform } = await import('@swc/core');
  await Promise.all(
    files.map((file) => (file.endsWith('.ts') ? transpile(transform, file, next) : copy(file, next))),
  );
  mkdirSync(next, { recursive: true });
  writeFileSync(join(next, '.sources'), hash);
  swapIn(next);
  say(`Built ${files.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function transpile(transform, file, target) {
  const out = join(target, file.replace(/\.ts$/, '.js'));
  const final = join(root, 'dist', dirname(file));
  const { code, map } = await transform(readFileSync(join(root, file), 'utf8'), {
    filename: join(root, file),
    cwd: root,
    sourceFileName: relative(final, join(root, file)),
    sourceMaps: true,
    configFile: join(root, '.swcrc'),
  });
  mkdirSync(dirname(out), { recursive: true });
  const name = out.slice(out.lastIndexOf('/') + 1);
  writeFileSync(out, `${code}\n//# sourceMappingURL=${encodeURIComponent(name)}.map\n`);
  writeFileSync(`${out}.map`, map);
}

function copy(file, target) {
  const out = join(target, file);
  mkdirSync(dirname(out), { recursive: true });
  copyFileSync(join(root, file), out);
}

function swapIn(next) {
  const dist = join(root, 'dist');
  const last = join(root, 'dist.last');
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await alone(root, 'build', build);
}
