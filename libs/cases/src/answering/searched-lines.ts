import type { ManifestLine } from '#collection';
import { helsinkiDay, type Language, type Text } from '#kernel';
import { type MissingResult, SEARCH_RESULTS, type SearchedSystem } from '#letters';
import { type Catalogue, findRegister } from '#registers';
import type { MissingPart } from '../domain/decision.js';
import { MISSING_WORDS } from './missing-words.js';

type Line = Pick<ManifestLine, 'registerId' | 'systemId' | 'systemName'>;

/** The manifest of the letter: each system with what was found there, for which period, on which day. */
export function searchedLines(
  searches: readonly ManifestLine[],
  catalogue: Catalogue,
  language: Language,
): SearchedSystem[] {
  return searches.map((line) => ({
    system: systemText(line, catalogue)[language],
    result: SEARCH_RESULTS.find((result) => result === line.outcome) ?? 'not-done',
    ...(line.answer ? { period: `${line.answer.periodFrom}–${line.answer.periodTo}` } : {}),
    ...(line.signed ? { on: helsinkiDay(line.signed.at).toString() } : {}),
  }));
}

/** What does not go with the answer yet, with the reason of each. */
export function missingLines(
  missing: readonly MissingPart[],
  searches: readonly ManifestLine[],
  catalogue: Catalogue,
  language: Language,
): MissingResult[] {
  return missing.flatMap(({ taskId, reason, words }) => {
    const line = searches.find((one) => one.taskId === taskId);
    if (!line) return [];
    return [{ what: systemText(line, catalogue)[language], why: MISSING_WORDS[reason][language], words }];
  });
}

/** The name of the system a search was made in; one that the catalogue does not know as it was written. */
export function systemText({ registerId, systemId, systemName }: Line, catalogue: Catalogue): Text {
  const register = registerId ? findRegister(catalogue, registerId) : undefined;
  const written = systemName ?? systemId ?? '';
  return (
    register?.systems.find(({ id }) => id === systemId)?.name ?? { fi: written, sv: written, en: written }
  );
}
