import {
  ApproveDecision,
  ConfirmRouting,
  DeadlineBoard,
  DeskInbox,
  IssueLetter,
  MyWork,
  OpenCaseFile,
  OpenDecision,
  OpenTriage,
  ReadAttachment,
  ReadLetter,
  RegisterPaperRequest,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest, ListMyCases, ReadMyCase, ReadMyLetter, ReadReceipt } from '#cases/citizen';
import type { Result } from '#kernel';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

const eero = aCitizen('key of Eero');
const kirsi = staffMember('kirsi.kirjaaja');
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const tiina = staffMember('tiina.valvoja');
const outi = staffMember('outi.mallila');
const NAMES: Readonly<Record<string, string>> = {
  'key of Eero': 'Eero',
  [kirsi.staffId]: 'Kirsi, registrar',
  [petri.staffId]: 'Petri, handler',
  [hanna.staffId]: 'Hanna, handler',
  [tiina.staffId]: 'Tiina, dpo',
  [outi.staffId]: 'Outi, registrar',
};

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

interface Trace {
  readonly action: string;
  readonly actor: string;
  readonly role: string | null;
  readonly case_id: string | null;
}

/** What the act leaves in the audit trail, `action by whom`, and what it gave. */
async function traced<T>(act: () => Promise<T>): Promise<{ given: T; left: string[]; cases: Set<string> }> {
  const { rows: last } = await world.owner.query('select coalesce(max(id), 0) as id from audit_event');
  const given = await act();
  const { rows } = await world.owner.query<Trace>(
    `select e.action, coalesce(a.person_key, e.actor) as actor, e.role, e.case_id
     from audit_event e left join audit_alias a on a.id::text = e.actor where e.id > $1 order by e.id`,
    [last[0].id],
  );
  const who = ({ actor, role }: Trace) =>
    (NAMES[actor] ?? actor) + (role && !NAMES[actor] ? `, ${role}` : '');
  return {
    given,
    left: rows.map((row) => `${row.action} by ${who(row)}`),
    cases: new Set(rows.flatMap(({ case_id }) => case_id ?? [])),
  };
}

/** What is left behind by an act that is done and concerns this case alone. */
async function leaves(caseId: string, act: () => Promise<Result<unknown>>): Promise<string[]> {
  const { given, left, cases } = await traced(act);
  valueOf(given);
  expect([...cases]).toEqual([caseId]);
  return left;
}

/** Files Eero's request for erasure with one attachment. */
const filed = async () => {
  const attachments = [{ name: 'liite.txt', bytes: Buffer.from('Selvitys.') }];
  const input = aRequest().asking('erasure').with({ attachments }).build();
  return traced(async () => valueOf(await world.portal.get(FileRequest).run(eero, input)));
};
const versionOf = async (caseId: string): Promise<number> =>
  (await world.owner.query('select version from case_file where id = $1', [caseId])).rows[0].version;

describe('the audit trail', () => {
  it('has who filed, and each look of theirs at what was filed', async () => {
    const { given: receipt, left } = await filed();
    expect(left).toEqual(['CaseOpened by Eero', 'RequestFiled by Eero']);
    const { caseId, requestId } = receipt;
    const { portal } = world;
    expect(await leaves(caseId, () => portal.get(ReadReceipt).run(eero, requestId))).toEqual([
      'ReceiptRead by Eero',
    ]);
    expect(await leaves(caseId, () => portal.get(ReadMyCase).run(eero, caseId))).toEqual([
      'OwnCaseRead by Eero',
    ]);
    const listed = await traced(() => portal.get(ListMyCases).run(eero));
    expect(listed.left).toEqual(['OwnCasesListed by Eero']);
  });

  it('has the look at a receipt where the authority of the case reads it', async () => {
    const { caseId, requestId } = (await filed()).given;
    await world.portal.get(ReadReceipt).run(eero, requestId);
    const opened = await world.desk.get(OpenCaseFile).run(kirsi, caseId);
    expect(opened.ok && opened.value.history.map(({ action }) => action)).toContain('ReceiptRead');
  });

  it('has every list and file that staff open', async () => {
    const { caseId, requestId } = (await filed()).given;
    const { desk } = world;
    const lists = [
      (await traced(() => desk.get(DeskInbox).run(kirsi, null))).left,
      (await traced(() => desk.get(MyWork).run(petri, null))).left,
      (await traced(() => desk.get(DeadlineBoard).run(tiina, { list: 'open', week: null, after: null })))
        .left,
    ];
    expect(lists.flat()).toEqual([
      'InboxListed by Kirsi, registrar',
      'WorkListed by Petri, handler',
      'DeadlinesRead by Tiina, dpo',
    ]);
    expect(await leaves(caseId, () => desk.get(OpenTriage).run(kirsi, caseId))).toEqual([
      'TriageOpened by Kirsi, registrar',
    ]);
    expect(await leaves(caseId, () => desk.get(OpenCaseFile).run(petri, caseId))).toEqual([
      'CaseRead by Petri, handler',
    ]);
    const { rows } = await world.owner.query('select id from stored_file where request_id = $1', [requestId]);
    const attachment = await traced(() => desk.get(ReadAttachment).run(petri, rows[0].id));
    expect([attachment.given.ok, attachment.left]).toEqual([true, ['AttachmentRead by Petri, handler']]);
  });

  it('has every act on the way to a letter, and who reads the letter', async () => {
    const { caseId, claims } = (await filed()).given;
    const claimId = claims[0]!.id;
    const { desk, portal } = world;
    const next = async () => ({ version: await versionOf(caseId), claimId });
    const { proposal, version } = valueOf(await desk.get(OpenTriage).run(kirsi, caseId));
    const shares = proposal.shares.filter(
      ({ authority, role }) => authority === 'lahti' && role === 'decides',
    );
    const refusal = {
      outcome: 'refused' as const,
      groundId: 'erasure-17-3-b',
      statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
      reasons: 'Asiakkuutenne on voimassa.',
      given: '',
      approverId: hanna.staffId,
    };
    const write = async (submit: boolean) =>
      desk.get(WriteDecision).run(petri, caseId, { ...refusal, ...(await next()), submit });
    const approve = async (approval: { approve: boolean; note?: string }) =>
      desk.get(ApproveDecision).run(hanna, caseId, { ...(await next()), ...approval });
    const acts: (() => Promise<Result<unknown>>)[] = [
      () => desk.get(ConfirmRouting).run(kirsi, caseId, { shares, redirects: [], version }),
      async () => desk.get(TakeCase).run(petri, caseId, await next()),
      () => desk.get(OpenDecision).run(petri, caseId, claimId),
      () => write(false),
      () => write(true),
      () => approve({ approve: false, note: 'Lisää pykälä.' }),
      () => write(true),
      () => approve({ approve: true }),
      async () => desk.get(IssueLetter).run(petri, caseId, await next()),
    ];
    const left: string[] = [];
    for (const act of acts) left.push(...(await leaves(caseId, act)));
    expect(left).toEqual([
      'RoutingConfirmed by Kirsi, registrar',
      'CaseTaken by Petri, handler',
      'DecisionOpened by Petri, handler',
      'DecisionWritten by Petri, handler',
      'DecisionSubmitted by Petri, handler',
      'DecisionReturned by Hanna, handler',
      'DecisionSubmitted by Petri, handler',
      'DecisionApproved by Hanna, handler',
      'LetterIssued by Petri, handler',
    ]);
    const { rows } = await world.owner.query('select id from letter where case_id = $1', [caseId]);
    const letterId: string = rows[0].id;
    expect(await leaves(caseId, () => desk.get(ReadLetter).run(hanna, letterId))).toEqual([
      'LetterRead by Hanna, handler',
    ]);
    expect(await leaves(caseId, () => portal.get(ReadMyLetter).run(eero, letterId))).toEqual([
      'LetterRead by Eero',
    ]);
    await world.owner.query(`delete from outbox where job <> 'mail.send-notice'`);
    expect(new Set((await traced(() => world.runJobs())).left)).toEqual(
      new Set(['NoticeSent by mail.send-notice']),
    );
  });

  it('has where each part of a request went', async () => {
    const input = aRequest().inLaplandJointService().asking('access', 'own-document').build();
    const { caseId } = valueOf(await world.portal.get(FileRequest).run(eero, input));
    const { proposal, version } = valueOf(await world.desk.get(OpenTriage).run(outi, caseId));
    const shares = proposal.shares.filter(({ role }) => role === 'decides');
    const redirects = [{ to: 'kela', rights: ['access' as const], because: shares[0]!.because }];
    const left = await leaves(caseId, () =>
      world.desk.get(ConfirmRouting).run(outi, caseId, { shares, redirects, version }),
    );
    const away = shares.filter(({ authority }) => authority !== 'tornio');
    expect(away.length).toBeGreaterThan(0);
    expect(left).toEqual([
      ...away.map(() => 'PartTransferred by Outi, registrar'),
      'PartRedirected by Outi, registrar',
      'RoutingConfirmed by Outi, registrar',
    ]);
  });

  it('has who entered a request that came on paper', async () => {
    const { left } = await traced(async () =>
      valueOf(
        await world.desk.get(RegisterPaperRequest).run(kirsi, {
          receivedOn: Temporal.PlainDate.from('2026-11-20'),
          channel: 'letter',
          name: 'Kalle Kirjeinen',
          hetu: null,
          email: null,
          phone: null,
          address: null,
          language: 'fi',
          registerId: 'lahti-tyollisyyspalvelut',
          municipality: 'lahti',
          claims: [{ right: 'access', scope: { what: 'Tietoni' } }],
          noteLabel: 'Pyynnön teksti',
          note: 'Haluan nähdä tietoni.',
          attachments: [],
        }),
      ),
    );
    expect(left).toEqual(['CaseOpened by Kirsi, registrar', 'RequestRegistered by Kirsi, registrar']);
  });

  it('has nothing of an act that was refused', async () => {
    const { caseId } = (await filed()).given;
    const { given, left } = await traced(() => world.desk.get(TakeCase).run(petri, caseId, { version: 7 }));
    expect([given.ok, left]).toEqual([false, []]);
  });
});
