import {
  LookAtCase,
  MarkThirdParty,
  OpenAfterwards,
  OpenCaseFile,
  ReadLetter,
  RecordIdentityCheck,
  RegisterPaperRequest,
  ReplaceDocument,
} from '#cases';
import { ReadMyAttachment, ReadMyCase } from '#cases/citizen';
import { DECIDED_OUTCOMES, givesData, grants, outcomesOf, RIGHTS } from '#rights';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { getDocumentProxy } from 'unpdf';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase, foundInWorkshop } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf, TasksOfCase } from '../../../../test/support/tasks-of-case.js';

jest.setTimeout(60_000);

const eero = aCitizen();
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const pasi = staffMember('pasi.pajamalli');
const pdf = { name: 'pajajakso.pdf', bytes: Buffer.from('%PDF-1.4 test') };

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

const lettersOf = async (caseId: string): Promise<string[]> => {
  const { rows } = await world.owner.query('select kind from letter where case_id = $1 order by kind', [
    caseId,
  ]);
  return rows.map(({ kind }) => kind);
};
const mine = async (caseId: string) => valueOf(await world.portal.get(ReadMyCase).run(eero, caseId));

/** An access case whose workshop search brought one copy, signed by the expert; every other search is cancelled. */
async function searched(thirdParty = false): Promise<{ answer: AnswerOfCase; fileId: string }> {
  const answer = await AnswerOfCase.begun(world, 'access');
  return { answer, fileId: await foundInWorkshop(world, answer.caseId, thirdParty) };
}

describe('every right', () => {
  it.each(DECIDED_OUTCOMES)(
    'that can end as %s has its letters, and the case is decided',
    async (outcome) => {
      const rights = RIGHTS.filter((right) => outcomesOf(right).includes(outcome));
      const answer = await AnswerOfCase.begun(world, ...rights);
      const asked = (await answer.file()).claims.map(({ right }) => right);
      for (const right of asked)
        await answer.answered(right, outcomesOf(right).includes(outcome) ? outcome : 'granted');
      const { state, claims } = await mine(answer.caseId);
      expect(state).toBe('decided');
      expect(claims.filter((claim) => rights.includes(claim.right)).map((claim) => claim.outcome)).toEqual(
        rights.map(() => outcome),
      );
      const twice = outcome === 'partly-granted' ? 2 : 1;
      expect((await lettersOf(answer.caseId)).length).toBeGreaterThanOrEqual(rights.length * twice);
      const given = await world.owner.query('select basis from disclosure where case_id = $1', [
        answer.caseId,
      ]);
      expect(given.rowCount).toBe(
        grants(outcome) ? rights.filter(givesData).length : asked.length - rights.length,
      );
    },
  );
});

describe('a refusal', () => {
  it('goes out as the letter of its right: of an objection and of log data as letters of their own', async () => {
    const answer = await AnswerOfCase.begun(world, 'objection', 'log-data', 'erasure');
    for (const right of ['objection', 'log-data', 'erasure'] as const)
      await answer.answered(right, 'refused');
    expect((await lettersOf(answer.caseId)).toSorted()).toEqual([
      'log-data-refusal',
      'objection-not-upheld',
      'refusal-certificate',
    ]);
    const { appealTimes } = valueOf(await world.desk.get(OpenAfterwards).run(petri, answer.caseId));
    expect(appealTimes.map(({ remedy }) => remedy)).toEqual(Array(3).fill('hallintovalitus'));
  });
});

describe('a portability delivery (GDPR 20)', () => {
  it('carries the data of the person inside its letter as a program reads them, and says so', async () => {
    const answer = await AnswerOfCase.begun(world, 'portability');
    const json = JSON.stringify({ periods: [{ from: '2022-03-01', place: 'Paja Ääkkönen' }] });
    const file = { name: 'pajajaksot.json.txt', bytes: Buffer.from(json) };
    const fileId = await foundInWorkshop(world, answer.caseId, false, file);
    const letterId = await answer.answered('portability', 'granted', { documentIds: [fileId] });
    const { pdf } = valueOf(await world.desk.get(ReadLetter).run(petri, letterId));
    const attached = (await (await getDocumentProxy(new Uint8Array(pdf))).getAttachments()) as Record<
      string,
      { content: Uint8Array }
    >;
    expect(Object.keys(attached)).toEqual(['pajajaksot.json']);
    expect(new TextDecoder().decode(attached['pajajaksot.json']!.content)).toBe(json);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
  });

  it('of a document that no program reads is a letter like any other', async () => {
    const answer = await AnswerOfCase.begun(world, 'portability');
    const fileId = await foundInWorkshop(world, answer.caseId);
    const letterId = await answer.answered('portability', 'granted', { documentIds: [fileId] });
    const { pdf } = valueOf(await world.desk.get(ReadLetter).run(petri, letterId));
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });
});

describe('an answer to access', () => {
  it('gives the copies of the searches to the person, and writes down what was given to whom', async () => {
    const { answer, fileId } = await searched();
    const read = () => world.portal.get(ReadMyAttachment).run(eero, fileId);
    expect(codeOf(await read())).toBe('attachment.not-found');
    const letterId = await answer.answered('access', 'granted', { documentIds: [fileId] });
    expect(valueOf(await read()).name).toBe('pajajakso.pdf');
    const { rows } = await world.owner.query(
      'select letter_id, basis, way, document_ids from disclosure where case_id = $1',
      [answer.caseId],
    );
    expect(rows).toEqual([{ letter_id: letterId, basis: 'GDPR 15', way: 'portal', document_ids: [fileId] }]);
    const given = {
      ...{ recipient: 'Eero Testinen', right: 'access', basis: 'GDPR 15', way: 'portal' },
      documents: ['pajajakso.pdf'],
    };
    const mine = valueOf(await world.portal.get(ReadMyCase).run(eero, answer.caseId));
    expect(mine.disclosures).toMatchObject([given]);
    const officer = staffMember('tiina.valvoja');
    valueOf(await world.desk.get(LookAtCase).run(officer, answer.caseId, 'supervision'));
    const looked = valueOf(await world.desk.get(OpenCaseFile).run(officer, answer.caseId));
    expect(looked.disclosures).toMatchObject([given]);
    expect(codeOf(await world.portal.get(ReadMyAttachment).run(aCitizen('stranger'), fileId))).toBe(
      'attachment.not-found',
    );
  });

  it('waits for an open search, or says what is missing and why and leaves the claim open', async () => {
    const answer = await AnswerOfCase.begun(world, 'access');
    const tasks = new TasksOfCase(world, answer.caseId);
    await tasks.make();
    await world.owner.query(
      `update task set state = 'cancelled' where case_id = $1 and system_id <> 'walmu'`,
      [answer.caseId],
    );
    expect(codeOf(await answer.write('access', 'granted'))).toBe('decision.open-search missing');
    const taskId = await tasks.idOf('walmu');
    const dayless = [{ taskId, reason: 'other' as const, words: 'Seuraa.' }];
    expect(codeOf(await answer.write('access', 'granted', { missing: dayless }))).toBe(
      'decision.missing-without-day missing',
    );
    const missing = [
      { taskId, reason: 'large-material' as const, words: 'Seuraa 15.12.2026.', by: '2026-12-15' },
    ];
    await answer.answered('access', 'granted', { missing });
    const part = await mine(answer.caseId);
    expect([part.state, part.claims[0]?.outcome]).toEqual(['in-handling', null]);
    const kinds = part.letters.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['access-answer', 'partial-answer']);
    valueOf(await tasks.sign('walmu', pasi));
    await answer.answered('access', 'refused');
    const whole = await mine(answer.caseId);
    expect([whole.state, whole.claims[0]?.outcome]).toEqual(['decided', 'partly-granted']);
  });

  it('holds back a document with data of others until somebody else has put a checked copy in its place', async () => {
    const { answer, fileId } = await searched(true);
    const { caseId } = answer;
    const chosen = { documentIds: [fileId] };
    expect(codeOf(await answer.write('access', 'granted', chosen))).toBe(
      'decision.third-party-document documents',
    );
    const replace = (actor = petri, copies = [pdf]) =>
      world.desk.get(ReplaceDocument).run(actor, caseId, fileId, copies);
    await world.owner.query('update task set signed_by = $1 where case_id = $2 and signed_by is not null', [
      petri.staffId,
      caseId,
    ]);
    expect(codeOf(await replace())).toBe('document.own-work');
    expect(codeOf(await replace(hanna, []))).toBe('document.missing-copy');
    const copyId = valueOf(await replace(hanna));
    expect(codeOf(await replace(hanna))).toBe('document.not-found');
    expect(codeOf(await answer.write('access', 'granted', chosen))).toBe(
      'decision.unknown-document documents',
    );
    await answer.answered('access', 'granted', { documentIds: [copyId] });
    expect(codeOf(await world.portal.get(ReadMyAttachment).run(eero, fileId))).toBe('attachment.not-found');
    expect(valueOf(await world.portal.get(ReadMyAttachment).run(eero, copyId)).bytes).toEqual(pdf.bytes);
  });

  it('is not issued with a document that was marked after the decision was approved', async () => {
    const { answer, fileId } = await searched();
    valueOf(await answer.write('access', 'granted', { documentIds: [fileId] }));
    valueOf(await answer.approve('access'));
    const taskId = await new TasksOfCase(world, answer.caseId).idOf('walmu');
    valueOf(await world.desk.get(MarkThirdParty).run(hanna, taskId, { fileId, thirdParty: true }));
    expect(codeOf(await answer.issue('access'))).toBe('decision.third-party-document');
    expect(await lettersOf(answer.caseId)).toEqual([]);
  });
});

describe('data of a person whom nobody has identified', () => {
  it('are not given out before the check is written down: how, when, by whom', async () => {
    const { caseId } = valueOf(
      await world.desk.get(RegisterPaperRequest).run(staffMember('kirsi.kirjaaja'), {
        ...{ receivedOn: Temporal.PlainDate.from('2026-11-20'), channel: 'letter', name: 'Kalle Kirjeinen' },
        ...{ hetu: null, email: null, phone: null, address: 'Mallikatu 5\n15100 LAHTI', language: 'fi' },
        ...{
          registerId: 'lahti-tyollisyyspalvelut',
          municipality: 'lahti',
          noteLabel: '',
          note: '',
          attachments: [],
        },
        claims: [{ right: 'access', scope: { what: 'Kaikki tietoni.' } }],
      }),
    );
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    const answer = await AnswerOfCase.taken(world, caseId);
    valueOf(await answer.write('access', 'granted'));
    valueOf(await answer.approve('access'));
    expect(codeOf(await answer.issue('access'))).toBe('identity.unchecked');
    const check = async (method: string, on: string) =>
      world.desk.get(RecordIdentityCheck).run(petri, caseId, {
        method,
        checkedOn: Temporal.PlainDate.from(on),
        version: await answer.version(),
      });
    expect(codeOf(await check('hetu', '2026-11-24'))).toBe('identity.missing-method method');
    expect(codeOf(await check('passport', '2026-11-19'))).toBe('identity.bad-day checkedOn');
    expect(codeOf(await check('passport', '2026-11-25'))).toBe('identity.bad-day checkedOn');
    valueOf(await check('passport', '2026-11-24'));
    valueOf(await answer.issue('access'));
    const { rows } = await world.owner.query(
      'select method, checked_on::text, checked_by from identity_check where case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ method: 'passport', checked_on: '2026-11-24', checked_by: petri.staffId }]);
  });
});
