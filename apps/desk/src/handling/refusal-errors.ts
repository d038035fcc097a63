import type { CaseFile } from '#cases';
import type { FieldError } from '#platform';
import type { Language, Refusal } from '#kernel';
import { paths } from '../paths.js';
import { changedMeanwhile } from './changed-meanwhile.js';

/** What a page shows when the use case said no. */
export interface RefusalShown {
  readonly errors: readonly FieldError[];
  /** Link to the case as it is now; '' unless somebody changed it meanwhile. */
  readonly changedHref: string;
}

/**
 * The refusal of a use case as errors of the page: who changed the case meanwhile, or the sentence of the code.
 *
 * @param field where the sentence stands
 */
export function refusalErrors(
  file: CaseFile,
  refusal: Refusal | null,
  field: string,
  language: Language,
): RefusalShown {
  if (!refusal) return { errors: [], changedHref: '' };
  if (refusal.code === 'case.changed-meanwhile') {
    return { errors: [changedMeanwhile(file, language)], changedHref: paths.caseFile(language, file.caseId) };
  }
  const { code, facts } = refusal;
  return { errors: [{ field, key: `refusal.${code}`, values: facts }], changedHref: '' };
}
