import type { RestrictionFacts } from './case-facts.js';
import { PERSONAL_DATA, PUBLICITY_CLASSES, type PublicityClass } from './code-values.js';
import { element, type MetadataElement } from './metadata-element.js';

/**
 * A ground of secrecy as the field writes it.
 *
 * @example securityReason('24-1-32') // 'JulkL (621/1999) 24.1 § 32 k'
 */
export function securityReason(ground: string): string {
  const [section, subsection, item] = ground.split('-');
  return `JulkL (621/1999) ${section}.${subsection} § ${item} k`;
}

/**
 * Years for which a document stays secret: the protection of private life (items 24–32) lasts 100 years when nobody
 * knows of the person's death, all else 25 (621/1999 § 31(2)).
 *
 * @example securityPeriod(['24-1-32']) // 100: a document of 22.11.2026 is secret until 22.11.2126
 */
export function securityPeriod(grounds: readonly string[]): number {
  const isPrivate = (ground: string): boolean => {
    const item = Number(ground.split('-')[2]);
    return item >= 24 && item <= 32;
  };
  return grounds.some(isPrivate) ? 100 : 25;
}

/** How public it is, from when a secret is over, why it is one, and what personal data it has. */
export function restriction(facts: RestrictionFacts, from: string): MetadataElement {
  const isSecret = facts.publicity !== 'public' && facts.grounds.length > 0;
  const years = securityPeriod(facts.grounds);
  return element('Restriction', [
    element('PublicityClass', PUBLICITY_CLASSES[facts.publicity]),
    isSecret && element('SecurityPeriod', String(years)),
    isSecret && element('SecurityPeriodEnd', yearsAfter(from, years)),
    ...(isSecret ? facts.grounds.map((ground) => element('SecurityReason', securityReason(ground))) : []),
    element('PersonalData', PERSONAL_DATA[facts.personalData]),
  ]);
}

/**
 * How public a whole matter is: public when all of it is, secret when all of it is, and partly secret else; the grounds
 * are those of its documents.
 */
export function restrictionOfAll(all: readonly RestrictionFacts[]): RestrictionFacts {
  const classes = new Set(all.map(({ publicity }) => publicity));
  const [only] = classes;
  const publicity: PublicityClass = classes.size === 1 ? only! : 'partly-secret';
  return {
    publicity,
    grounds: [...new Set(all.flatMap(({ grounds }) => grounds))].sort(),
    personalData: all.some(({ personalData }) => personalData === 'sensitive') ? 'sensitive' : 'some',
  };
}

/** The same day so many years on; the last of February where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const to = Number(year) + years;
  const isLeap = (to % 4 === 0 && to % 100 !== 0) || to % 400 === 0;
  return `${to}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`;
}
