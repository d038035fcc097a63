import {
  ChangeLogo,
  ChangeRemedy,
  ListLetterKinds,
  OpenDecision,
  OpenLetterSettings,
  PrintSample,
  ReadLetter,
  SaveStandingTexts,
  ShowSample,
} from '#cases';
import { AskForDecision } from '#cases/citizen';
import type { StaffActor } from '#kernel';
import { Sealer } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPng } from '../../../../test/builders/picture.builder.js';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';

let world: CaseWorld;
const admin = staffMember('ari.yllapito');
const petri = staffMember('petri.testila');
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('truncate setting, standing_text, logo');
});

const NO = { fi: '', sv: '', en: '' };
const BODY = { fi: 'Elinvoimajaosto', sv: 'Livskraftssektionen', en: 'Vitality Section' };
const POST = { fi: 'PL 7, 15101 Lahti', sv: 'PB 7, 15101 Lahtis', en: 'PO Box 7, 15101 Lahti' };
const COURT = 'Hämeenlinnan hallinto-oikeus';
const REVIEW = {
  ...{ kind: 'oikaisuvaatimus', body: BODY, post: POST, hours: NO, email: '', phone: '', court: COURT },
  ombudsman: NO,
};
const APPEAL = { ...REVIEW, kind: 'hallintovalitus', body: NO, post: NO };
const TEXTS = { contact: '', hours: '', dataProtection: 'lahti.fi/tietosuoja', closing: 'Terveisin Lahti' };
const remedy = (typed: typeof REVIEW | null, by: StaffActor = admin) =>
  world.desk.get(ChangeRemedy).run(by, typed);
const texts = (over: object = {}, by: StaffActor = admin) =>
  world.desk.get(SaveStandingTexts).run(by, 'fi', { ...TEXTS, ...over });
const gapsOf = async (by: StaffActor = admin) =>
  (await world.desk.get(OpenLetterSettings).run(by, 'fi')).gaps;
const rows = async <T>(sql: string): Promise<T[]> => (await world.owner.query(sql)).rows as T[];

/** A refused erasure of Eero, issued; what stands in the letter. */
async function refusedErasure(): Promise<{ letterId: string; html: string; sha256: string }> {
  const answer = await AnswerOfCase.begun(world, 'erasure');
  return issued(await answer.answered('erasure', 'refused'));
}

async function issued(letterId: string): Promise<{ letterId: string; html: string; sha256: string }> {
  const [row] = await rows<{ content: string; sha256: string }>(
    `select content, sha256 from letter where id = '${letterId}'`,
  );
  const { html } = JSON.parse(world.desk.get(Sealer).open(row?.content ?? '')) as { html: string };
  return { letterId, html, sha256: row?.sha256 ?? '' };
}

describe('the remedy an authority has set', () => {
  it('stands in the letters issued from then on, and never changes one that was issued', async () => {
    const before = await refusedErasure();
    expect(before.html).toContain('Valitusviranomainen: Hämeenlinnan hallinto-oikeus');
    valueOf(await remedy(REVIEW));
    const { html } = await refusedErasure();
    expect(html).toContain('Oikaisuvaatimusviranomainen: Elinvoimajaosto');
    expect(html).toContain('PL 7<br/>15101 Lahti');
    expect(html).toContain('14 päivän kuluessa');
    expect(await issued(before.letterId)).toEqual(before);
  });

  it('leaves the catalogue when it is taken back', async () => {
    valueOf(await remedy(REVIEW));
    valueOf(await remedy(null));
    const desk = await world.desk.get(OpenLetterSettings).run(admin, 'fi');
    expect([desk.remedy, desk.authority.remedy, desk.gaps]).toEqual([null, 'hallintovalitus', []]);
  });

  it('without a court keeps the authority from deciding on a document, and says so', async () => {
    valueOf(await remedy({ ...REVIEW, court: '' }));
    expect(await gapsOf()).toEqual(['court']);
    const answer = await AnswerOfCase.begun(world, 'own-document');
    await answer.answered('own-document', 'refused');
    valueOf(await world.portal.get(AskForDecision).run(aCitizen(), answer.caseId));
    valueOf(await answer.write('own-document', 'refused'));
    const open = await answer.claimOf('own-document');
    const desk = valueOf(await world.desk.get(OpenDecision).run(petri, answer.caseId, open));
    expect([desk.preview, desk.withheld]).toEqual([null, 'letters.no-remedy-setting']);
    await answer.approve('own-document');
    expect(await answer.issue('own-document')).toMatchObject({
      refusal: { code: 'letters.no-remedy-setting' },
    });
    const kinds = await rows<{ kind: string }>(`select kind from letter where case_id = '${answer.caseId}'`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['openness-refusal']);
  });

  it('counts for its own authority alone', async () => {
    valueOf(await remedy({ ...APPEAL, body: BODY }));
    const elsewhere = await world.desk.get(OpenLetterSettings).run(staffMember('asta.asettaja'), 'fi');
    expect(elsewhere.remedy).toBeNull();
    expect(elsewhere.authority.decidingBody?.fi).not.toBe(BODY.fi);
  });
});

describe('the standing texts of an authority', () => {
  it('stand in its letters from then on; each change is a version more', async () => {
    const plain = await refusedErasure();
    valueOf(await texts());
    const first = await refusedErasure();
    valueOf(await texts({ closing: 'Terveisin Lahden kirjaamo' }));
    valueOf(await texts({ closing: 'Terveisin Lahden kirjaamo' }));
    const second = await refusedErasure();
    expect(plain.html).not.toContain('Terveisin');
    expect(first.html).toContain('<p class="own">Terveisin Lahti</p>');
    expect(second.html).toContain('<p class="own">Terveisin Lahden kirjaamo</p>');
    expect(await issued(first.letterId)).toEqual(first);
    const { versions } = await world.desk.get(OpenLetterSettings).run(admin, 'fi');
    expect(versions.map(({ version, texts: { closing } }) => [version, closing])).toEqual([
      [2, 'Terveisin Lahden kirjaamo'],
      [1, 'Terveisin Lahti'],
    ]);
    const swedish = await world.desk.get(OpenLetterSettings).run(admin, 'sv');
    expect(swedish.versions).toEqual([]);
  });

  it('tell a protected person nothing of service points and their hours', async () => {
    valueOf(await texts({ contact: 'Palvelupiste Askonkatu 2', hours: 'ma 8–16' }));
    const answer = await AnswerOfCase.begun(world, 'erasure');
    valueOf(await answer.write('erasure', 'refused'));
    await answer.approve('erasure');
    await world.owner.query(`update case_file set protected = true where id = '${answer.caseId}'`);
    await world.owner.query(
      `insert into case_access (case_id, staff_id, given_at) values ('${answer.caseId}', '${petri.staffId}', now())
       on conflict do nothing`,
    );
    const { html } = await issued(valueOf(await answer.issue('erasure')).letterId);
    expect(html).not.toMatch(/Askonkatu|ma 8–16/);
    expect(html).toContain('Terveisin Lahti');
  });

  it('are refused with an identity code, which would stop every letter', async () => {
    expect(await texts({ closing: 'Hetu 010594Y9032' })).toMatchObject({
      refusal: { code: 'standing.identity-code', facts: { field: 'closing' } },
    });
    expect(await texts({ contact: 'x'.repeat(1501) })).toMatchObject({
      refusal: { code: 'standing.too-long', facts: { field: 'contact' } },
    });
    expect(await rows('select 1 from standing_text')).toEqual([]);
  });

  it('are those of the administrator’s own authority, for the database too', async () => {
    valueOf(await texts());
    const asta = staffMember('asta.asettaja');
    expect((await world.desk.get(OpenLetterSettings).run(asta, 'fi')).versions).toEqual([]);
  });
});

describe('the kinds of letter', () => {
  const looks = async (): Promise<number> =>
    (await rows(`select 1 from audit_event where action = 'LetterSamplesRead' and authority_id = 'lahti'`))
      .length;

  it('are whole as the authority is set, and without a court those are not that are appealed to one', async () => {
    const broken = async () =>
      (await world.desk.get(ListLetterKinds).run(petri)).flatMap(({ kind, whole }) => (whole ? [] : [kind]));
    expect(await broken()).toEqual([]);
    valueOf(await remedy({ ...REVIEW, court: '' }));
    expect((await broken()).toSorted()).toEqual(['kin-answer', 'openness-decision']);
    expect(await world.desk.get(PrintSample).run(petri, 'fi', 'kin-answer')).toMatchObject({
      refusal: { code: 'letters.no-remedy-setting' },
    });
  });

  it('are listed, shown and printed for each member of staff, and each look is written down', async () => {
    const before = await looks();
    await world.desk.get(ListLetterKinds).run(petri);
    const { preview } = await world.desk.get(ShowSample).run(petri, 'redirect', 'fi');
    expect(preview.html).toContain('Lahden kaupunki');
    valueOf(await world.desk.get(PrintSample).run(petri, 'fi', 'redirect'));
    expect(await looks()).toBe(before + 3);
  });

  it('are printed with what says that they are samples, in the title and on the page', async () => {
    const pdf = valueOf(await world.desk.get(PrintSample).run(petri, 'fi', 'late-notice')).toString('latin1');
    expect(pdf).toContain('MALLI: Vastauksemme');
  });
});

describe('the logo of an authority', () => {
  const ALT = { fi: 'Lahden tunnus', sv: 'Lahtis logotyp', en: 'Logo of Lahti' };
  const set = (bytes: Buffer, alt: object = {}) =>
    world.desk.get(ChangeLogo).set(admin, bytes, { ...ALT, ...alt });
  const printed = async (): Promise<string> =>
    valueOf(await world.desk.get(PrintSample).run(admin, 'fi')).toString('latin1');

  it('stands on the letters printed from then on, until it is removed', async () => {
    expect(await printed()).not.toMatch(/\/Subtype\s*\/Image/);
    valueOf(await set(aPng()));
    expect(await printed()).toMatch(/\/Subtype\s*\/Image/);
    const { letterId, sha256 } = await refusedErasure();
    const { pdf } = valueOf(await world.desk.get(ReadLetter).run(petri, letterId));
    expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/);
    await world.desk.get(ChangeLogo).remove(admin);
    expect(await printed()).not.toMatch(/\/Subtype\s*\/Image/);
    expect((await issued(letterId)).sha256).toBe(sha256);
  });

  it('is refused without words for who does not see it, and when it cannot be printed', async () => {
    expect(await set(aPng(), { sv: ' ' })).toMatchObject({
      refusal: { code: 'logo.missing-alt', facts: { field: 'alt-sv' } },
    });
    const broken = aPng();
    broken.fill(0, 45, broken.length - 16);
    expect(await set(broken)).toMatchObject({ refusal: { code: 'logo.not-printable' } });
    expect(await rows('select 1 from logo')).toEqual([]);
  });
});

describe('every change of what stands in letters', () => {
  it('is written down with from and to, and in the audit trail', async () => {
    await world.owner.query('truncate admin_change');
    valueOf(await remedy(REVIEW));
    valueOf(await texts());
    valueOf(await world.desk.get(ChangeLogo).set(admin, aPng(), { fi: 'a', sv: 'b', en: 'c' }));
    await world.desk.get(ChangeLogo).remove(admin);
    const changes = await rows<{ what: string; by: string; heard: boolean }>(
      `select c.what, c.changed_by::text as by, exists (select 1 from audit_event a
         where a.subject_id = c.id and a.action = 'AdministrationChanged' and a.actor = c.changed_by::text) as heard
       from admin_change c where c.authority_id = 'lahti' order by c.changed_at, c.id`,
    );
    expect(changes.map(({ what }) => what).toSorted()).toEqual(['logo', 'logo', 'setting', 'standing-text']);
    expect(changes.every(({ by, heard }) => heard && by === admin.staffId)).toBe(true);
    const [text] = await rows(`select from_value, to_value from admin_change where what = 'standing-text'`);
    expect(text).toMatchObject({ from_value: { closing: '' }, to_value: { closing: 'Terveisin Lahti' } });
  });
});
