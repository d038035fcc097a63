import { ExtendTime, type ExtendTimeInput, OpenExtension, UndoExtension } from '#cases';
import { ReadMyCase } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sealer } from '#platform';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');

let world: CaseWorld;
let answer: AnswerOfCase;
beforeAll(async () => {
  world = await openCaseWorld('2026-10-30T10:00:00+02:00');
});
afterAll(() => world.close());
/** Received on Friday 30.10.2026: one month ends on Monday 30.11., three on Saturday 30.1.2027, so on 1.2. */
beforeEach(async () => {
  world.clock.set('2026-10-30T10:00:00+02:00');
  answer = await AnswerOfCase.begun(world, 'access', 'own-document');
});

const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), answer.caseId));
const extend = async (actor = petri, change: Partial<ExtendTimeInput> = {}) =>
  world.desk.get(ExtendTime).run(actor, answer.caseId, {
    version: await answer.version(),
    claimIds: [await answer.claimOf('access')],
    reasons: ['complexity'],
    words: 'Tietoja on yhdeksässä järjestelmässä.',
    ...change,
  });
const due = async () =>
  Object.fromEntries((await mine()).claims.map(({ right, clock }) => [right, clock.due.toString()]));

describe('more time to answer', () => {
  it('is taken on the last day for it, with a letter, and the person reads both on the own case', async () => {
    world.clock.set('2026-11-30T15:00:00+02:00');
    const { letterId } = valueOf(await extend());
    const view = await mine();
    expect(view.letters.map(({ id, kind }) => [id, kind])).toEqual([[letterId, 'extension-notice']]);
    expect(await due()).toEqual({ access: '2027-02-01', 'own-document': '2026-11-13' });
    const steps = view.claims.find(({ right }) => right === 'access')!.clock.steps;
    expect(steps.map(({ rule }) => rule)).toContain('extended');
  });

  it('plans the warnings of the new day, and those of the old fall silent', async () => {
    world.clock.set('2026-11-20T10:00:00+02:00');
    valueOf(await extend());
    world.clock.set('2026-11-30T18:00:00+02:00');
    await world.runJobs();
    const raised = async () =>
      (
        await world.owner.query(
          'select w.due::text from clock_warning w join claim c on c.id = w.claim_id where w.case_id = $1 and c."right" = $2',
          [answer.caseId, 'access'],
        )
      ).rows.map((row) => row.due);
    expect(new Set(await raised())).not.toContain('2026-11-30');
    world.clock.set('2027-02-02T10:00:00+02:00');
    await world.runJobs();
    expect(await raised()).toContain('2027-02-01');
  });

  it('is too late on the next day, and cannot be taken twice', async () => {
    world.clock.set('2026-11-20T10:00:00+02:00');
    valueOf(await extend());
    expect(codeOf(await extend())).toBe('extension.already-extended claims');
    answer = await AnswerOfCase.begun(world, 'access');
    world.clock.set('2026-12-22T10:00:00+02:00');
    expect(codeOf(await extend())).toBe('extension.too-late claims');
    expect((await mine()).letters).toEqual([]);
  });

  it('is not known to the openness act', async () => {
    const documents = await answer.claimOf('own-document');
    expect(codeOf(await extend(petri, { claimIds: [documents] }))).toBe('extension.no-extension claims');
    const { extendable } = valueOf(await world.desk.get(OpenExtension).run(petri, answer.caseId));
    expect(extendable.map(({ claim, extendedTo }) => [claim.right, extendedTo.toString()])).toEqual([
      ['access', '2027-02-01'],
    ]);
  });

  it('needs a reason of the law, what takes time here, and the handler of the case', async () => {
    expect(codeOf(await extend(petri, { claimIds: [] }))).toBe('extension.nothing-chosen claims');
    expect(codeOf(await extend(petri, { reasons: ['holidays'] }))).toBe('extension.missing-reason reasons');
    expect(codeOf(await extend(petri, { words: ' ' }))).toBe('extension.missing-words words');
    expect(codeOf(await extend(hanna))).toBe('case.not-yours');
    expect(codeOf(await extend(petri, { version: 99 }))).toBe('case.changed-meanwhile');
    expect(await due()).toEqual({ access: '2026-11-30', 'own-document': '2026-11-13' });
  });
});

describe('a notice of more time that was given by mistake', () => {
  const undo = async (
    actor = petri,
    change: { undoWords?: string; claimIds?: string[]; version?: number } = {},
  ) =>
    world.desk.get(UndoExtension).run(actor, answer.caseId, {
      version: await answer.version(),
      claimIds: [await answer.claimOf('access')],
      undoWords: 'Ilmoitus kuului toiseen asiaan.',
      ...change,
    });
  beforeEach(async () => {
    world.clock.set('2026-11-20T10:00:00+02:00');
    valueOf(await extend());
    world.clock.set('2026-11-23T10:00:00+02:00');
  });

  it('is taken back: the first day holds again, and a second letter says so', async () => {
    const { letterId } = valueOf(await undo());
    expect((await due())['access']).toBe('2026-11-30');
    const indexed = await world.owner.query(
      'select due::text from claim where case_id = $1 and "right" = $2',
      [answer.caseId, 'access'],
    );
    expect(indexed.rows).toEqual([{ due: '2026-11-30' }]);
    const { letters } = await mine();
    expect(letters.map(({ kind }) => kind).sort()).toEqual(['extension-notice', 'extension-undone']);
    const { rows } = await world.owner.query('select content from letter where id = $1', [letterId]);
    const { html } = JSON.parse(world.desk.get(Sealer, { strict: false }).open(rows[0].content)) as {
      html: string;
    };
    expect(html).toContain('Vastauksen viimeinen päivä on 30.11.2026');
    expect(html).toContain('Ilmoituksessa, jonka annoimme 20.11.2026, päivä oli 1.2.2027. Se ei päde');
    expect(html).toContain('Ilmoitus kuului toiseen asiaan.');
  });

  it('stays in the working with its undoing, and in the history', async () => {
    valueOf(await undo());
    const { steps } = (await mine()).claims.find(({ right }) => right === 'access')!.clock;
    expect(steps.find(({ rule }) => rule === 'extension-undone')?.text.fi).toMatch(/20\..*peruimme.*23\./);
    expect(steps.map(({ rule }) => rule)).not.toContain('extended');
    const { history } = await answer.file();
    expect(history.map(({ action }) => action)).toContain('ExtensionUndone');
  });

  it('is warned of anew by the first day', async () => {
    valueOf(await undo());
    world.clock.set('2026-11-30T18:00:00+02:00');
    await world.runJobs();
    const { rows } = await world.owner.query(
      'select 1 from clock_warning w join claim c on c.id = w.claim_id where w.case_id = $1 and c."right" = $2 and w.due = $3',
      [answer.caseId, 'access', '2026-11-30'],
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('may be given anew in time, and taken back anew', async () => {
    valueOf(await undo());
    expect(codeOf(await undo())).toBe('extension.nothing-to-undo undoClaims');
    valueOf(await extend());
    expect((await due())['access']).toBe('2027-02-01');
    valueOf(await undo());
    expect((await due())['access']).toBe('2026-11-30');
  });

  it('needs the handler of the case, a reason, and the case as it was shown', async () => {
    expect(codeOf(await undo(hanna))).toBe('case.not-yours');
    expect(codeOf(await undo(petri, { undoWords: ' ' }))).toBe('extension.missing-because undoWords');
    expect(codeOf(await undo(petri, { claimIds: [] }))).toBe('extension.nothing-to-undo undoClaims');
    expect(codeOf(await undo(petri, { version: 99 }))).toBe('case.changed-meanwhile');
    expect((await due())['access']).toBe('2027-02-01');
  });
});
