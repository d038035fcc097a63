import type { CaseFile } from '#cases';
import { dateTimeText, type FieldError } from '#platform';
import type { Language } from '#kernel';

/** Tells who changed the case while the page was open, and when; the link to the case stands at its field. */
export function changedMeanwhile({ changed }: CaseFile, language: Language): FieldError {
  const at = dateTimeText(changed.at, language);
  if (!changed.by) return { field: 'changed', key: 'case.changed.anonymous' };
  return { field: 'changed', key: 'case.changed.text', values: { who: changed.by, at } };
}
