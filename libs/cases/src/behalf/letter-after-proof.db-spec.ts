import {
  ApproveDecision,
  CheckProof,
  ConfirmRouting,
  IssueLetter,
  OpenCaseFile,
  OpenTriage,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Language, Result } from '#kernel';
import { Sealer } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const versionOf = async (caseId: string) =>
  valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId)).version;

/** A request for a child, refused and approved: only the letter is still to go. */
async function approvedForChild(language: Language = 'fi'): Promise<{ caseId: string; claimId: string }> {
  const behalf = {
    speaker: { as: 'guardian', jointCustody: false, otherGuardianConsents: false },
    principal: { name: 'Lauri Mallikas', hetu: '010516B903X' },
    understands: null,
  } as const;
  const request = aRequest().asking('erasure').with({ behalf, language }).build();
  const { caseId, claims } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), request));
  const claimId = claims[0]!.id;
  const { proposal, version } = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
  const shares = proposal.shares.filter(({ authority, role }) => authority === 'lahti' && role === 'decides');
  const acknowledged = proposal.warnings.map(({ code }) => code);
  valueOf(
    await world.desk
      .get(ConfirmRouting)
      .run(registrar, caseId, { shares, redirects: [], acknowledged, version }),
  );
  valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: await versionOf(caseId) }));
  const decision = {
    outcome: 'refused' as const,
    groundId: 'erasure-17-3-b',
    statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
    reasons: 'Asiakkuus on voimassa.',
    given: '',
    approverId: hanna.staffId,
  };
  const written = { ...decision, claimId, submit: true, version: await versionOf(caseId) };
  valueOf(await world.desk.get(WriteDecision).run(petri, caseId, written));
  const approval = { claimId, approve: true, version: await versionOf(caseId) };
  valueOf(await world.desk.get(ApproveDecision).run(hanna, caseId, approval));
  return { caseId, claimId };
}

describe('the letter about a request for a child', () => {
  it('waits until a person has checked the proof, enough or not', async () => {
    const { caseId, claimId } = await approvedForChild();
    const issue = async () =>
      world.desk.get(IssueLetter).run(petri, caseId, { claimId, version: await versionOf(caseId) });
    expect(await issue()).toMatchObject({ refusal: { code: 'case.proof-unchecked' } });
    valueOf(await world.desk.get(CheckProof).run(petri, caseId, 'insufficient'));
    expect((await issue()).ok).toBe(true);
  });

  it.each([
    ['fi', 'Eero Testinen (teki pyynnön huoltajana)'],
    ['sv', 'Eero Testinen (gjorde begäran som vårdnadshavare)'],
  ] as const)(
    'names in %s the child, and the guardian who made the request, and no identity code',
    async (language, named) => {
      const { caseId, claimId } = await approvedForChild(language);
      valueOf(await world.desk.get(CheckProof).run(petri, caseId, 'sufficient'));
      const version = await versionOf(caseId);
      valueOf(await world.desk.get(IssueLetter).run(petri, caseId, { claimId, version }));
      const { rows } = await world.owner.query<{ content: string }>(
        `select content from letter where case_id = $1 and kind = 'refusal-certificate'`,
        [caseId],
      );
      const letter = world.desk.get(Sealer).open(rows[0]!.content);
      expect(letter).toMatch(
        /(?:Kenen tietoja pyyntö koskee|Vems uppgifter begäran gäller)<\/dt><dd>Lauri Mallikas/,
      );
      expect(letter).toContain(named);
      expect(letter).not.toMatch(/010516|020594/);
    },
  );
});
