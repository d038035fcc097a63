import type { SplitInput } from '#cases';
import { isLanguage, type Language, type Refusal } from '#kernel';
import type { FieldError, Posted } from '#platform';
import { versionIn } from './claims.form.js';

/** What must be there before a part goes elsewhere, all of it at once. */
export function splitErrors(body: Posted): FieldError[] {
  return [
    ...(body.list('claims').length === 0 ? [{ field: 'claims', key: 'refusal.split.no-claims' }] : []),
    ...(body.text('authority') ? [] : [{ field: 'authority', key: 'triage.error.authority' }]),
    ...reasonErrors(body),
  ];
}

function reasonErrors(body: Posted): FieldError[] {
  if (!body.text('reason')) return [{ field: 'reason', key: 'refusal.split.missing-reason' }];
  const unsaid = body.text('reason') === 'other' && !body.text('words');
  return unsaid ? [{ field: 'words', key: 'refusal.split.missing-words' }] : [];
}

/** The split as the use case takes it. */
export function splitInput(body: Posted, pageLanguage: Language): SplitInput {
  const language = body.text('wordsLanguage');
  return {
    version: versionIn(body),
    claimIds: body.list('claims'),
    whole: body.text('whole') !== 'part',
    authority: body.text('authority'),
    clock: body.text('clock') === 'shared' ? 'shared' : 'own',
    data: body.list('data'),
    reason: body.text('reason'),
    words: body.text('words'),
    language: isLanguage(language) ? language : pageLanguage,
  };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'routing.unknown-authority': 'authority',
  'split.missing-reason': 'reason',
  'split.missing-words': 'words',
};

/** The no of the use case at the field it belongs to. */
export function splitRefusal({ code, facts }: Refusal): FieldError {
  return { field: FIELD_OF[code] ?? 'claims', key: `refusal.${code}`, values: facts };
}
