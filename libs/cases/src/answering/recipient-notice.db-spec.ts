import { GiveAccess, LettersToSend, OpenTask, RecordSending, WriteRecipientNotice } from '#cases';
import { FileRequest } from '#cases/citizen';
import { Sealer } from '#platform';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { AnswerOfCase } from '#test/support/answer-of-case';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { valueOf } from '#test/support/handled-case';
import { codeOf } from '#test/support/tasks-of-case';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
const TO = { name: 'Hankerahoittaja ry', address: 'Esimerkkikatu 3\n15100 LAHTI', noticeWords: 'Korjattu.' };

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

const noticesOf = async (answer: AnswerOfCase) =>
  (await answer.file()).tasks.filter(({ kind }) => kind === 'recipient-notice');
const opened = async (taskId: string) => valueOf(await world.desk.get(OpenTask).run(petri, taskId));
const write = async (taskId: string, change: Partial<typeof TO> = {}) => {
  const { version } = await opened(taskId);
  return world.desk.get(WriteRecipientNotice).run(petri, taskId, { ...TO, ...change, version });
};
const waiting = async (letterId: string) =>
  (await world.desk.get(LettersToSend).run(kirsi)).rows.find((letter) => letter.letterId === letterId);
const send = async (letterId: string) =>
  valueOf(
    await world.desk.get(RecordSending).run(kirsi, letterId, { way: 'post', sentOn: world.clock.today() }),
  );
const textOf = async (letterId: string): Promise<string> => {
  const { rows } = await world.owner.query('select content from letter where id = $1', [letterId]);
  return (JSON.parse(world.desk.get(Sealer, { strict: false }).open(rows[0].content)) as { html: string })
    .html;
};
async function rectified(): Promise<AnswerOfCase> {
  const answer = await AnswerOfCase.begun(world, 'rectification');
  await answer.answered('rectification', 'granted', { given: 'Jakson päättymissyy on korjattu.' });
  return answer;
}

describe('the letter to a recipient (GDPR 19)', () => {
  it('begins with the authority as the catalogue has it, or with the name of the entry, and with what was done', async () => {
    const answer = await rectified();
    const tasks = await noticesOf(answer);
    const proposed = await Promise.all(tasks.map(async ({ id }) => (await opened(id)).recipient));
    const keha = proposed.find((one) => one?.name.includes('kehittämis- ja hallintokeskus'));
    expect(keha?.address).toContain('Mikkeli');
    const partners = proposed.find((one) => one?.name === 'Palvelun yhteistyökumppanit');
    expect(partners).toEqual({
      name: 'Palvelun yhteistyökumppanit',
      address: '',
      words: 'Jakson päättymissyy on korjattu.',
    });
  });

  it('waits to be sent; its sending is the telling, and the last of them closes the case', async () => {
    const answer = await rectified();
    for (const { id } of await noticesOf(answer)) {
      const letterId = valueOf(await write(id));
      expect(await waiting(letterId)).toMatchObject({
        kind: 'recipient-notice',
        authority: { fi: 'Hankerahoittaja ry' },
        address: ['Esimerkkikatu 3', '15100 LAHTI'],
      });
      expect((await answer.file()).state).toBe('decided');
      await send(letterId);
      expect(await waiting(letterId)).toBeUndefined();
      const { state, outcome, content } = await opened(id);
      expect([state, outcome, content.answer?.periodFrom]).toEqual(['done', 'done', '24.11.2026']);
    }
    const { state, history } = await answer.file();
    const acts = history.map(({ action }) => action);
    expect([state, acts.includes('CaseClosed')]).toEqual(['closed', true]);
    // One letter to the person, and one to each recipient.
    expect(acts.filter((action) => action === 'LetterIssued')).toHaveLength(5);
  });

  it('says what was done and to whose data, as it was sent', async () => {
    const [task] = await noticesOf(await rectified());
    const text = await textOf(valueOf(await write(task!.id)));
    expect(text).toContain('19 artikla');
    expect(text).toContain('korvatkaa se oikealla');
    expect(text).toContain('<p class="own">Korjattu.</p>');
    expect(text).toContain('Eero Testinen');
    expect(text).not.toContain('Keskeytin jakson.');
  });

  it.each([
    ['no name', { name: ' ' }, 'task.missing-recipient name'],
    ['no address', { address: '' }, 'task.missing-address address'],
    ['an identity code', { noticeWords: 'Tunnus 010594Y9032' }, 'task.identity-code noticeWords'],
  ])('is not written with %s', async (_name, change, code) => {
    const [task] = await noticesOf(await rectified());
    expect(codeOf(await write(task!.id, change))).toBe(code);
  });

  it('is written once, and for no other task', async () => {
    const answer = await rectified();
    const [task] = await noticesOf(answer);
    valueOf(await write(task!.id));
    expect(codeOf(await write(task!.id))).toBe('task.notice-written');
    const other = (await answer.file()).tasks.find(({ kind }) => kind === 'rectification');
    expect(codeOf(await write(other!.id))).toBe('task.no-notice');
  });

  it('of a protected person begins without words, and carries none of the person’s own (661/2009 § 36)', async () => {
    const scope = { what: 'Osoite.', wrong: 'Piilokatu 7', correct: 'Piilokatu 77' };
    const built = aRequest().asking('rectification').with({ protection: 'sign-in' });
    const claims = [{ right: 'rectification' as const, scope }];
    const filed = await world.portal.get(FileRequest).run(aCitizen(), { ...built.build(), claims });
    const { caseId } = valueOf(filed);
    valueOf(await world.desk.get(GiveAccess).run(kirsi, caseId, petri.staffId));
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    const answer = await AnswerOfCase.taken(world, caseId);
    await answer.answered('rectification', 'granted', { given: 'Osoite on nyt Piilokatu 77.' });
    const [task] = await noticesOf(answer);
    expect((await opened(task!.id)).recipient?.words).toBe('');
    const text = await textOf(valueOf(await write(task!.id, { noticeWords: '' })));
    expect(text).not.toMatch(/Piilokatu|Työllisyyspalvelut</);
    expect(text).toContain('Tarkemmin asiasta kertoo lisätietojen antaja');
  });
});
