import { ConfirmRouting, OpenTriage, TakeCase } from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Result } from '#kernel';
import type { Right } from '#rights';
import { seedSystemSettings } from '../../db/seed/demo-systems.js';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { staffMember } from '../builders/staff.builder.js';
import type { CaseWorld } from './case-world.js';

/** A case of Lahti that the registry has routed and Petri has taken. */
export async function handledCase(world: CaseWorld, ...rights: Right[]): Promise<string> {
  const { caseId, version } = await routedCase(world, ...rights);
  valueOf(await world.desk.get(TakeCase).run(staffMember('petri.testila'), caseId, { version }));
  return caseId;
}

/** A case of Lahti that the registry has routed, as the proposal said. */
export async function routedCase(
  world: CaseWorld,
  ...rights: Right[]
): Promise<{ caseId: string; version: number }> {
  const input = aRequest()
    .asking(...rights)
    .build();
  const { caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), input));
  const registrar = staffMember('kirsi.kirjaaja');
  const { proposal, version } = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
  const shares = proposal.shares.filter(({ role, authority }) => role === 'decides' && authority === 'lahti');
  const joint = proposal.shares.filter(({ role }) => role === 'joint').map(({ authority }) => authority);
  const acknowledged = proposal.warnings.map(({ code }) => code);
  const confirmed = { shares, joint, redirects: [], acknowledged, version };
  valueOf(await world.desk.get(ConfirmRouting).run(registrar, caseId, confirmed));
  return { caseId, version: version + 1 };
}

/** The value of what must have gone well. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

/** Who searches which system, as in the demo. */
export const demoSystemSettings = seedSystemSettings;
