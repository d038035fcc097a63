import { GiveAccess, LettersToSend, SignTask } from '#cases';
import { FileRequest } from '#cases/citizen';
import { readTasksOfCase, type TaskRecord } from '#collection';
import { Database, Sealer } from '#platform';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { AnswerOfCase } from '#test/support/answer-of-case';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { demoSystemSettings, valueOf } from '#test/support/handled-case';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isOtherHome } from '../tasks/other-home.js';

jest.setTimeout(60_000);

const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
const COUNTY = 'Päijät-Hämeen hyvinvointialue';
const SAID = { ofPlan: true, given: 'Jakson päättymissyy on oikaistu suunnitelmaan.' };

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

const sealer = () => world.desk.get(Sealer, { strict: false });
const tasksOf = (caseId: string): Promise<TaskRecord[]> =>
  world.desk
    .get(Database, { strict: false })
    .transaction(petri, (tx) => readTasksOfCase(tx, sealer(), caseId));
const homesOf = async (caseId: string) => (await tasksOf(caseId)).filter(isOtherHome);
const wordsOf = async (column: 'id' | 'case_id', id: string, kind: string): Promise<string[]> => {
  const { rows } = await world.owner.query(
    `select content from letter where ${column} = $1 and kind = $2 order by issued_at`,
    [id, kind],
  );
  return rows.map(({ content }) => (JSON.parse(sealer().open(content)) as { html: string }).html);
};
const decided = async (caseId: string) => (await wordsOf('case_id', caseId, 'rectification-done'))[0] ?? '';
const sign = ({ id, version }: TaskRecord, outcome: string) =>
  world.desk.get(SignTask).run(petri, id, {
    ...{ outcome, identifier: '', foundBy: '', periodFrom: '24.11.2026', periodTo: '' },
    ...{ words: 'Näin on.', toldBy: 'Kirjaamo', files: [], thirdParty: false, version },
  });

describe('a rectified activation plan (189/2001 § 12)', () => {
  it('is given out in the own systems, and its other home is asked by letter with what was asked and done', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    valueOf(await answer.write('rectification', 'granted', SAID));
    const [home, ...more] = await homesOf(answer.caseId);
    expect([home?.kind, home?.way, home?.keeper?.name, more]).toEqual([
      'rectification',
      'letter',
      COUNTY,
      [],
    ]);
    expect((await tasksOf(answer.caseId)).some(({ systemId }) => systemId === 'typpi')).toBe(true);
    const [letter] = await wordsOf('id', home!.letterId!, 'recipient-notice');
    expect(letter).toContain('Oikaiskaa suunnitelma myös omassa rekisterissänne');
    expect(letter).toContain('Jakson päättymissyy on oikaistu suunnitelmaan.');
    expect(letter).toContain('Paja suljettiin.');
    const waiting = (await world.desk.get(LettersToSend).run(kirsi)).rows;
    expect(waiting.find(({ letterId }) => letterId === home!.letterId)?.authority?.fi).toBe(COUNTY);
  });

  it('does not hold the decision back: that says the other home was asked and can be asked directly', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    valueOf(await answer.write('rectification', 'granted', SAID));
    for (const task of await tasksOf(answer.caseId))
      if (!isOtherHome(task)) valueOf(await sign(task, 'done'));
    valueOf(await answer.issue('rectification'));
    const letter = await decided(answer.caseId);
    expect(letter).toContain('<li>Lahden kaupunki: oikaistu</li>');
    expect(letter).toContain(`<li>${COUNTY}: pyydetty oikaisemaan 24.11.2026</li>`);
    expect((await answer.file()).state).toBe('decided');
  });

  it.each([
    ['done', 'oikaistu'],
    ['nothing-there', 'suunnitelmaa ei ollut'],
    ['cannot', 'ei ole oikaissut'],
  ])('says what the other home answered: %s', async (outcome, words) => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    valueOf(await answer.write('rectification', 'granted', SAID));
    for (const task of await tasksOf(answer.caseId))
      valueOf(await sign(task, isOtherHome(task) ? outcome : 'done'));
    valueOf(await answer.issue('rectification'));
    expect(await decided(answer.caseId)).toContain(`<li>${COUNTY}: ${words} 24.11.2026</li>`);
  });

  it('is asked for once, also when the decision is taken back and a second person has to approve it', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    valueOf(await answer.write('rectification', 'granted', SAID));
    valueOf(await answer.takeBack('rectification'));
    valueOf(await answer.write('rectification', 'partly-granted', SAID));
    valueOf(await answer.approve('rectification'));
    expect(await homesOf(answer.caseId)).toHaveLength(1);
  });

  it('goes to the other home only once the second person has approved it', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    valueOf(await answer.write('rectification', 'partly-granted', SAID));
    expect(await homesOf(answer.caseId)).toEqual([]);
    valueOf(await answer.approve('rectification'));
    expect(await homesOf(answer.caseId)).toHaveLength(1);
  });

  it('whose other home nobody knows is a task of the unit, which finds it out', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    await world.owner.query(
      `update case_file set named_home = null, named_municipality_id = 'utopia' where id = $1`,
      [answer.caseId],
    );
    valueOf(await answer.write('rectification', 'granted', SAID));
    const found = (await tasksOf(answer.caseId)).filter(({ content }) =>
      content.brief.reasons.includes('other-home-unknown'),
    );
    expect(found.map(({ way, unit }) => [way, unit])).toEqual([['unit', 'Työllisyyspalvelut']]);
  });
});

it.each([
  ['rectification', 'granted', { ofPlan: false }],
  ['rectification', 'refused', { ofPlan: true }],
  ['erasure', 'granted', { ofPlan: true }],
] as const)('nobody else is asked when %s is %s with %o', async (right, outcome, said) => {
  const answer = await AnswerOfCase.begun(world, right);
  await answer.answered(right, outcome, said);
  expect(await homesOf(answer.caseId)).toEqual([]);
  expect(await decided(answer.caseId)).not.toContain('189/2001');
});

describe('of a person whose home nobody may learn (661/2009 § 36)', () => {
  it('no letter carries what may tell it: neither words of the person nor the authority of the area', async () => {
    const scope = { what: 'Osoitteeni.', wrong: 'Piilokatu 7, Asikkala', correct: 'Piilokatu 77, Asikkala' };
    const built = aRequest()
      .asking('rectification')
      .with({ municipality: 'asikkala', protection: 'sign-in' });
    const claims = [{ right: 'rectification' as const, scope }];
    const filed = await world.portal.get(FileRequest).run(aCitizen(), { ...built.build(), claims });
    const { caseId } = valueOf(filed);
    valueOf(await world.desk.get(GiveAccess).run(kirsi, caseId, petri.staffId));
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    const answer = await AnswerOfCase.taken(world, caseId);
    await answer.answered('rectification', 'granted', { ofPlan: true, given: 'Tieto on oikaistu.' });
    const told = await wordsOf('case_id', caseId, 'recipient-notice');
    expect(told).toHaveLength(2);
    for (const letter of told) expect(letter).not.toMatch(/Piilokatu|Asikkala/);
    const letter = await decided(caseId);
    expect(letter).toContain('189/2001, 12 §');
    expect(letter.replace(/<li>Lahden kaupunki.*/, '')).not.toMatch(/Hollola|Päijät|Asikkala: /);
  });
});
