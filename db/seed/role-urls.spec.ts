import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { roleUrls } from './role-urls.js';

const folder = mkdtempSync(join(tmpdir(), 'role-urls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFile = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the addresses by which the demo is planted', () => {
  const expected = {
    portal: 'postgres://portal:p%20w@db.example:5432/tietopyynto',
    desk: 'postgres://desk:of%20the%20desk@db.example:5432/tietopyynto',
    migrator: 'postgres://migrator:of%20owners@db.example:5432/tietopyynto',
  };

  it('are made of the same secrets as everything else: from the environment, or from files', () => {
    const [ADMIN_DATABASE_URL, PORTAL_DB_PASSWORD] = [
      'postgres://postgres:x@db.example:5432/postgres',
      'p w',
    ];
    const [DESK_DB_PASSWORD, MIGRATOR_DB_PASSWORD] = ['of the desk', 'of owners'];
    const env = { ADMIN_DATABASE_URL, PORTAL_DB_PASSWORD, DESK_DB_PASSWORD, MIGRATOR_DB_PASSWORD };
    expect(roleUrls(env)).toEqual(expected);
    const files = Object.entries(env).map(([name, value]) => [`${name}_FILE`, inFile(name, `${value}\n`)]);
    expect(roleUrls(Object.fromEntries(files))).toEqual(expected);
    expect(roleUrls({ ...env, DATABASE_NAME: 'koe' }).desk).toMatch(/\/koe$/);
  });

  it('are not made of half the secrets: each that is missing is named, and none is shown', () => {
    const given = {
      ADMIN_DATABASE_URL: 'postgres://x',
      PORTAL_DB_PASSWORD: 'secret',
      PORTAL_DB_PASSWORD_FILE: folder,
    };
    expect(() => roleUrls({ ...given, DESK_DB_PASSWORD_FILE: join(folder, 'nowhere') })).toThrow(
      new Error(
        [
          'PORTAL_DB_PASSWORD: is set, and PORTAL_DB_PASSWORD_FILE too; only one of them may be',
          'PORTAL_DB_PASSWORD_FILE: the file cannot be read',
          'DESK_DB_PASSWORD_FILE: the file cannot be read',
          'MIGRATOR_DB_PASSWORD: is missing',
        ].join('\n'),
      ),
    );
  });
});
