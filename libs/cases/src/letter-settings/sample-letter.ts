import type { Language } from '#kernel';
import { LETTER_KINDS, type RefusalCertificateContext } from '#letters';
import { type Authority, authorityName, type Catalogue } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { NO_REGISTER } from '../letters-of-case/refusal-context.js';
import { remedyOf } from '../letters-of-case/remedy.js';
import { contactLines, senderOf } from '../letters-of-case/sender.js';
import { standingOf } from '../letters-of-case/standing-of.js';
import { registersOf } from '../settings/registers-of.js';

/** The letter by which the settings are looked at: it has every part that a setting changes. */
export const SAMPLE_KIND = 'refusal-certificate';

/**
 * A refusal to an invented person as this authority would send it today. Without a chosen remedy it lacks one, as the
 * real letter would: the preview shows the gap.
 */
export function sampleLetter(
  authority: Authority,
  catalogue: Catalogue,
  language: Language,
  today: Temporal.PlainDate,
): Partial<RefusalCertificateContext> {
  const definition = LETTER_KINDS.find(({ kind }) => kind === SAMPLE_KIND);
  if (!definition) throw new Error(`There is no letter ${SAMPLE_KIND}`);
  const { remedy: _remedy, ...sample } = definition.sample(language) as RefusalCertificateContext;
  const [register] = registersOf(catalogue, authority.id);
  const remedy = remedyOf(authority, language, today);
  const standing = standingOf(authority, language, { protected: false });
  return {
    ...sample,
    sender: senderOf(authority, undefined, language, today),
    controllers: [authorityName(authority, today)[language]],
    caseNumber: `${authority.sign ?? authority.id}/1/00.04.02/${today.year}`,
    issuedOn: today.toString(),
    decisions: sample.decisions.map((one) => ({
      ...one,
      register: (register?.name ?? NO_REGISTER)[language],
    })),
    contact: { ...sample.contact, lines: contactLines(authority, language) },
    service: { ...sample.service, on: today.toString() },
    ...(remedy ? { remedy } : {}),
    ...(standing ? { standing } : {}),
  };
}
