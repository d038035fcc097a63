import type { TaskKind } from '#collection';
import type { LegalBasis, Right } from '#rights';

/** What is done to the data when this right is granted; null when granting gives data out or does nothing more. */
export function grantedKind(right: Right): TaskKind | null {
  switch (right) {
    case 'rectification':
    case 'erasure':
    case 'restriction':
      return right;
    case 'objection':
    case 'consent-withdrawal':
      return 'stop-processing';
    default:
      return null;
  }
}

/**
 * What is done at once, before the right is decided. A withdrawn consent carries no processing from then on (GDPR
 * Art. 7(3)): processing stops, and whether the data are erased is asked after that. Who objects to processing that
 * rests on a public task or a legitimate interest has it restricted until it is known whose grounds weigh more
 * (Art. 18(1)(d), 21(1)); an objection does not reach other bases. A basis that the notice does not tell is taken as one
 * that the objection may reach.
 *
 * @example atOnceKind('objection', ['6-1-e']) // 'restriction'; atOnceKind('objection', ['6-1-c']) // null
 */
export function atOnceKind(right: Right, bases: readonly LegalBasis[]): TaskKind | null {
  if (right === 'consent-withdrawal') return 'stop-processing';
  const reached = bases.some((basis) => basis === '6-1-e' || basis === '6-1-f' || basis === 'unknown');
  return right === 'objection' && reached ? 'restriction' : null;
}
