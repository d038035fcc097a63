import { IssueLetter, RegisterPaperRequest } from '#cases';
import { FileRequest } from '#cases/citizen';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { AnswerOfCase, foundInWorkshop } from '#test/support/answer-of-case';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { valueOf } from '#test/support/handled-case';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

jest.setTimeout(60_000);

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterAll(() => world.close());

const filed = () => world.portal.get(FileRequest).run(aCitizen(), aRequest().build());
const query = async (sql: string, values: readonly unknown[]) =>
  (await world.owner.query(sql, [...values])).rows;

describe('a second request in the name of somebody whose identity was checked in the first', () => {
  it('gives nobody their data before the identity behind it is checked as well', async () => {
    valueOf(await filed());
    const receipt = valueOf(
      await world.desk.get(RegisterPaperRequest).run(staffMember('kirsi.kirjaaja'), {
        ...{ receivedOn: Temporal.PlainDate.from('2026-11-23'), channel: 'letter', name: 'Eero Testinen' },
        ...{
          hetu: '020594X903P',
          email: null,
          phone: null,
          address: 'Toinen katu 5, 15100 LAHTI',
          language: 'fi',
        },
        ...{
          registerId: 'lahti-tyollisyyspalvelut',
          municipality: 'lahti',
          noteLabel: 'Pyyntö',
          note: 'Tietoni.',
        },
        ...{ claims: [{ right: 'access', scope: { what: 'Kaikki tietoni.' } }], attachments: [] },
      }),
    );
    await query('update case_file set triaged_at = now() where id = $1 returning id', [receipt.caseId]);
    const answer = await AnswerOfCase.taken(world, receipt.caseId);
    const fileId = await foundInWorkshop(world, receipt.caseId);
    valueOf(await answer.write('access', 'granted', { documentIds: [fileId] }));
    valueOf(await answer.approve('access'));
    const claimId = await answer.claimOf('access');
    const issued = await world.desk
      .get(IssueLetter)
      .run(staffMember('petri.testila'), receipt.caseId, { claimId, version: await answer.version() });
    expect(issued.ok ? 'issued' : issued.refusal.code).toBe('identity.unchecked');
    expect(await query('select id from disclosure where case_id = $1', [receipt.caseId])).toEqual([]);
  });
});
