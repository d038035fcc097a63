import {
  AddClaim,
  ConfirmRouting,
  EndClaimInError,
  EVERYTHING,
  ListDiary,
  OpenCaseFile,
  OpenClaimsDesk,
  OpenTriage,
  TakeCase,
} from '#cases';
import { FileRequest, ReadMyCase, ReadReceipt } from '#cases/citizen';
import type { Result } from '#kernel';
import type { Right } from '#rights';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const NOW = '2026-11-22T10:00:00+02:00';

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOW);
  world.mailer.sent.length = 0;
  caseId = await filed('access');
});

async function filed(...rights: Right[]): Promise<string> {
  const input = aRequest()
    .asking(...rights)
    .build();
  return valueOf(await world.portal.get(FileRequest).run(aCitizen(), input)).caseId;
}
const opened = async () => valueOf(await world.desk.get(OpenClaimsDesk).run(registrar, caseId));
const file = async () => valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
const claimsOf = async () => (await file()).claims.map(({ right, clock }) => [right, clock.due.toString()]);
const leadDue = async (): Promise<string> => {
  const { rows } = await world.owner.query('select lead_due::text from case_file where id = $1', [caseId]);
  return rows[0].lead_due;
};
const add = async (right: Right, change: object = {}, actor = registrar) => {
  const { version } = await opened();
  const input = { version, right, scope: {}, reason: 'means-both-laws', ...change };
  return world.desk.get(AddClaim).run(actor, caseId, input);
};
const end = async (claimId: string, change: object = {}, actor = registrar) => {
  const { version } = await opened();
  return world.desk
    .get(EndClaimInError)
    .run(actor, caseId, { version, claimId, reason: 'not-asked', ...change });
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

describe('a tarkastuspyyntö that may be meant under both laws', () => {
  it('becomes two claims, each with its clock from the day of receipt; the earlier leads', async () => {
    world.clock.advance({ days: 5 });
    valueOf(await add('own-document'));
    expect(await claimsOf()).toEqual([
      ['own-document', '2026-12-07'],
      ['access', '2026-12-22'],
    ]);
    expect(await leadDue()).toBe('2026-12-07');
  });

  it('asks the same under the other law, unless the office writes what', async () => {
    valueOf(await add('own-document'));
    expect((await file()).claims.map(({ scope }) => scope.what)).toEqual([
      'Kaikki tietoni.',
      'Kaikki tietoni.',
    ]);
    valueOf(await add('rectification', { scope: { wrong: 'A', correct: 'B' }, reason: 'text-holds-it' }));
    expect((await file()).claims.find(({ right }) => right === 'rectification')?.scope).toEqual({
      wrong: 'A',
      correct: 'B',
    });
  });

  it('shows by when each further right would be due before it is added', async () => {
    const { toAdd } = await opened();
    expect(toAdd.map(({ right }) => right)).not.toContain('access');
    const twin = toAdd.find(({ right }) => right === 'own-document');
    expect([twin?.due.toString(), twin?.twin]).toEqual(['2026-12-07', 'access']);
  });

  it('has its warnings planned and is told to the person, who signed in, without its content', async () => {
    const { claimIds } = valueOf(await add('own-document'));
    expect(await warningDays(claimIds[0]!)).toEqual(['2026-12-07']);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.claims.map(({ right, origin }) => [right, origin])).toEqual([
      ['own-document', 'added'],
      ['access', 'asked'],
    ]);
    await world.runJobs();
    const mails = world.mailer.sent.filter(({ text }) => text.includes(mine.caseNumber));
    const mail = mails.find(({ text }) => text.startsWith('Asiassasi on uutta luettavaa.'));
    expect(mail).toBeDefined();
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/asiakirja|tarkast|vaatim/i);
  });

  it('is added once, for a reason, by the registry office or the handler of the case', async () => {
    expect(codeOf(await add('access'))).toBe('claim.already-there');
    expect(codeOf(await add('own-document', { reason: 'felt-like-it' }))).toBe('claim.missing-reason');
    expect(codeOf(await add('rectification', { scope: { wrong: 'A' } }))).toBe('request.missing-correct');
    expect(codeOf(await add('own-document', {}, handler))).toBe('case.not-yours');
    await taken();
    expect(codeOf(await add('own-document', {}, handler))).toBe('ok');
  });

  it('is not there for another authority, nor on a case that changed meanwhile', async () => {
    expect(codeOf(await add('own-document', {}, staffMember('outi.mallila')))).toBe('case.not-found');
    expect(codeOf(await add('own-document', { version: 99 }))).toBe('case.changed-meanwhile');
    expect(await claimsOf()).toHaveLength(1);
  });
});

async function taken(): Promise<void> {
  const triage = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
  const shares = triage.proposal.shares.filter(({ role }) => role === 'decides');
  const acknowledged = triage.proposal.warnings.map(({ code }) => code);
  const routing = { shares, redirects: [], version: triage.version, acknowledged };
  valueOf(await world.desk.get(ConfirmRouting).run(registrar, caseId, routing));
  valueOf(await world.desk.get(TakeCase).run(handler, caseId, { version: triage.version + 1 }));
}

describe('a claim added by mistake', () => {
  it('ends with an outcome of its own, stays in the file, and the due day follows', async () => {
    const { claimIds } = valueOf(await add('own-document'));
    world.clock.advance({ minutes: 1 });
    valueOf(await end(claimIds[0]!));
    const { claims } = await file();
    expect(claims.map(({ right, outcome }) => [right, outcome])).toEqual([
      ['own-document', 'added-in-error'],
      ['access', null],
    ]);
    expect(await leadDue()).toBe('2026-12-22');
    const diary = { filters: EVERYTHING, after: null, language: 'fi' as const };
    const { rows } = await world.desk.get(ListDiary).run(registrar, diary);
    expect(rows.find((one) => one.caseId === caseId)?.rights).toEqual(['access']);
    expect((await opened()).acts.map(({ act, reason, who }) => [act, reason, who])).toEqual([
      ['ended-in-error', 'not-asked', 'Kirsi Kirjaaja'],
      ['added', 'means-both-laws', 'Kirsi Kirjaaja'],
    ]);
  });

  it('warns nobody any more', async () => {
    const { claimIds } = valueOf(await add('own-document'));
    valueOf(await end(claimIds[0]!));
    world.clock.advance({ days: 16 });
    await world.runJobs();
    const { rows } = await world.owner.query('select 1 from clock_warning where claim_id = $1', [
      claimIds[0],
    ]);
    expect(rows).toEqual([]);
  });

  it('is only one that the office added: what the person asked stays', async () => {
    const [asked] = (await opened()).claims;
    expect(codeOf(await end(asked!.id))).toBe('claim.not-added');
    const { claimIds } = valueOf(await add('own-document'));
    expect(codeOf(await end(claimIds[0]!, { reason: '' }))).toBe('claim.missing-reason');
    expect(codeOf(await end(claimIds[0]!, {}, staffMember('outi.mallila')))).toBe('case.not-found');
  });

  it('cannot be taken back once its decision is on the way', async () => {
    const { claimIds } = valueOf(await add('own-document'));
    await world.owner.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
       values (gen_random_uuid(), $1, $2, 'awaiting-approval', 'refused', 'x', '', $3, now())`,
      [caseId, claimIds[0], handler.staffId],
    );
    expect(codeOf(await end(claimIds[0]!))).toBe('claim.already-decided');
  });
});

describe('a withdrawal of consent', () => {
  it('opens an erasure claim with its own month, and the receipt says so (GDPR Art. 17(1)(b))', async () => {
    caseId = await filed('consent-withdrawal');
    expect(
      (await file()).claims.map(({ right, origin, clock }) => [right, origin, clock.due.toString()]),
    ).toEqual([
      ['consent-withdrawal', 'asked', '2026-11-22'],
      ['erasure', 'consent-withdrawn', '2026-12-22'],
    ]);
    const { rows } = await world.owner.query('select request_id from case_file where id = $1', [caseId]);
    const receipt = valueOf(await world.portal.get(ReadReceipt).run(aCitizen(), rows[0].request_id));
    expect(receipt.claims.map(({ origin }) => origin)).toContain('consent-withdrawn');
    expect((await opened()).acts.map(({ act, reason }) => [act, reason])).toEqual([
      ['opened-with', 'consent-withdrawn'],
    ]);
  });

  it('opens none beside an erasure that was asked', async () => {
    caseId = await filed('consent-withdrawal', 'erasure');
    expect((await file()).claims).toHaveLength(2);
  });

  it('added by the office opens one too, and takes it along when it was a mistake', async () => {
    const { claimIds } = valueOf(await add('consent-withdrawal', { scope: { what: 'Uutiskirje' } }));
    expect(claimIds).toHaveLength(2);
    valueOf(await end(claimIds[0]!));
    expect((await file()).claims.map(({ right, outcome }) => [right, outcome]).sort()).toEqual([
      ['access', null],
      ['consent-withdrawal', 'added-in-error'],
      ['erasure', 'added-in-error'],
    ]);
  });
});
