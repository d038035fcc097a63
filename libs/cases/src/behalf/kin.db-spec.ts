import {
  AddClaim,
  ApproveDecision,
  CheckProof,
  ConfirmRouting,
  IssueLetter,
  JoinCases,
  OpenAfterwards,
  OpenDecision,
  OpenTriage,
  type PaperRequestInput,
  RecordDecisionAsked,
  RecordIdentityCheck,
  RegisterPaperRequest,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Language } from '#kernel';
import { Sealer } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import {
  codeOf,
  handler,
  QuestionWorld,
  registrar,
  valueOf,
} from '../../../../test/support/question-world.js';
import type { Behalf } from '../domain/behalf.js';

const hanna = staffMember('hanna.esimerkki');
const KIN: Behalf = {
  speaker: { as: 'kin' },
  principal: { name: 'Eino Mallikas', hetu: null },
  understands: null,
  kin: { kinship: 'lapsi', purpose: 'Selvitän, maksoiko isäni samat maksut kahdesti.' },
};
const APPLICATION: PaperRequestInput = {
  receivedOn: Temporal.PlainDate.from('2026-11-20'),
  channel: 'letter',
  name: 'Aino Mallikas',
  hetu: null,
  email: null,
  phone: null,
  address: 'Mallikatu 5, 15100 LAHTI',
  language: 'fi',
  registerId: 'lahti-tyollisyyspalvelut',
  municipality: 'lahti',
  claims: [{ right: 'own-document', scope: { what: 'Isäni asiakirjat vuodelta 2025' } }],
  noteLabel: 'Pyynnön teksti',
  note: 'Haen isäni tietoja.',
  attachments: [],
  behalf: KIN,
};
const WORDS = { statute: '', extent: '', reasons: '', given: '', groundId: '', approverId: hanna.staffId };
const REFUSED = {
  ...WORDS,
  outcome: 'refused',
  groundId: 'own-document-703-52',
  reasons: 'Kirjauksista ei ilmene maksuja.',
} as const;
const GRANTED = { ...WORDS, outcome: 'granted', given: 'Maksupäätökset vuodelta 2025.' } as const;
const PARTLY = {
  ...REFUSED,
  outcome: 'partly-granted',
  extent: 'Muut kirjaukset.',
  given: 'Maksupäätökset.',
} as const;

let house: QuestionWorld;
let caseId: string;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());
beforeEach(() => void house.on('2026-11-23'));

const use = <T>(kind: new (...args: never[]) => T): T => house.world.desk.get<T>(kind as never);
const register = (change: Partial<PaperRequestInput> = {}) =>
  use(RegisterPaperRequest).run(registrar, { ...APPLICATION, ...change });
const claim = async () => (await house.file(caseId)).claims[0]!;
const versioned = async () => ({ claimId: (await claim()).id, version: (await house.file(caseId)).version });

/** Registered, routed and taken; the proof of kinship is looked at. */
async function taken(language: Language = 'fi'): Promise<void> {
  ({ caseId } = valueOf(await register({ language })));
  const { proposal, version } = valueOf(await use(OpenTriage).run(registrar, caseId));
  const shares = proposal.shares.filter(({ authority, role }) => authority === 'lahti' && role === 'decides');
  const acknowledged = proposal.warnings.map(({ code }) => code);
  const routing = { shares, redirects: [], acknowledged, version };
  valueOf(await use(ConfirmRouting).run(registrar, caseId, routing));
  valueOf(await use(TakeCase).run(handler, caseId, { version: (await house.file(caseId)).version }));
  valueOf(await use(CheckProof).run(handler, caseId, 'sufficient'));
}

async function decided(words: typeof REFUSED | typeof GRANTED | typeof PARTLY): Promise<void> {
  valueOf(await use(WriteDecision).run(handler, caseId, { ...words, ...(await versioned()), submit: true }));
  valueOf(await use(ApproveDecision).run(hanna, caseId, { ...(await versioned()), approve: true }));
}
const issue = async () => use(IssueLetter).run(handler, caseId, await versioned());
async function identified(): Promise<void> {
  const day = {
    version: (await house.file(caseId)).version,
    method: 'passport',
    checkedOn: house.world.clock.today(),
  };
  valueOf(await use(RecordIdentityCheck).run(handler, caseId, day as never));
}
async function letters(): Promise<{ kind: string; language: string; html: string }[]> {
  const { rows } = await house.world.owner.query<{ kind: string; language: string; content: string }>(
    'select kind, language, content from letter where case_id = $1 order by issued_at, id',
    [caseId],
  );
  const sealer = house.world.desk.get(Sealer, { strict: false });
  return rows.map(({ content, ...row }) => ({
    ...row,
    html: (JSON.parse(sealer.open(content)) as { html: string }).html,
  }));
}
const bases = async () => {
  const given = await house.world.owner.query('select basis from disclosure where case_id = $1', [caseId]);
  return given.rows.map(({ basis }) => basis as string);
};
const afterwards = async () => valueOf(await use(OpenAfterwards).run(handler, caseId));

describe('an application of kin about a person who has died (703/2023 § 52)', () => {
  it('has the two weeks of a request for a document: received 20.11., due 4.12. (621/1999 § 14)', async () => {
    await taken();
    const { clock } = await claim();
    expect([clock.regime, clock.due.toString()]).toEqual(['openness', '2026-12-04']);
  });

  it('is judged by a person, keeps what it says sealed, and is refused on its own ground alone', async () => {
    await taken();
    const { behalf } = await house.file(caseId);
    expect(behalf).toMatchObject({ standing: 'judgement', principalName: 'Eino Mallikas', kin: KIN.kin });
    const { rows } = await house.world.owner.query<{ facts: string }>(
      'select facts from representation p join case_file c using (request_id) where c.id = $1',
      [caseId],
    );
    expect(rows[0]!.facts).not.toMatch(/Eino|lapsi|maksut/);
    const desk = valueOf(await use(OpenDecision).run(handler, caseId, (await claim()).id, REFUSED));
    expect(desk.grounds.map(({ id }) => id)).toEqual(['own-document-703-52']);
    expect(desk.preview?.html).toContain('Hakemus hylätään.');
    const wrong = { ...REFUSED, groundId: 'own-document-11-2-7', submit: true, ...(await versioned()) };
    const written = await use(WriteDecision).run(handler, caseId, wrong);
    expect(codeOf(written)).toBe('decision.ground-not-for-right');
  });

  it('refused: the decision itself with the way to the court, 30 days from service, and none to ask for', async () => {
    await taken();
    await decided(REFUSED);
    valueOf(await issue());
    const [letter, ...more] = await letters();
    expect([letter?.kind, more]).toEqual(['kin-answer', []]);
    for (const said of [
      '<dt>Vainaja</dt><dd>Eino Mallikas</dd>',
      '<dt>Hakijan suhde vainajaan</dt><dd>lapsi</dd>',
      'Selvitän, maksoiko isäni samat maksut kahdesti.',
      'Hakemus hylätään.',
      'Kirjauksista ei ilmene maksuja.',
      'hallinto-oikeu',
      '30 päivän kuluessa',
    ])
      expect(letter?.html).toContain(said);
    expect(await bases()).toEqual([]);
    const { appealTimes, decisionToAsk } = await afterwards();
    expect(appealTimes.map(({ remedy }) => remedy)).toEqual(['hallintovalitus']);
    expect(decisionToAsk).toEqual([]);
    const asked = { claimId: (await claim()).id, way: 'letter', toldOn: house.world.clock.today() } as const;
    expect(codeOf(await use(RecordDecisionAsked).run(handler, caseId, asked))).toBe('stage.nothing-to-ask');
  });

  it('granted: given under 703/2023 § 52 once the applicant is known, with nothing to appeal', async () => {
    await taken();
    await decided(GRANTED);
    expect(codeOf(await issue())).toBe('identity.unchecked');
    await identified();
    valueOf(await issue());
    const [letter, ...more] = await letters();
    expect([letter?.kind, more]).toEqual(['kin-answer', []]);
    expect(letter?.html).toContain('Hakemukseen suostutaan.');
    expect(letter?.html).toContain('Maksupäätökset vuodelta 2025.');
    expect(letter?.html).not.toContain('Valitusosoitus');
    expect(await bases()).toEqual(['703/2023 § 52']);
    expect((await afterwards()).appealTimes).toEqual([]);
  });

  it('granted in part: one decision, in English beside the Finnish, that says what is not given', async () => {
    await taken('en');
    await decided(PARTLY);
    await identified();
    valueOf(await issue());
    const sent = await letters();
    const kinds = sent.map(({ kind, language }) => `${kind} ${language}`);
    expect(kinds.sort()).toEqual(['kin-answer en', 'kin-answer fi']);
    const finnish = sent.find(({ language }) => language === 'fi')!.html;
    for (const said of ['suostutaan osittain', 'Muut kirjaukset.', 'Valitusosoitus'])
      expect(finnish).toContain(said);
    const { appealTimes, decisionToAsk } = await afterwards();
    expect([appealTimes.length, decisionToAsk]).toEqual([1, []]);
    expect(await bases()).toEqual(['703/2023 § 52']);
  });

  it('waits for the look at the proof of kinship', async () => {
    await taken();
    await house.world.owner.query('delete from proof_check where case_id = $1', [caseId]);
    await decided(REFUSED);
    expect(codeOf(await issue())).toBe('case.proof-unchecked');
  });
});

describe('what cannot be entered as such an application', () => {
  it.each<[string, Partial<PaperRequestInput>]>([
    ['request.kin-right', { claims: [{ right: 'access', scope: { what: 'Kaikki' } }] }],
    ['request.kin-kinship', { behalf: { ...KIN, kin: { ...KIN.kin!, kinship: ' ' } } }],
    ['request.kin-purpose', { behalf: { ...KIN, kin: { ...KIN.kin!, purpose: '' } } }],
    ['request.kin-written', { channel: 'phone' }],
  ])('%s', async (code, change) => {
    expect(codeOf(await register(change))).toBe(code);
  });

  it('no right of the GDPR is added afterwards', async () => {
    await taken();
    const { version } = await house.file(caseId);
    const access = { version, right: 'access', scope: {}, reason: 'text-holds-it' };
    const added = await use(AddClaim).run(registrar, caseId, access);
    expect(codeOf(added)).toMatch(/request\.kin-right/);
  });

  it('is not joined with what the applicant asks of own data: another matter', async () => {
    const hetu = '010594Y9032';
    const own = valueOf(await register({ hetu, behalf: null }));
    ({ caseId } = valueOf(await register({ hetu })));
    const { version } = await house.file(caseId);
    const join = { version, otherCaseId: own.caseId, same: [] };
    expect(codeOf(await use(JoinCases).run(registrar, caseId, join))).toBe('join.other-matter');
  });

  it('nor is it taken from the portal', async () => {
    const request = aRequest().asking('own-document').with({ behalf: KIN }).build();
    const filed = await house.world.portal.get(FileRequest).run(aCitizen(), request);
    expect(codeOf(filed)).toBe('request.may-not-ask');
  });
});
