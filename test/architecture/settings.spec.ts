import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DemoSettings, loadDemoSettings, loadSettings, Settings } from '#platform';
import { getMetadataStorage } from 'class-validator';
import { LOGIN_ROLES } from '../../db/prepare.js';
import { filesIn, ROOT } from './files.js';

const example = Object.fromEntries(
  [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map((line) => [
    line[1]!,
    line[2]!,
  ]),
);

const settingsOf = (schema: new () => object): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(schema, '', true, false)
      .map((rule) => rule.propertyName),
  ),
];

/** What `db/` reads besides: the address and passwords that prepare the database. */
const ofPreparation = [
  'ADMIN_DATABASE_URL',
  'DATABASE_NAME',
  ...LOGIN_ROLES.map((role) => `${role.toUpperCase()}_DB_PASSWORD`),
];

const secrets = {
  DATABASE_URL: 'postgres://portal:x@127.0.0.1/tietopyynto',
  DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
  SESSION_SECRET: 'x'.repeat(32),
};

describe('.env.example', () => {
  it('names every setting that a process reads, and no other', () => {
    const read = new Set([...settingsOf(Settings), ...settingsOf(DemoSettings), ...ofPreparation]);
    expect(Object.keys(example).sort()).toEqual([...read].sort());
  });

  it('gives the values that hold when nothing is set', () => {
    const defaults = { ...loadDemoSettings({}), ...loadSettings(secrets), DATABASE_NAME: 'tietopyynto' };
    const set = Object.entries(example).filter(([, value]) => value !== '');
    expect(set.map(([name, value]) => `${name}=${value}`)).toEqual(
      set.map(([name]) => `${name}=${String(defaults[name as keyof typeof defaults])}`),
    );
  });

  it('gives no secret a value', () => {
    const secret = Object.keys(example).filter((name) => /(KEYS?|SECRET|PASSWORD|DATABASE_URL)$/.test(name));
    expect(secret.length).toBeGreaterThan(8);
    expect(secret.filter((name) => example[name] !== '')).toEqual([]);
  });

  it('is described for the administrator, each setting by its name', () => {
    const manual = readFileSync(join(ROOT, 'docs/admin/settings.md'), 'utf8');
    expect(Object.keys(example).filter((name) => !manual.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by the settings and by the programs that prepare, save and restore the database, nowhere else', () => {
    const readers = filesIn(['apps', 'libs', 'db'], /\.ts$/)
      .filter(
        ({ path, text }) =>
          /process\.env/.test(text.replace(/`process\.env`/g, '')) && !/spec\.ts$/.test(path),
      )
      .map(({ path }) => path);
    expect(readers).toEqual([
      'db/back-up.ts',
      'db/bootstrap.ts',
      'db/rebuild-figures.ts',
      'db/restore.ts',
      'db/rotate-keys.ts',
      'db/seed/demo.ts',
      'libs/platform/src/config/demo-settings.ts',
      'libs/platform/src/config/load-settings.ts',
      'libs/platform/src/config/load-verifier-settings.ts',
    ]);
  });

  it('is read in db/ only for what .env.example names', () => {
    const named = filesIn(['db'], /\.ts$/).flatMap(({ text }) => [...text.matchAll(/\benv\.([A-Z_]+)/g)]);
    expect(named.length).toBeGreaterThan(0);
    expect(named.map((match) => match[1]!).filter((name) => !(name in example))).toEqual([]);
  });
});
