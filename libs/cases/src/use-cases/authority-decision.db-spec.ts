import {
  ApproveDecision,
  IssueLetter,
  OpenCaseFile,
  OpenDecision,
  RecordDecisionAsked,
  TakeCase,
  WriteDecision,
} from '#cases';
import { AskForDecision, FileRequest, ReadMyCase } from '#cases/citizen';
import type { Result } from '#kernel';
import { Database } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const eero = aCitizen();
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
let world: CaseWorld;
let caseId: string;

beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-22T10:00:00+02:00');
  const input = aRequest().asking('own-document', 'access').build();
  ({ caseId } = valueOf(await world.portal.get(FileRequest).run(eero, input)));
  await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
  valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: 1 }));
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const file = async () => valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(eero, caseId));
const ask = (actor = eero) => world.portal.get(AskForDecision).run(actor, caseId);
const documents = async () => (await mine()).claims.filter(({ right }) => right === 'own-document');

/** Refuses the open document claim, all the way to its letter. */
async function refuse(): Promise<void> {
  const claimId = (await documents()).find(({ outcome }) => outcome === null)!.id;
  const words = {
    ...{ outcome: 'refused' as const, groundId: 'own-document-11-2-7', statute: '', given: '' },
    ...{ reasons: 'Ilmoittajan nimi on poistettu.', approverId: hanna.staffId, claimId, submit: true },
  };
  const versioned = async () => ({ claimId, version: (await file()).version });
  valueOf(await world.desk.get(WriteDecision).run(petri, caseId, { ...words, ...(await versioned()) }));
  valueOf(
    await world.desk.get(ApproveDecision).run(hanna, caseId, { ...(await versioned()), approve: true }),
  );
  valueOf(await world.desk.get(IssueLetter).run(petri, caseId, await versioned()));
}

describe('a document that an official does not give', () => {
  it('is refused by a notice without remedy, and the authority can be asked', async () => {
    await refuse();
    const { letters, following } = await mine();
    expect(letters.map(({ kind }) => kind)).toEqual(['openness-refusal']);
    expect(following.decisionToAsk).toEqual((await documents()).map(({ id }) => id));
  });

  it('asked for, goes on with a clock of its own: two weeks from the day of asking (621/1999 § 14)', async () => {
    await refuse();
    world.clock.set('2026-12-03T10:00:00+02:00');
    valueOf(await ask());
    const [second] = (await documents()).filter(({ outcome }) => outcome === null);
    expect(second).toMatchObject({ stage: 'authority-decision', scope: { what: 'Kaikki tietoni.' } });
    expect(second?.clock.due.toString()).toBe('2026-12-17');
    const { state, handler } = await file();
    expect([state, handler?.id]).toEqual(['in-handling', petri.staffId]);
    expect((await mine()).following.decisionToAsk).toEqual([]);
  });

  it('decided by the authority, can be appealed and not asked for again', async () => {
    await refuse();
    world.clock.set('2026-12-03T10:00:00+02:00');
    valueOf(await ask());
    const open = (await documents()).find(({ outcome }) => outcome === null)!.id;
    const begun = {
      outcome: 'refused' as const,
      groundId: '',
      statute: '',
      reasons: '',
      given: '',
      approverId: '',
    };
    const desk = valueOf(await world.desk.get(OpenDecision).run(petri, caseId, open, begun));
    expect(desk.preview?.html).toContain('Viranomaisen päätöstä on pyydetty 3.12.2026');
    await refuse();
    const { letters, following } = await mine();
    expect(letters.map(({ kind }) => kind).sort()).toEqual(['openness-decision', 'openness-refusal']);
    expect(following.decisionToAsk).toEqual([]);
    expect(codeOf(await ask())).toBe('ok');
    expect(await documents()).toHaveLength(2);
  });

  it('asked for twice is asked for once, with warnings of its own and one e-mail to the handler', async () => {
    await refuse();
    expect((await Promise.all([ask(), ask()])).map(codeOf)).toEqual(['ok', 'ok']);
    expect(await documents()).toHaveLength(2);
    await world.runJobs();
    const { caseNumber } = await mine();
    const told = world.mailer.sent.filter(({ subject }) => subject.endsWith(`päätöstä: ${caseNumber}`));
    expect(told).toHaveLength(1);
    world.clock.set('2026-12-08T10:00:00+02:00');
    await world.runJobs();
    const open = (await documents()).find(({ outcome }) => outcome === null)!.id;
    const { rowCount } = await world.owner.query('select 1 from clock_warning where claim_id = $1', [open]);
    expect(rowCount).toBeGreaterThan(0);
  });

  it('reopens a case that was decided', async () => {
    const access = (await mine()).claims.find(({ right }) => right === 'access')!.id;
    await world.owner.query(`update claim set outcome = 'granted', closed_at = now() where id = $1`, [
      access,
    ]);
    await refuse();
    expect((await mine()).state).toBe('decided');
    valueOf(await ask());
    expect((await mine()).state).toBe('in-handling');
  });
});

describe('the authority cannot be asked', () => {
  it('before an official has refused', async () => {
    expect(codeOf(await ask())).toBe('stage.nothing-to-ask');
  });

  it('by another person', async () => {
    await refuse();
    expect(codeOf(await ask(aCitizen('stranger')))).toBe('case.not-found');
    expect(await documents()).toHaveLength(1);
  });

  it("by the portal's role past these rules: only a refusal goes on, and only in its own case", async () => {
    const [document] = await documents();
    const attempt = world.portal.get(Database, { strict: false }).transaction(eero, (tx) =>
      tx.query(
        `insert into claim (id, case_id, "right", regime, scope, data_ids, nominal, due, stage, stage_way, continues_id)
         select gen_random_uuid(), case_id, "right", regime, scope, data_ids, nominal, due, 'authority-decision', 'portal', id
         from claim where id = $1`,
        [document!.id],
      ),
    );
    await expect(attempt).rejects.toThrow('continues a decided claim');
  });
});

describe('a wish for the decision that came another way', () => {
  const record = async (toldOn: string, actor = petri) => {
    const [document] = await documents();
    const told = { claimId: document!.id, way: 'letter' as const, toldOn: Temporal.PlainDate.from(toldOn) };
    return world.desk.get(RecordDecisionAsked).run(actor, caseId, told);
  };

  it('starts the clock on the day it came', async () => {
    await refuse();
    world.clock.set('2026-12-03T10:00:00+02:00');
    valueOf(await record('2026-12-01'));
    const second = (await documents()).find(({ outcome }) => outcome === null);
    expect(second?.clock.due.toString()).toBe('2026-12-15');
  });

  it('cannot come tomorrow, for what is not refused, or to another authority', async () => {
    expect(codeOf(await record('2026-11-23'))).toBe('told.in-future');
    expect(codeOf(await record('2026-11-22'))).toBe('stage.nothing-to-ask');
    expect(codeOf(await record('2026-11-22', staffMember('teemu.testilainen')))).toBe('case.not-found');
  });
});
