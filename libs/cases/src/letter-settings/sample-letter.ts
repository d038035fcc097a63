import type { Language } from '#kernel';
import { LETTER_GUIDE, LETTER_KINDS, type LetterKind } from '#letters';
import { type Authority, authorityName, type Catalogue } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { NO_REGISTER } from '../letters-of-case/refusal-context.js';
import { courtOf, remedyOf } from '../letters-of-case/remedy.js';
import { contactLines, senderOf } from '../letters-of-case/sender.js';
import { standingOf } from '../letters-of-case/standing-of.js';
import { registersOf } from '../settings/registers-of.js';

/** The letter by which the settings are looked at: it has every part that a setting changes. */
export const SAMPLE_KIND = 'refusal-certificate';

/** What a sample may have that follows from the authority. */
interface Sample {
  readonly contact: { readonly lines: readonly string[] };
  readonly decisions?: readonly object[];
  readonly service?: object;
}

/**
 * A letter of a kind to an invented person as this authority would send it today: sender, register, contact, standing
 * texts and remedy are its own. Without a chosen remedy it lacks one, as the real letter would.
 */
export function sampleLetter(
  kind: LetterKind,
  authority: Authority,
  catalogue: Catalogue,
  language: Language,
  today: Temporal.PlainDate,
): object {
  const definition = LETTER_KINDS.find((one) => one.kind === kind);
  if (!definition) throw new Error(`There is no letter ${kind}`);
  const sample = definition.sample(language) as unknown as Sample;
  const [first] = registersOf(catalogue, authority.id);
  const own = {
    controllers: [authorityName(authority, today)[language]],
    register: (first?.name ?? NO_REGISTER)[language],
    decidingBody: (authority.decidingBody ?? authorityName(authority, today))[language],
    remedy: remedyOf(authority, language, today),
    court: courtOf(authority, language),
  };
  return {
    ...sample,
    sender: senderOf(authority, undefined, language, today),
    caseNumber: `${authority.sign ?? authority.id}/1/00.04.02/${today.year}`,
    issuedOn: today.toString(),
    contact: { ...sample.contact, lines: contactLines(authority, language) },
    ...Object.fromEntries(Object.entries(own).filter(([field]) => field in sample)),
    ...(sample.decisions
      ? { decisions: sample.decisions.map((one) => ({ ...one, register: own.register })) }
      : {}),
    ...(sample.service ? { service: { ...sample.service, on: today.toString() } } : {}),
    ...standingFor(kind, authority, language),
  };
}

/** Standing texts stand in letters to a person and to kin, and in no other. */
function standingFor(kind: LetterKind, authority: Authority, language: Language): object {
  const to = LETTER_GUIDE.find((one) => one.kind === kind)?.to;
  const standing = standingOf(authority, language, { protected: false });
  return standing && (to === 'person' || to === 'kin') ? { standing } : {};
}
