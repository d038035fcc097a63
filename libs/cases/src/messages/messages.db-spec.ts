import { MyWork, ReadCaseMessages, WriteMessage } from '#cases';
import { FileRequest, WriteMyMessage } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { codeOf, handler, QuestionWorld, valueOf } from '../../../../test/support/question-world.js';

const stranger = staffMember('teemu.testilainen');

let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

const write = (caseId: string, text: string, submitKey = newId(), actor = handler) =>
  house.world.desk.get(WriteMessage).run(actor, caseId, { submitKey, text });
const writeAs = (person: string, caseId: string, text: string, submitKey = newId()) =>
  house.world.portal.get(WriteMyMessage).run(aCitizen(person), caseId, { submitKey, text });
const read = async (caseId: string) =>
  valueOf(await house.world.desk.get(ReadCaseMessages).run(handler, caseId));
const unread = async (caseId: string) =>
  (await house.world.desk.get(MyWork).run(handler, null)).rows.find((row) => row.caseId === caseId)
    ?.unreadMessages;

describe('messages', () => {
  it('go both ways and move no clock', async () => {
    const caseId = await house.taken('2026-11-22');
    const before = await house.due(caseId);
    valueOf(await write(caseId, 'Käsittelemme pyyntöänne.'));
    house.on('2026-11-24');
    valueOf(await writeAs('eero', caseId, 'Kiitos tiedosta.'));
    const mine = await house.mine(caseId);
    expect(mine.messages.map(({ fromPerson, text, who }) => [fromPerson, text, who])).toEqual([
      [false, 'Käsittelemme pyyntöänne.', ''],
      [true, 'Kiitos tiedosta.', ''],
    ]);
    expect((await read(caseId)).messages.map(({ who, text }) => [who, text])).toEqual([
      ['Petri Testilä', 'Käsittelemme pyyntöänne.'],
      ['', 'Kiitos tiedosta.'],
    ]);
    expect([await house.due(caseId), mine.state]).toEqual([before, 'in-handling']);
  });

  it('of the person are marked unread in the work of staff until somebody reads them', async () => {
    const caseId = await house.taken('2026-11-22');
    valueOf(await writeAs('eero', caseId, 'Milloin saan vastauksen?'));
    expect([await unread(caseId), (await house.file(caseId)).messages]).toEqual([1, { all: 1, unread: 1 }]);
    expect((await read(caseId)).messages[0]?.unread).toBe(true);
    expect([await unread(caseId), (await house.file(caseId)).messages]).toEqual([0, { all: 1, unread: 0 }]);
  });

  it('of staff are told by an e-mail without a word of them', async () => {
    const caseId = await house.taken('2026-11-22');
    await house.world.runJobs();
    house.world.mailer.sent.length = 0;
    valueOf(await write(caseId, 'Salainen asia: etuus.'));
    await house.world.runJobs();
    const { caseNumber } = await house.file(caseId);
    const mails = house.world.mailer.sent.filter((mail) => mail.text.includes(caseNumber));
    expect(mails).toHaveLength(1);
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/salainen|etuus|Eero/i);
  });

  it('sent twice are one message and one e-mail', async () => {
    const caseId = await house.taken('2026-11-22');
    await house.world.runJobs();
    house.world.mailer.sent.length = 0;
    const key = newId();
    valueOf(await write(caseId, 'Kerran.', key));
    valueOf(await write(caseId, 'Kerran.', key));
    house.world.clock.advance({ minutes: 1 });
    const mine = newId();
    valueOf(await writeAs('eero', caseId, 'Vain kerran.', mine));
    valueOf(await writeAs('eero', caseId, 'Vain kerran.', mine));
    expect((await read(caseId)).messages.map(({ text }) => text)).toEqual(['Kerran.', 'Vain kerran.']);
    await house.world.runJobs();
    const { caseNumber } = await house.file(caseId);
    expect(house.world.mailer.sent.filter((mail) => mail.text.includes(caseNumber))).toHaveLength(1);
  });

  it('are sealed, and say something within bounds', async () => {
    const caseId = await house.taken('2026-11-22');
    expect(codeOf(await write(caseId, '  '))).toBe('message.missing-text');
    expect(codeOf(await writeAs('eero', caseId, 'x'.repeat(5001)))).toBe('message.too-long');
    valueOf(await writeAs('eero', caseId, 'Yksityinen asia'));
    const { rows } = await house.world.owner.query('select content from case_message where case_id = $1', [
      caseId,
    ]);
    expect(rows.map((row) => row.content).join()).not.toMatch(/Yksityinen/);
  });

  it('are nobody else’s: another person and another authority find no such case', async () => {
    const caseId = await house.taken('2026-11-22');
    expect(codeOf(await writeAs('aino', caseId, 'Hei'))).toBe('case.not-found');
    expect(codeOf(await write(caseId, 'Hei', newId(), stranger))).toBe('case.not-found');
    expect(codeOf(await house.world.desk.get(ReadCaseMessages).run(stranger, caseId))).toBe('case.not-found');
  });

  it('cannot be written to who filed without sign-in: there is nobody who could read them here', async () => {
    const filed = valueOf(
      await house.world.portal.get(FileRequest).run(aCitizen(null), aRequest().withoutSignIn().build()),
    );
    expect(codeOf(await write(filed.caseId, 'Hei'))).toBe('message.no-reader');
    expect((await read(filed.caseId)).readable).toBe(false);
  });
});
