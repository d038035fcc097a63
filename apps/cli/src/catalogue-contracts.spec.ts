import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkFiles, loadCatalogue } from '#catalogue';
import { RIGHTS } from '#rights';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogueEntries } from './catalogue-entries.js';
import { catalogueFolder } from './catalogue-folder.js';
import { answerRights } from './rights.command.js';
import { answerRoute } from '#contracts';

const catalogue = loadCatalogue(catalogueFolder());
const contracts = readFileSync(join(catalogueFolder(), '../../docs/contracts.schema.json'), 'utf8');
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(JSON.parse(contracts), 'contracts');

/** What the schema says against a value as it stands on the line; null when nothing. */
function against(shape: string, value: unknown): unknown {
  const valid = ajv.validate(`contracts#/$defs/${shape}`, JSON.parse(JSON.stringify(value)));
  return valid ? null : ajv.errors;
}

describe('the contracts of the command line', () => {
  it.each(catalogue.registers.map(({ id }) => id))(
    'route and rights of %s have the agreed shape',
    (register) => {
      for (const on of [
        '2015-01-01',
        '2019-11-04',
        '2021-11-04',
        '2022-06-01',
        '2024-01-01',
        '2026-11-22',
        '2099-12-31',
      ]) {
        const routed = answerRoute({ receivedOn: on, register, rights: RIGHTS, data: [] }, catalogue);
        const rights = answerRights({ register, on }, catalogue);
        expect(routed.ok && against('routeOut', routed.value)).toBeNull();
        expect(rights.ok && against('rightsOut', rights.value)).toBeNull();
      }
    },
  );

  it('an unknown register is an error that points at the field', () => {
    expect(answerRights({ register: 'nope', on: '2026-11-22' }, catalogue)).toEqual({
      ok: false,
      problem: { code: 'unknown-register', message: 'There is no register "nope".', path: '/register' },
    });
  });

  it('catalogue list prints every id in the agreed shape', () => {
    const entries = catalogueEntries(catalogue);
    for (const entry of entries) expect(against('catalogueListOut', entry)).toBeNull();
    const ids = (kind: string): readonly string[] =>
      entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    // The five of the notices, and that of this service at each authority worked here.
    expect(ids('register')).toHaveLength(11);
    expect(ids('right')).toEqual(RIGHTS);
    expect(ids('authority')).toEqual(
      expect.arrayContaining(['keha', 'kela', 'dvv', 'tornio', 'lapin-te-toimisto', 'siun-sote']),
    );
    expect(ids('system')).toEqual(
      expect.arrayContaining(['walmu', 'dynasty-10', 'abilita', 'typpi', 'foreammatti', 'vat']),
    );
  });

  it('catalogue check finds nothing in the catalogue that ships', () => {
    const answer = { ok: true, problems: checkFiles(catalogueFolder()) };
    expect(answer.problems).toEqual([]);
    expect(against('catalogueCheckOut', answer)).toBeNull();
  });
});
