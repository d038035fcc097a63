import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../launcher/checkout.mjs';

/** A test that prints a figure. */
const printing = (place) => `
import { expect, it } from '@jest/globals';
it('prints ${place}', () => {
  console.log('requests: sent ${place}');
  expect(${place}).toBe(${place});
});`;

describe('runSuite', () => {
  let folder;
  beforeAll(() => {
    mkdirSync(join(root, '.data/test'), { recursive: true });
    folder = mkdtempSync(join(root, '.data/test', `${process.pid}-`));
    for (const place of [1, 2]) writeFileSync(join(folder, `${place}.figures.mjs`), printing(place));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A run of its own, as `npm test` makes it: these two files in two workers. */
  const run = () => {
    const config = {
      rootDir: folder,
      testRunner: join(root, 'test/runner/run-natively.mjs'),
      transform: {},
      moduleFileExtensions: ['mjs', 'js'],
      testMatch: ['**/*.figures.mjs'],
    };
    const options = ['--config', JSON.stringify(config), '--maxWorkers=2', '--no-cache'];
    const asked = `
      import { runSuite } from './scripts/testing/run-suite.mjs';
      const { passed, failed } = await runSuite('unit', {}, ${JSON.stringify(options)});
      process.stdout.write(passed + ' passed, ' + failed + ' failed');`;
    return spawnSync(process.execPath, ['--input-type=module', '--eval', asked], {
      cwd: root,
      encoding: 'utf8',
    });
  };

  it('shows the figures that tests print, and keeps stdout for the closing lines', () => {
    const { stdout, stderr } = run();
    expect(stderr.split('\n').filter((line) => line.startsWith('requests:'))).toHaveLength(2);
    expect(stdout).toBe('2 passed, 0 failed');
  });
});
