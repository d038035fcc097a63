import type { Language } from '#kernel';
import type { Authority } from '#registers';
import type { CaseRecord } from '../read-models/case-record.js';

/**
 * What the authority lets stand in its letters in this language; undefined when it has set nothing. To a protected
 * person nothing is told of service points and their hours: they lie near where their customers live (661/2009 § 36).
 */
export function standingOf(
  { standing, ombudsman }: Pick<Authority, 'standing' | 'ombudsman'>,
  language: Language,
  { protected: isProtected }: Pick<CaseRecord, 'protected'>,
) {
  const texts = standing?.[language];
  const supervisor = lines(ombudsman?.[language]);
  const shown = {
    ...(isProtected ? {} : { contact: texts?.contact.trim(), hours: texts?.hours.trim() }),
    dataProtection: texts?.dataProtection.trim(),
    closing: texts?.closing.trim(),
  };
  const set = Object.entries(shown).filter(([, text]) => text);
  if (set.length === 0 && supervisor.length === 0) return undefined;
  return { ...Object.fromEntries(set), ...(supervisor.length > 0 ? { ombudsman: supervisor } : {}) };
}

function lines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
