import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadSettings, UnusableSettings } from './load-settings.js';
import { readEnvironment } from './read-environment.js';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('a setting', () => {
  it('comes from the environment, or from the file that is named there, without its last line end', () => {
    const env = { ONE: 'a', TWO_FILE: file('two', 'b\n'), THREE_FILE: file('three', 'c\nd\r\n'), FOUR: '' };
    expect(readEnvironment(env, ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'])).toEqual({
      values: { ONE: 'a', TWO: 'b', THREE: 'c\nd', FOUR: '' },
      problems: [],
    });
  });

  it('whose file is a setting of its own is left alone', () => {
    const env = { KEY: 'a', KEY_FILE: '/nowhere' };
    expect(readEnvironment(env, ['KEY', 'KEY_FILE'])).toEqual({ values: env, problems: [] });
  });

  it('is refused when it is given twice or its file cannot be read, and no value is shown', () => {
    const env = { ONE: 'secret', ONE_FILE: file('one', 'other'), TWO_FILE: join(folder, 'missing') };
    const { problems } = readEnvironment(env, ['ONE', 'TWO']);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['ONE', 'TWO_FILE']);
    expect(problems.join()).not.toMatch(/secret|other|missing/);
  });

  it('of an app may stand in a file like any other', () => {
    const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
    const settings = loadSettings({
      DATABASE_URL_FILE: file('database', 'postgres://portal:x@127.0.0.1/tietopyynto\n'),
      DATA_KEYS_FILE: file('keys', `k1:${key(1)}\n`),
      INDEX_KEY_FILE: file('index', key(2)),
      SESSION_SECRET_FILE: file('session', 'x'.repeat(32)),
    });
    expect([settings.DATA_KEYS, settings.SESSION_SECRET]).toEqual([`k1:${key(1)}`, 'x'.repeat(32)]);
    expect(() => loadSettings({ DATA_KEYS_FILE: join(folder, 'missing') })).toThrow(UnusableSettings);
  });
});
