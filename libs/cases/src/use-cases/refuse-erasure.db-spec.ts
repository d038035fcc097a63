import {
  ApproveDecision,
  type CaseFile,
  ConfirmRouting,
  IssueLetter,
  MyWork,
  OpenCaseFile,
  OpenDecision,
  OpenTriage,
  ReadLetter,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest, ReadMyCase, ReadMyLetter } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { atOnce } from '../../../../test/support/at-once.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const refusal = {
  outcome: 'refused' as const,
  groundId: 'erasure-17-3-b',
  statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
  reasons: 'Asiakkuutenne on voimassa.',
  given: '',
  approverId: hanna.staffId,
};

let world: CaseWorld;
let caseId: string;
let claimId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  const receipt = valueOf(
    await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('erasure').build()),
  );
  caseId = receipt.caseId;
  claimId = receipt.claims[0]!.id;
  const triage = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
  const shares = triage.proposal.shares.filter(
    (share) => share.authority === 'lahti' && share.role === 'decides',
  );
  valueOf(
    await world.desk.get(ConfirmRouting).run(registrar, caseId, {
      shares,
      redirects: [],
      acknowledged: triage.proposal.warnings.map(({ code }) => code),
      version: triage.version,
    }),
  );
  valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: (await caseFile()).version }));
});

const caseFile = async (): Promise<CaseFile> =>
  valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
const write = async (change: object = {}) => {
  const input = { ...refusal, claimId, version: (await caseFile()).version, submit: true, ...change };
  return world.desk.get(WriteDecision).run(petri, caseId, input);
};
const approve = async (actor = hanna, change: object = {}) => {
  const input = { claimId, version: (await caseFile()).version, approve: true, ...change };
  return world.desk.get(ApproveDecision).run(actor, caseId, input);
};
const issue = async () =>
  world.desk.get(IssueLetter).run(petri, caseId, { claimId, version: (await caseFile()).version });
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

describe('refusing erasure', () => {
  it('goes from draft through a second person to a letter that the citizen reads', async () => {
    valueOf(await write());
    valueOf(await approve());
    const { letterId } = valueOf(await issue());
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.state).toBe('decided');
    expect(mine.claims[0]?.outcome).toBe('refused');
    expect(mine.letters.map((letter) => letter.id)).toEqual([letterId]);
    const { pdf } = valueOf(await world.portal.get(ReadMyLetter).run(aCitizen(), letterId));
    const { rows } = await world.owner.query('select sha256 from letter where id = $1', [letterId]);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(rows[0].sha256);
    expect((await world.portal.get(ReadMyLetter).run(aCitizen('stranger'), letterId)).ok).toBe(false);
  });

  it('is announced by an e-mail without content', async () => {
    valueOf(await write());
    valueOf(await approve());
    await world.runJobs(); // the e-mail that the request was received
    world.mailer.sent.length = 0;
    valueOf(await issue());
    await world.runJobs();
    const { caseNumber } = await caseFile();
    const mails = world.mailer.sent.filter((mail) => mail.text.includes(caseNumber));
    expect(mails.map((mail) => mail.to)).toEqual(['eero@posti.example']);
    for (const mail of mails)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/kieltäyt|poist|päätös|Eero/i);
  });

  it('cannot be sent without a ground, and the case stays as it was', async () => {
    const before = await caseFile();
    expect(codeOf(await write({ groundId: '' }))).toBe('decision.missing-ground');
    expect((await caseFile()).version).toBe(before.version);
  });

  it('keeps an unfinished draft', async () => {
    valueOf(await write({ submit: false, reasons: 'Kesken' }));
    expect((await caseFile()).claims[0]?.decision?.reasons).toBe('Kesken');
    valueOf(await write({ submit: false, reasons: 'Kesken vielä', groundId: 'erasure-17-3-c' }));
    const { claims } = await caseFile();
    expect([claims[0]?.decision?.reasons, claims[0]?.decision?.groundId]).toEqual([
      'Kesken vielä',
      'erasure-17-3-c',
    ]);
  });

  it('tells the second of two who decide at once', async () => {
    const { version } = await caseFile();
    const decide = (submit: boolean) => () =>
      world.desk.get(WriteDecision).run(petri, caseId, { ...refusal, claimId, version, submit });
    const results = await atOnce(world, 'case_file', [decide(true), decide(false)]);
    const codes = results.map((each) => (each.status === 'fulfilled' ? codeOf(each.value) : each.reason));
    expect(codes.sort()).toEqual(['case.changed-meanwhile', 'ok']);
  });

  it('needs another pair of eyes than the writer, and the one who was asked', async () => {
    valueOf(await write());
    expect(codeOf(await approve(petri))).toBe('decision.approver-is-writer');
    expect(codeOf(await issue())).toBe('decision.not-approved');
    expect(codeOf(await write({ approverId: petri.staffId }))).toBe('decision.already-decided');
  });

  it('waits in the work of the approver who was asked; its writer has nothing to do with it meanwhile', async () => {
    const nextOf = async (actor: typeof petri) =>
      (await world.desk.get(MyWork).run(actor, null)).rows.find((row) => row.caseId === caseId)?.next;
    expect(await nextOf(petri)).toBe('decide');
    valueOf(await write());
    expect([await nextOf(petri), await nextOf(hanna)]).toEqual(['none', 'approve']);
    valueOf(await approve());
    expect([await nextOf(petri), await nextOf(hanna)]).toEqual(['send-letter', undefined]);
  });

  it('goes back to the writer with a note', async () => {
    valueOf(await write());
    valueOf(await approve(hanna, { approve: false, note: 'Lisää pykälä.' }));
    const { claims, state } = await caseFile();
    expect([state, claims[0]?.decision?.state, claims[0]?.decision?.returnedNote]).toEqual([
      'in-handling',
      'draft',
      'Lisää pykälä.',
    ]);
  });

  it('leaves neither the reasons nor the letter in the open, in no table', async () => {
    valueOf(await write({ submit: false }));
    valueOf(await write({ reasons: 'Asiakkuutenne on voimassa.' }));
    valueOf(await approve(hanna, { approve: false, note: 'Lisää Eeron pykälä.' }));
    valueOf(await write());
    valueOf(await approve());
    valueOf(await issue());
    const { rows } = await world.owner.query(
      `select string_agg(row::text, ' ') as text from (
         select to_json(d) from decision d union all select to_json(o) from outbox o
         union all select to_json(f) from stored_file f union all select to_json(a) from audit_event a
         union all select to_json(l.content) from letter l) as stored(row)`,
    );
    expect(rows[0].text).not.toMatch(/Asiakkuutenne|Eero|122 §|Lisää|Päätös/);
  });

  it('is issued once', async () => {
    valueOf(await write());
    valueOf(await approve());
    valueOf(await issue());
    expect(codeOf(await issue())).toBe('decision.already-issued');
  });

  it('issues an English translation beside the Finnish decision', async () => {
    const receipt = valueOf(
      await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('erasure').in('en').build()),
    );
    caseId = receipt.caseId;
    claimId = receipt.claims[0]!.id;
    const triage = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
    const shares = triage.proposal.shares.filter(
      (share) => share.authority === 'lahti' && share.role === 'decides',
    );
    valueOf(
      await world.desk.get(ConfirmRouting).run(registrar, caseId, {
        shares,
        redirects: [],
        acknowledged: triage.proposal.warnings.map(({ code }) => code),
        version: triage.version,
      }),
    );
    valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: triage.version + 1 }));
    valueOf(await write());
    valueOf(await approve());
    valueOf(await issue());
    const { rows } = await world.owner.query(
      'select language from letter where case_id = $1 order by language',
      [caseId],
    );
    expect(rows.map((row) => row.language)).toEqual(['en', 'fi']);
  });
});

describe('the decision page', () => {
  it('shows the grounds of the right, who may approve, and whether the letter is whole', async () => {
    const desk = valueOf(await world.desk.get(OpenDecision).run(petri, caseId, claimId));
    expect(desk.grounds.map((ground) => ground.id)).toContain('erasure-17-3-b');
    expect(desk.approvers.map((approver) => approver.name)).toEqual(['Hanna Esimerkki']);
    expect(desk.preview).toBeNull();
    const filled = valueOf(await world.desk.get(OpenDecision).run(petri, caseId, claimId, refusal));
    expect(filled.preview?.content).toHaveLength(13);
    expect(filled.preview?.content.filter((item) => !item.present)).toEqual([]);
    expect(filled.preview?.html).toContain('Asiakkuutenne on voimassa.');
  });

  it('offers nobody as approver who is also data-protection officer (GDPR 38(6))', async () => {
    const both = '5d1f0000-0000-4000-8000-0000000000ff';
    await world.owner.query(
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
       values ($1, 'veera.kaksitoimi', 'lahti', '', 'Veera Kaksitoimi', 'veera@lahti.example', '', '{handler,dpo}')`,
      [both],
    );
    const desk = valueOf(await world.desk.get(OpenDecision).run(petri, caseId, claimId));
    expect(desk.approvers.map((approver) => approver.name)).toEqual(['Hanna Esimerkki']);
    expect(codeOf(await write({ approverId: both }))).toBe('decision.approver-not-allowed');
  });

  it('is not there for another authority', async () => {
    expect(
      codeOf(await world.desk.get(OpenDecision).run(staffMember('teemu.testilainen'), caseId, claimId)),
    ).toBe('case.not-found');
    expect(codeOf(await world.desk.get(ReadLetter).run(staffMember('teemu.testilainen'), claimId))).toBe(
      'letter.not-found',
    );
  });
});
