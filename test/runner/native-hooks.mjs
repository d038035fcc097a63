import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const swcrc = join(import.meta.dirname, '../../.swcrc');
const globals = new URL('./native-globals.mjs', import.meta.url).href;

/** TypeScript stands where its `.js` is imported; `#kernel` is its source; `@jest/globals` is the runner's own. */
export async function resolve(specifier, context, nextResolve) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  if (specifier.startsWith('#'))
    return nextResolve(specifier, { ...context, conditions: [...context.conditions, 'source'] });
  if (isOurs(specifier, context.parentURL))
    return nextResolve(specifier.replace(/\.js$/, '.ts'), context).catch(() =>
      nextResolve(specifier, context),
    );
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!/\.ts(\?|$)/.test(url)) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    filename,
    configFile: swcrc,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}

function isOurs(specifier, parent) {
  return /^\.{1,2}\/.*\.js$/.test(specifier) && /\.ts(\?|$)/.test(parent ?? '');
}
