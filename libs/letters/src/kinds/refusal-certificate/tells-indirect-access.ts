import { ValidateBy, type ValidationArguments } from 'class-validator';

/**
 * Keeps the remedy of the Data Protection Act (1050/2018), section 34, subsection 4 in the letter: whenever that
 * section is a ground or the reasons are withheld by it, indirect access must be told.
 * Example: ground "Tietosuojalaki (1050/2018), 34 § 1 momentin 2 kohta" with `indirectAccess: false` is refused.
 */
export function TellsIndirectAccess(): PropertyDecorator {
  return ValidateBy({
    name: 'tellsIndirectAccess',
    validator: {
      validate: (value: unknown, args?: ValidationArguments) =>
        value === true || (value === false && !usesSection34(args?.object)),
      defaultMessage: () => 'indirect access must be told',
    },
  });
}

interface Decision {
  readonly grounds?: readonly string[];
  readonly reasonsWithheld?: boolean;
}

function usesSection34(context: { decisions?: readonly Decision[] } | undefined): boolean {
  if (!Array.isArray(context?.decisions)) return false;
  return context.decisions.some((decision: Decision) => {
    if (typeof decision !== 'object' || decision === null) return false;
    const grounds = Array.isArray(decision.grounds)
      ? decision.grounds.filter((line) => typeof line === 'string')
      : [];
    return decision.reasonsWithheld === true || grounds.some(isSection34);
  });
}

function isSection34(ground: string): boolean {
  return ground.includes('1050/2018') && /\b34\s*§|\bsection\s*34\b|§\s*34\b/i.test(ground);
}
