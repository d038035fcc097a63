import { MakeExtensive, OpenClaimsDesk } from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Result } from '#kernel';
import type { Right } from '#rights';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const NOW = '2026-11-22T10:00:00+02:00';

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOW);
  caseId = await filed('own-document');
});

async function filed(...rights: Right[]): Promise<string> {
  const input = aRequest()
    .asking(...rights)
    .build();
  return valueOf(await world.portal.get(FileRequest).run(aCitizen(), input)).caseId;
}
const opened = async () => valueOf(await world.desk.get(OpenClaimsDesk).run(registrar, caseId));
const leadDue = async (): Promise<string> => {
  const { rows } = await world.owner.query('select lead_due::text from case_file where id = $1', [caseId]);
  return rows[0].lead_due;
};
const extend = async (change: object = {}, actor = registrar) => {
  const { version, claims } = await opened();
  const claimId = claims.find((claim) => claim.right === 'own-document')?.id ?? claims[0]!.id;
  const input = { version, claimId, reason: 'many-documents', ...change };
  return world.desk.get(MakeExtensive).run(actor, caseId, input);
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}
async function warningDays(claimId: string): Promise<string[]> {
  const { rows } = await world.owner.query(
    `select distinct payload->>'due' as due from outbox where payload->>'claimId' = $1 order by 1`,
    [claimId],
  );
  return rows.map((row) => row.due);
}

describe('an extensive request for documents', () => {
  it('is due a month from receipt, as was shown before (621/1999 § 14(4))', async () => {
    const [before] = (await opened()).claims;
    expect([before?.clock.due.toString(), before?.extensive?.due.toString()]).toEqual([
      '2026-12-07',
      '2026-12-22',
    ]);
    expect(valueOf(await extend()).due.toString()).toBe('2026-12-22');
    const { claims, acts } = await opened();
    expect([claims[0]!.clock.regime, claims[0]!.clock.due.toString(), await leadDue()]).toEqual([
      'openness-extensive',
      '2026-12-22',
      '2026-12-22',
    ]);
    expect(acts.map(({ act, reason, dueFrom, dueTo }) => [act, reason, `${dueFrom}`, `${dueTo}`])).toEqual([
      ['made-extensive', 'many-documents', '2026-12-07', '2026-12-22'],
    ]);
    expect(await warningDays(claims[0]!.id)).toEqual(['2026-12-07', '2026-12-22']);
  });

  it('warns by the new day and is silent on the old one', async () => {
    valueOf(await extend());
    world.clock.set('2026-12-08T09:00:00+02:00');
    await world.runJobs();
    const { rows } = await world.owner.query(
      'select kind, due::text from clock_warning where case_id = $1 order by raised_at',
      [caseId],
    );
    expect(rows).toEqual([{ kind: 'due-in-14', due: '2026-12-22' }]);
  });

  it('is moved while the two weeks run, not after them', async () => {
    world.clock.set('2026-12-08T00:30:00+02:00');
    expect(codeOf(await extend())).toBe('claim.extensive-too-late');
    world.clock.set('2026-12-07T23:30:00+02:00');
    expect(codeOf(await extend())).toBe('ok');
  });

  it('needs a reason of the law, an own case, and a claim under that law', async () => {
    expect(codeOf(await extend({ reason: 'busy' }))).toBe('claim.missing-reason');
    expect(codeOf(await extend({}, staffMember('outi.mallila')))).toBe('case.not-found');
    expect(codeOf(await extend({ version: 99 }))).toBe('case.changed-meanwhile');
    caseId = await filed('access');
    expect(codeOf(await extend())).toBe('claim.not-openness');
  });
});
