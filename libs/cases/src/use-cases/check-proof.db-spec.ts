import { CheckProof, OpenCaseFile, OpenTriage, SearchDiaryByPerson, WriteSubject } from '#cases';
import { type Behalf, FileRequest, type FileRequestInput, ListMyCases } from '#cases/citizen';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const stranger = staffMember('outi.mallila');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

const FOR_CHILD: Behalf = {
  speaker: { as: 'guardian', jointCustody: false, otherGuardianConsents: false },
  principal: { name: 'Lauri Mallikas', hetu: '010516B903X' },
  understands: null,
};
async function file(change: Partial<FileRequestInput> = {}) {
  const request = aRequest()
    .with({ behalf: FOR_CHILD, ...change })
    .build();
  const filed = await world.portal.get(FileRequest).run(aCitizen('huoltaja'), request);
  if (!filed.ok) throw new Error(filed.refusal.code);
  return filed.value;
}
async function triage(caseId: string) {
  const opened = await world.desk.get(OpenTriage).run(registrar, caseId);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

describe('a request on behalf of a child', () => {
  it('shows the registry office for whom, on what ground, with what proof, and that nobody has checked it', async () => {
    const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const attachments = [
      { name: 'huoltajuus.pdf', bytes, proof: true },
      { name: 'muu.pdf', bytes },
    ];
    const { caseId } = await file({ attachments });
    const { behalf, attachments: files, personName } = await triage(caseId);
    expect(personName).toBe('Eero Testinen');
    expect(behalf).toMatchObject({ principalName: 'Lauri Mallikas', age: 10, standing: 'may', check: null });
    expect(behalf?.proofs.map(({ en }) => en)).toEqual([
      expect.stringContaining('Identity of the speaker'),
      expect.stringContaining('Custody'),
    ]);
    expect(behalf?.because.map(({ rule }) => rule)).toEqual(['guardian-of-a-minor']);
    expect(files.map(({ name, proof }) => [name, proof])).toEqual([
      ['huoltajuus.pdf', true],
      ['muu.pdf', false],
    ]);
  });

  it('has a subject line in the diary with neither name', async () => {
    const { caseId } = await file();
    const write = async (subject: string) => {
      const written = await world.desk.get(WriteSubject).run(registrar, caseId, subject);
      return written.ok ? 'written' : written.refusal.code;
    };
    expect(await write('Huoltajan (Testinen) pyyntö')).toBe('diary.subject-has-name');
    expect(await write('Laurin tiedot päivähoidosta')).toBe('diary.subject-has-name');
    expect(await write('Lapsen tiedot päivähoidosta')).toBe('written');
  });

  it('is seen by the representative among the own requests', async () => {
    const { caseId } = await file();
    const rows = await world.portal.get(ListMyCases).run(aCitizen('huoltaja'));
    expect(rows.map((row) => row.caseId)).toContain(caseId);
    expect(await world.portal.get(ListMyCases).run(aCitizen('lauri'))).toEqual([]);
  });

  it('keeps the principal sealed, and findable by the keyed hashes of code and name', async () => {
    const { requestId } = await file();
    const { rows } = await world.owner.query('select * from representation where request_id = $1', [
      requestId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Lauri|010516B/);
    expect(rows[0].principal_key).toMatch(/^[0-9a-f]{64}$/);
    const own = await world.owner.query('select hetu_key from request where id = $1', [requestId]);
    expect(own.rows[0].hetu_key).not.toBe(rows[0].principal_key);
    const names = await world.owner.query(
      'select count(*)::int as n from request_name_key where request_id = $1',
      [requestId],
    );
    expect(names.rows).toEqual([{ n: 4 }]);
  });

  it.each([
    ['identity code', { name: '', hetu: '010516B903X' }],
    ['name', { name: 'Lauri Mallikas', hetu: '' }],
  ])('is found in the diary by the %s of the child', async (_, person) => {
    const { caseId } = await file();
    const found = await world.desk.get(SearchDiaryByPerson).run(registrar, person, null);
    expect(found.ok && found.value.rows.map((row) => row.caseId)).toContain(caseId);
  });

  it('of fifteen is left to a person to judge', async () => {
    world.clock.set('2031-05-02T10:00:00+03:00');
    const { caseId } = await file();
    expect((await triage(caseId)).behalf).toMatchObject({ age: 15, standing: 'judgement' });
    world.clock.set('2026-11-24T10:00:00+02:00');
  });

  it('is refused at the door when the law leaves nothing to judge', async () => {
    const speaker = { as: 'attorney', scope: ['access'] } as const;
    const claims = [{ right: 'erasure' as const, scope: { what: 'x' } }];
    await expect(file({ behalf: { ...FOR_CHILD, speaker }, claims })).rejects.toThrow('request.may-not-ask');
  });

  it('with five attachments has room for five proofs, and no more', async () => {
    const one = { name: 'a.txt', bytes: Buffer.from('abc') };
    const five = [one, one, one, one, one];
    const proofs = five.map((file_) => ({ ...file_, proof: true }));
    expect((await file({ attachments: [...five, ...proofs] })).caseId).toBeTruthy();
    await expect(file({ attachments: [...proofs, { ...one, proof: true }] })).rejects.toThrow(
      'request.too-many-attachments',
    );
  });
});

describe('the check of a proof', () => {
  it('names who looked, and the last look counts', async () => {
    const { caseId } = await file();
    expect((await world.desk.get(CheckProof).run(registrar, caseId, 'insufficient')).ok).toBe(true);
    world.clock.advance({ minutes: 5 });
    expect((await world.desk.get(CheckProof).run(registrar, caseId, 'sufficient')).ok).toBe(true);
    const opened = await world.desk.get(OpenCaseFile).run(registrar, caseId);
    expect(opened.ok && opened.value.behalf?.check).toMatchObject({
      outcome: 'sufficient',
      by: 'Kirsi Kirjaaja',
    });
    const trail = await world.owner.query(
      `select count(*)::int as n from audit_event where action = 'ProofChecked' and case_id = $1`,
      [caseId],
    );
    expect(trail.rows).toEqual([{ n: 2 }]);
  });

  it('is made by the case’s own authority, about a request for somebody else', async () => {
    const { caseId } = await file();
    const check = world.desk.get(CheckProof);
    expect(await check.run(stranger, caseId, 'sufficient')).toMatchObject({
      refusal: { code: 'case.not-found' },
    });
    expect(await check.run(registrar, caseId, 'perhaps')).toMatchObject({
      refusal: { code: 'case.unknown-proof-outcome' },
    });
    const own = await file({ behalf: null });
    expect(await check.run(registrar, own.caseId, 'sufficient')).toMatchObject({
      refusal: { code: 'case.not-on-behalf' },
    });
  });
});

describe('what a person needs to be answered', () => {
  it('reaches the desk and stands sealed', async () => {
    const needs = {
      language: 'ar',
      codes: ['interpreter', 'plain-language'] as const,
      format: 'Suuri teksti',
    };
    const { caseId, requestId } = await file({ behalf: null, needs });
    expect((await triage(caseId)).needs).toEqual(needs);
    const { rows } = await world.owner.query('select needs from request where id = $1', [requestId]);
    expect(rows[0].needs).not.toContain('Suuri');
  });

  it('is nothing when nothing was said', async () => {
    const { caseId, requestId } = await file({
      behalf: null,
      needs: { language: null, codes: [], format: '' },
    });
    expect((await triage(caseId)).needs).toBeNull();
    const { rows } = await world.owner.query('select needs from request where id = $1', [requestId]);
    expect(rows).toEqual([{ needs: null }]);
  });
});
