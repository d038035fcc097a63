import type { Language, Text } from '#kernel';
import { type Right, RIGHT_TITLES } from '#rights';
import type { ClaimScope } from '../domain/claim.js';

const LABELS: Readonly<Record<'what' | 'wrong' | 'correct' | 'because' | 'period', Text>> = {
  what: { fi: 'Pyynnön kohde', sv: 'Begäran gäller', en: 'Subject of the request' },
  wrong: { fi: 'Virheellinen tieto', sv: 'Felaktig uppgift', en: 'Incorrect data' },
  correct: { fi: 'Oikea tieto', sv: 'Rätt uppgift', en: 'Correct data' },
  because: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  period: { fi: 'Ajanjakso', sv: 'Tidsperiod', en: 'Period' },
};

/** What exactly was asked, line by line, in the person's own words under short labels; none when nothing was said. */
function scopeLines(scope: ClaimScope, language: Language): string[] {
  const lines = (['what', 'wrong', 'correct', 'because'] as const)
    .filter((part) => scope[part]?.trim())
    .map((part) => `${LABELS[part][language]}: ${oneLine(scope[part] ?? '')}`);
  if (scope.periodFrom || scope.periodTo) {
    lines.push(`${LABELS.period[language]}: ${scope.periodFrom ?? ''}–${scope.periodTo ?? ''}`);
  }
  return lines;
}

/** What was asked under each right: the right before each line when there are several, so that no words change sides. */
export function scopeOfClaims(
  claims: readonly { right: Right; scope: ClaimScope }[],
  language: Language,
): string[] {
  return claims.flatMap(({ right, scope }) => {
    const title = RIGHT_TITLES[right][language];
    const lines = scopeLines(scope, language);
    if (lines.length === 0) return [title];
    return claims.length === 1 ? lines : lines.map((line) => `${title}. ${line}`);
  });
}

/** One line, without identity codes: a letter never repeats one (1050/2018 § 29(4)). */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/gi, '[…]');
}
