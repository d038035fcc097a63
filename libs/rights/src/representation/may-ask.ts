import { assertNever } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Right } from '../right.js';
import type { Proof } from './proof.js';
import type { Reason } from './reasons.js';
import { REASONS } from './reasons.js';
import type { RepresentationFacts, Speaker, Standing } from './speaker.js';

type As<Kind extends Speaker['as']> = Extract<Speaker, { as: Kind }>;

const FULL_AGE = 18;
const SPEAKS_SEPARATELY = 15;

function standing(answer: Standing['answer'], reason: Reason, proofs: readonly Proof[] = []): Standing {
  const needed: readonly Proof[] = answer === 'may-not' ? [] : ['identity', ...proofs];
  return { answer, proofs: needed, because: [REASONS[reason]] };
}

function asGuardian(speaker: As<'guardian'>, age: number | undefined): Standing {
  if (age !== undefined && age >= FULL_AGE) return standing('may-not', 'not-a-minor');
  const together = speaker.jointCustody && !speaker.otherGuardianConsents;
  if (together) return standing('judgement', 'joint-custody', ['custody', 'other-guardian-consent']);
  const separately = age === undefined || age >= SPEAKS_SEPARATELY;
  return separately
    ? standing('judgement', 'fifteen-years', ['custody'])
    : standing('may', 'guardian', ['custody']);
}

function asCourtGuardian(speaker: As<'court-guardian'>, understands: boolean | undefined): Standing {
  if (!speaker.personalMatters) return standing('may-not', 'personal-matters-not-covered');
  if (understands !== false) return standing('judgement', 'understands-themselves', ['court-order']);
  return standing('may', 'court-guardian', ['court-order']);
}

function asAttorney(speaker: As<'attorney'>, { right, on }: RepresentationFacts): Standing {
  const { expires, scope } = speaker;
  if (expires && Temporal.PlainDate.compare(expires, on) < 0) return standing('may-not', 'expired');
  if (!scope.includes(right)) return standing('may-not', 'outside-scope');
  return standing('may', 'attorney', ['power-of-attorney']);
}

function byMandate(speaker: As<'mandate'>, { right }: RepresentationFacts): Standing {
  if (!speaker.confirmed) return standing('may-not', 'mandate-not-confirmed');
  if (!speaker.scope.includes(right)) return standing('may-not', 'outside-scope');
  return standing('may', 'mandate', ['confirmed-mandate']);
}

/** The deceased have no rights under the GDPR: only documents are applied for, and a person judges the reasons. */
function asKin(right: Right): Standing {
  return right === 'own-document'
    ? standing('judgement', 'kin', ['kinship'])
    : standing('may-not', 'deceased');
}

/**
 * Who may ask for a right, and what proof it takes. Pure; a `judgement` is decided by a person.
 * Sources: 434/2003 § 12, 14; 442/1999 § 29(2); 361/1983; 648/2007; GDPR recital 27; 703/2023 § 52.
 * Example: a guardian asks on 2026-11-22 for the data of a child of 14: may; of 15: judgement, for each speaks separately.
 * A daughter applies on 2026-11-22 for her late father's documents: judgement; for access (GDPR 15): may not.
 */
export function mayAsk(facts: RepresentationFacts): Standing {
  const { speaker, subject } = facts;
  if (subject.deceased && speaker.as !== 'kin') return standing('may-not', 'deceased');
  switch (speaker.as) {
    case 'self':
      return standing('may', 'self');
    case 'guardian':
      return asGuardian(speaker, subject.age);
    case 'court-guardian':
      return asCourtGuardian(speaker, subject.understands);
    case 'attorney':
      return asAttorney(speaker, facts);
    case 'mandate':
      return byMandate(speaker, facts);
    case 'kin':
      return asKin(facts.right);
    default:
      return assertNever(speaker);
  }
}
