import {
  ApproveDecision,
  ConfirmRouting,
  DeadlineBoard,
  DeskInbox,
  EVERYTHING,
  ExportDiary,
  GiveAccess,
  IssueLetter,
  LettersToSend,
  ListDiary,
  LookAtCase,
  MyWork,
  OpenAccess,
  OpenCaseFile,
  OpenDiarySheet,
  OpenTriage,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest, ReadMyCase, ReadReceipt } from '#cases/citizen';
import { Sealer } from '#platform';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { valueOf } from '#test/support/handled-case';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const approver = staffMember('hanna.esimerkki');
const officer = staffMember('tiina.valvoja');
const STAFF = [registrar, handler, approver, officer];

/** Where the person lives, and what tells it: street, home municipality, the unit that serves there, the court. */
const TELLS = /Piilokatu|Asikkala|Salpausyksik|Hämeenlinn|Tavastehus/i;
const ADDRESS = 'Piilokatu 77, 17201 Asikkala';

let world: CaseWorld;
let caseId: string;
let requestId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
  await world.owner.query(`update staff set unit = 'Salpausyksikkö' where authority_id = 'lahti'`);
  const { identity } = aRequest().build();
  const request = aRequest()
    .asking('erasure')
    .with({
      identity: { ...identity, address: ADDRESS },
      municipality: 'asikkala',
      answerBy: 'post',
      answers: [
        { question: 'Mitä pyydät?', answer: 'Poistakaa tietoni.' },
        { question: 'Kotikunta', answer: 'Asikkala', where: true },
        { question: 'Postiosoite', answer: ADDRESS, where: true },
      ],
      protection: 'sign-in',
    });
  ({ caseId, requestId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), request.build())));
});
afterAll(() => world.close());

const version = async (): Promise<number> =>
  valueOf(await world.desk.get(OpenCaseFile).run(handler, caseId)).version;

/** Everything a reader gets to see, as text; instants and days read as they are printed. */
const text = (shown: unknown): string => JSON.stringify(shown);

async function deskShows(): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  const board = { list: 'open', week: null, after: null } as const;
  for (const who of STAFF) {
    const said = async (name: string, read: Promise<unknown>) => {
      shown[`${who.roles.join('+')} ${name}`] = text(await read);
    };
    const { desk } = world;
    await said('inbox', desk.get(DeskInbox).run(who, null));
    await said('work', desk.get(MyWork).run(who, null));
    await said('board', desk.get(DeadlineBoard).run(who, board));
    await said('case', desk.get(OpenCaseFile).run(who, caseId));
    await said('access', desk.get(OpenAccess).run(who, caseId));
    await said('sheet', desk.get(OpenDiarySheet).run(who, caseId));
    await said('letters to send', desk.get(LettersToSend).run(who));
    await said('diary', desk.get(ListDiary).run(who, { filters: EVERYTHING, after: null, language: 'fi' }));
    const rows: unknown[] = [];
    const take = async (more: readonly unknown[]) => rows.push(...more) > 0;
    await desk.get(ExportDiary).run(who, { filters: EVERYTHING, language: 'fi' }, take);
    shown[`${who.roles.join('+')} export`] = text(rows);
  }
  return shown;
}

/** The readings that tell of the case at all: one that is refused or empty can leak nothing. */
const tellOfIt = (shown: Record<string, string>): string[] =>
  Object.keys(shown).filter((name) => shown[name]!.includes(caseId));

const leaks = (shown: Record<string, string>): string[] =>
  Object.entries(shown)
    .filter(([, words]) => TELLS.test(words))
    .map(([name]) => name);

describe('where a protected person lives', () => {
  it('shows in no list and on no page of the desk before the routing', async () => {
    const shown = await deskShows();
    const read = ['registrar inbox', 'registrar board', 'registrar diary', 'registrar export', 'dpo case'];
    expect([tellOfIt(shown), leaks(shown)]).toEqual([expect.arrayContaining(read), []]);
    const triage = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
    expect(text(triage.text)).not.toMatch(TELLS);
  });

  it('shows in no letter, its name, no mail, row, log line or job once the case is decided', async () => {
    const { desk } = world;
    const triage = valueOf(await desk.get(OpenTriage).run(registrar, caseId));
    const shares = triage.proposal.shares.filter(
      (one) => one.authority === 'lahti' && one.role === 'decides',
    );
    const acknowledged = triage.proposal.warnings.map(({ code }) => code);
    const confirmed = { shares, redirects: [], acknowledged, version: triage.version };
    valueOf(await desk.get(ConfirmRouting).run(registrar, caseId, confirmed));
    valueOf(await desk.get(GiveAccess).run(registrar, caseId, handler.staffId));
    valueOf(await desk.get(TakeCase).run(handler, caseId, { version: await version() }));
    const [{ id: claimId }] = (await world.owner.query('select id from claim where case_id = $1', [caseId]))
      .rows as [{ id: string }];
    const refusal = {
      outcome: 'refused' as const,
      groundId: 'erasure-17-3-b',
      statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
      reasons: 'Asiakkuutenne on voimassa.',
      given: '',
      approverId: approver.staffId,
    };
    const write = { ...refusal, claimId, version: await version(), submit: true };
    valueOf(await desk.get(WriteDecision).run(handler, caseId, write));
    const approve = { claimId, version: await version(), approve: true };
    valueOf(await desk.get(ApproveDecision).run(approver, caseId, approve));
    valueOf(await desk.get(IssueLetter).run(handler, caseId, { claimId, version: await version() }));
    await world.runJobs();
    valueOf(await desk.get(LookAtCase).run(officer, caseId, 'supervision'));
    const shown = await deskShows();
    const read = ['handler case', 'handler diary', 'registrar letters to send', 'dpo export'];
    expect([tellOfIt(shown), leaks(shown)]).toEqual([expect.arrayContaining(read), []]);

    const sealer = desk.get(Sealer);
    const letters = (
      await world.owner.query('select title, content from letter where case_id = $1', [caseId])
    ).rows;
    expect(letters.length).toBeGreaterThan(0);
    for (const { title, content } of letters as { title: string; content: string }[]) {
      expect(title).not.toMatch(TELLS);
      expect(sealer.open(content)).not.toMatch(TELLS);
      expect(sealer.open(content)).toContain('Toimivaltainen hallinto-oikeus');
    }
    const files = (await world.owner.query('select name from stored_file where case_id = $1', [caseId])).rows;
    expect(files.length).toBeGreaterThan(0);
    for (const { name } of files as { name: string }[]) expect(sealer.open(name)).not.toMatch(TELLS);
  });

  it('nor in a mail: those to the person name neither the authority nor the number that bears its sign', () => {
    const mine = world.mailer.sent.filter(({ to }) => to === 'eero@posti.example');
    expect(mine.length).toBeGreaterThan(0);
    expect(text(mine)).not.toMatch(/Laht|LAHTI\//);
    expect(text(world.mailer.sent)).not.toMatch(TELLS);
  });

  it('nor in what the person reads, in the events, the jobs and the index of words', async () => {
    const citizen = aCitizen();
    const mine = await world.portal.get(ReadMyCase).run(citizen, caseId);
    const receipt = await world.portal.get(ReadReceipt).run(citizen, requestId);
    expect(mine.ok && receipt.ok).toBe(true);
    const shown = { ...valueOf(mine), authorityContact: null };
    expect(text([shown, receipt])).not.toMatch(TELLS);
    for (const table of [
      'audit_event',
      'outbox',
      'diary_word',
      'clock_warning',
      'case_access',
      'protection_event',
    ]) {
      const { rows } = await world.owner.query(`select * from ${table}`);
      expect(`${table} ${text(rows)}`).not.toMatch(TELLS);
    }
  });
});
