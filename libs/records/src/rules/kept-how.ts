import type { FunctionClass, Retention } from '../domain/case-facts.js';
import type { ExportRule } from './export-rule.js';

/** How long a case of this authority and register is kept, and where in the records plan it stands. */
export interface KeptHow {
  readonly retention: Retention;
  readonly classes: readonly [FunctionClass, ...FunctionClass[]];
}

/**
 * What the rules say for one case: of its register, else of its authority. Where no class of the records plan is set, it
 * is the one in the case number, without the authority's own titles.
 *
 * @example keptHow(rule, { register: null, caseNumber: 'LAHTI/318/00.04.02/2026' }).classes.at(-1)?.code // '00.04.02'
 */
export function keptHow(
  rule: ExportRule,
  { register, caseNumber }: { register: string | null; caseNumber: string },
): KeptHow {
  const { years, reason } = rule.registers.find((one) => one.register === register) ?? rule;
  const [first, ...others] = rule.classes ?? classesIn(caseNumber);
  return { retention: { years, reason }, classes: [first!, ...others] };
}

function classesIn(caseNumber: string): FunctionClass[] {
  const parts = (caseNumber.split('/')[2] ?? '00').split('.');
  return parts.map((_, place) => {
    const code = parts.slice(0, place + 1).join('.');
    return { code, title: `Tehtäväluokka ${code}` };
  });
}
