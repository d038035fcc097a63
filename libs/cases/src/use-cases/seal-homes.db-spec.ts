import { NameRouteFacts, OpenTriage, SealHomes } from '#cases';
import { FileRequest } from '#cases/citizen';
import { newId } from '#kernel';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { valueOf } from '#test/support/handled-case';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const registrar = staffMember('kirsi.kirjaaja');
let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  const input = aRequest().with({ submitKey: newId(), municipality: 'karkola' }).build();
  caseId = valueOf(await world.portal.get(FileRequest).run(aCitizen(), input)).caseId;
});

const triage = async () => valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
const home = async () => (await triage()).facts.homeMunicipality;
/** Which tables hold the municipality readable, and how often. */
async function readable(): Promise<string[]> {
  const tables = await world.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'catalogue_version'`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await world.owner.query(
      `select 1 from ${name} t where to_jsonb(t)::text ~ '(karkola|Kärkölä|padasjoki)'`,
    );
    if (rows.length > 0) found.push(`${name} ${rows.length}`);
  }
  return found.sort();
}

describe('the home municipality', () => {
  it('lies sealed in every table, as it was told and as the registry named it, and routes all the same', async () => {
    expect(await home()).toBe('karkola');
    expect(await readable()).toEqual([]);
    const { version, facts } = await triage();
    const named = { registerId: facts.register ?? null, municipality: 'padasjoki', data: [], version };
    valueOf(await world.desk.get(NameRouteFacts).run(registrar, caseId, named));
    expect(await home()).toBe('padasjoki');
    expect(await readable()).toEqual([]);
  });

  it('that an earlier version left readable still routes, and is sealed by the worker', async () => {
    await world.owner.query(
      `update request set home = null, municipality_id = 'karkola' where id = (select request_id from case_file where id = $1)`,
      [caseId],
    );
    await world.owner.query(`update case_file set named_municipality_id = 'padasjoki' where id = $1`, [
      caseId,
    ]);
    expect(await home()).toBe('padasjoki');
    expect(await readable()).toEqual(['case_file 1', 'request 1']);
    await world.worker.get(SealHomes).run();
    expect(await readable()).toEqual([]);
    expect(await home()).toBe('padasjoki');
  });
});
