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

/** An official in Lahti refuses the document that this new case asks for, all the way to the letter. */
export async function refuseDocument(
  { desk, owner }: CaseWorld,
  caseId: string,
  claimId: string,
): Promise<void> {
  await owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
  valueOf(await desk.get(TakeCase).run(petri, caseId, { version: 1 }));
  const now = async () => {
    const { version } = valueOf(await desk.get(OpenCaseFile).run(petri, caseId));
    return { claimId, version };
  };
  const refusal = {
    ...{ outcome: 'refused' as const, groundId: 'own-document-11-2-7', statute: '', given: '' },
    ...{ reasons: 'Ilmoittajan nimi on poistettu.', approverId: hanna.staffId, submit: true },
  };
  valueOf(await desk.get(WriteDecision).run(petri, caseId, { ...refusal, ...(await now()) }));
  valueOf(await desk.get(ApproveDecision).run(hanna, caseId, { ...(await now()), approve: true }));
  valueOf(await desk.get(IssueLetter).run(petri, caseId, await now()));
}
