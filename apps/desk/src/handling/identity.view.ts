import type { CaseFile, CheckedIdentity } from '#cases';
import { dateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** How the person's identity was checked, in one line; unchecked, with the way to the form. */
export function identityLine(
  { file, identity }: { readonly file: CaseFile; readonly identity: CheckedIdentity | null },
  { t, language }: PageContext,
) {
  if (!identity) return { checked: false, text: '', href: paths.identity(language, file.caseId) };
  const { method, on, by } = identity;
  const day = dateText(on, language);
  const text = [t(`identityMethod.${method}`), day, by].filter(Boolean).join(', ');
  return { checked: true, text, href: '' };
}
