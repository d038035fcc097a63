import { DeskInbox, ListUnopened, OpenTriage, PlanMissingUnopened } from '#cases';
import { FileRequest, type Receipt } from '#cases/citizen';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');

let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld('2026-11-27T10:00:00+02:00'); // Friday: full day Monday 30.11., alarm Tuesday 1.12.
});
afterEach(() => world.close());

async function file(): Promise<Receipt> {
  const filed = await world.portal.get(FileRequest).run(aCitizen(), aRequest().build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  return filed.value;
}

const at = async (moment: string): Promise<void> => {
  world.clock.set(moment);
  await world.runJobs();
};
const unopenedMails = () => world.mailer.sent.filter(({ subject }) => subject.startsWith('Pyyntö odottaa'));
const inbox = () => world.desk.get(DeskInbox).run(registrar, null);

describe('a request that nobody of the registry opens', () => {
  it('is told of at 8.00 after its first full working day, once, and not before', async () => {
    const { caseNumber, caseId } = await file();
    await at('2026-12-01T07:59:00+02:00');
    expect([unopenedMails().length, (await inbox()).unopened]).toEqual([0, []]);
    await at('2026-12-01T08:00:00+02:00');
    await at('2026-12-02T08:00:00+02:00');
    expect(unopenedMails().map(({ to }) => to)).toEqual(['kirsi.kirjaaja@lahti.example']);
    const [mail] = unopenedMails();
    expect(mail?.subject).toBe(`Pyyntö odottaa avaamista: ${caseNumber}`);
    expect(mail?.text).toContain('Määräpäivä: 28.12.2026');
    expect(`${mail?.subject}${mail?.text}`).not.toContain('Testinen');
    const { rows, unopened } = await inbox();
    expect(unopened.map((one) => one.caseNumber)).toEqual([caseNumber]);
    expect(rows.map((row) => row.unopened)).toEqual([true]);
    const { rows: trail } = await world.owner.query(
      `select action, actor from audit_event where case_id = $1 and action = 'UnopenedWarned'`,
      [caseId],
    );
    expect(trail).toEqual([{ action: 'UnopenedWarned', actor: 'cases.warn-of-unopened' }]);
  });

  it('is told of no more when a registrar has opened it, and the mark goes away', async () => {
    const { caseId } = await file();
    await world.desk.get(OpenTriage).run(registrar, caseId);
    await at('2026-12-01T08:00:00+02:00');
    expect([unopenedMails().length, (await inbox()).unopened]).toEqual([0, []]);
    const second = await file();
    await at('2026-12-03T08:00:00+02:00');
    expect((await inbox()).unopened).toHaveLength(1);
    await world.desk.get(OpenTriage).run(registrar, second.caseId);
    expect((await inbox()).unopened).toEqual([]);
  });

  it('is counted with all others; those beyond the first twenty stand on a page of their own', async () => {
    for (let count = 0; count < 21; count += 1) await file();
    const { caseId } = await file();
    await world.desk.get(OpenTriage).run(registrar, caseId);
    await at('2026-12-01T08:00:00+02:00');
    const { unopened, unopenedCount } = await inbox();
    expect([unopened.length, unopenedCount]).toEqual([20, 21]);
    const all = await world.desk.get(ListUnopened).run(registrar, null);
    expect([all.count, all.rows.length, all.next]).toEqual([21, 21, null]);
    expect(all.rows.map((row) => row.caseId)).not.toContain(caseId);
  });

  it('still counts as unopened when only a handler has looked at it', async () => {
    const { caseId } = await file();
    await world.desk.get(OpenTriage).run(handler, caseId);
    await at('2026-12-01T08:00:00+02:00');
    expect(unopenedMails()).toHaveLength(1);
  });

  it('is planned again by the sweeper when the outbox was emptied, and told of once', async () => {
    await file();
    await world.owner.query('delete from outbox');
    await at('2026-12-01T09:00:00+02:00');
    expect(unopenedMails()).toHaveLength(0);
    const sweeper = world.worker.get(PlanMissingUnopened);
    expect([await sweeper.run(), await sweeper.run()]).toEqual([1, 1]);
    await world.runJobs();
    expect(unopenedMails()).toHaveLength(1);
    expect(await sweeper.run()).toBe(0);
  });

  it('over Christmas waits for the second working day', async () => {
    world.clock.set('2026-12-23T16:00:00+02:00');
    await file();
    await at('2026-12-29T07:00:00+02:00');
    expect(unopenedMails()).toHaveLength(0);
    await at('2026-12-29T08:00:00+02:00');
    expect(unopenedMails()).toHaveLength(1);
  });
});
