import { ApproveDecision, IssueLetter, OpenCaseFile, TakeCase, WriteDecision } from '#cases';
import type { Result } from '#kernel';
import { staffMember } from '../builders/staff.builder.js';
import type { CaseWorld } from './case-world.js';

const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const DOCUMENT = { groundId: 'own-document-11-2-7', statute: '', reasons: 'Ilmoittajan nimi on poistettu.' };
const ERASURE = {
  groundId: 'erasure-17-3-b',
  statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
  reasons: 'Asiakkuutenne on voimassa.',
};

/** An official in Lahti refuses the document that this new case asks for, all the way to the letter. */
export function refuseDocument(world: CaseWorld, caseId: string, claimId: string): Promise<void> {
  return refuse(world, caseId, claimId, DOCUMENT);
}

/** Lahti refuses to erase what this new case asks for, all the way to the decision that may be appealed. */
export function refuseErasure(world: CaseWorld, caseId: string, claimId: string): Promise<void> {
  return refuse(world, caseId, claimId, ERASURE);
}

async function refuse(
  { desk, owner }: CaseWorld,
  caseId: string,
  claimId: string,
  why: typeof DOCUMENT,
): Promise<void> {
  await owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
  valueOf(await desk.get(TakeCase).run(petri, caseId, { version: 1 }));
  const now = async () => {
    const { version } = valueOf(await desk.get(OpenCaseFile).run(petri, caseId));
    return { claimId, version };
  };
  const refusal = { outcome: 'refused' as const, given: '', approverId: hanna.staffId, submit: true, ...why };
  valueOf(await desk.get(WriteDecision).run(petri, caseId, { ...refusal, ...(await now()) }));
  valueOf(await desk.get(ApproveDecision).run(hanna, caseId, { ...(await now()), approve: true }));
  valueOf(await desk.get(IssueLetter).run(petri, caseId, await now()));
}
