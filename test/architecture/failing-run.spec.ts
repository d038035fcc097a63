import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Runs one file with one test in a process of its own, as somebody does who works on one file. */
function exitCodeOf(test: string): number | null {
  const dir = mkdtempSync(join(tmpdir(), 'tietopyynto-run-'));
  try {
    writeFileSync(
      join(dir, 'one.spec.mjs'),
      `import { expect, it } from '@jest/globals';\nit('is', () => ${test});`,
    );
    const config = {
      rootDir: dir,
      testRunner: join(root, 'test/runner/run-natively.mjs'),
      transform: {},
      testMatch: ['<rootDir>/one.spec.mjs'],
    };
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    return spawnSync(process.execPath, [jest, '--config', JSON.stringify(config)], { cwd: dir }).status;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('a run of one test file', () => {
  it('ends with 0 when its test holds', () => {
    expect(exitCodeOf('expect(1).toBe(1)')).toBe(0);
  });

  it('ends with 1 when its test fails, so that what waits for it stops', () => {
    expect(exitCodeOf('expect(1).toBe(2)')).toBe(1);
  });
});
