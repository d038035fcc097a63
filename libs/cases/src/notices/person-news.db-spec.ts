import { OpenCaseFile, ReadCaseMessages } from '#cases';
import { WriteMyMessage } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { handler, QuestionWorld, registrar, valueOf } from '../../../../test/support/question-world.js';

let world: QuestionWorld;
beforeEach(async () => {
  await world?.close();
  world = await QuestionWorld.open();
});
afterAll(() => world.close());

const write = async (caseId: string, text = 'Salainen asiani.') =>
  valueOf(await world.world.portal.get(WriteMyMessage).run(aCitizen(), caseId, { submitKey: newId(), text }));
const readMessages = (caseId: string) => world.world.desk.get(ReadCaseMessages).run(handler, caseId);
const open = (caseId: string) => world.world.desk.get(OpenCaseFile).run(handler, caseId);
/** Mails on what the person wrote so far: `to subject`. */
async function told(): Promise<string[]> {
  await world.world.runJobs();
  return world.world.mailer.sent
    .filter(({ subject }) => /vastaus|viesti/.test(subject))
    .map(({ to, subject }) => `${to} ${subject.replace(/:.*/, '')}`);
}
const PETRI = 'petri.testila@lahti.example';

describe('what the person writes', () => {
  it('is told to the handler, without a word of it: authority, case number and link', async () => {
    const caseId = await world.taken('2026-11-22');
    await write(caseId);
    expect(await told()).toEqual([`${PETRI} Asiaan on tullut viesti`]);
    const mail = world.world.mailer.sent.find(({ to }) => to === PETRI)!;
    const { caseNumber } = await world.file(caseId);
    expect(mail.text).toBe(
      `Asiaan on tullut viesti.\n\nViranomainen: Lahden kaupunki\nAsiatunnus: ${caseNumber}\n` +
        `http://localhost:4200/fi/cases/${caseId}\n`,
    );
  });

  it('is told to the registry while nobody handles the case', async () => {
    const caseId = await world.filed('2026-11-22');
    await write(caseId);
    expect(await told()).toEqual(['kirsi.kirjaaja@lahti.example Asiaan on tullut viesti']);
  });

  it('is told once for a case until it is read, and again after that', async () => {
    const caseId = await world.taken('2026-11-22');
    const question = await world.ask(caseId, '2026-11-24');
    await write(caseId);
    await write(caseId);
    valueOf(await world.answer(question, '2026-11-25'));
    expect(await told()).toHaveLength(1);
    await open(caseId);
    await write(caseId);
    expect(await told()).toHaveLength(1);
    await readMessages(caseId);
    await write(caseId);
    expect(await told()).toHaveLength(2);
  });

  it('is told no more when it was read before the mail went', async () => {
    const caseId = await world.taken('2026-11-22');
    await write(caseId);
    await readMessages(caseId);
    expect(await told()).toEqual([]);
  });

  it('on paper is told to the handler when the registry wrote it down', async () => {
    const caseId = await world.taken('2026-11-22');
    const question = await world.ask(caseId, '2026-11-24');
    valueOf(await world.record(caseId, question, {}, registrar));
    expect(await told()).toEqual([`${PETRI} Kysymykseen on tullut vastaus`]);
  });
});
