import type { SplitInput } from '#cases';
import type { Refusal } from '#kernel';
import type { FieldError, Posted } from '#platform';
import { versionIn } from './claims.form.js';

/** What must be there before a part goes elsewhere, all of it at once. */
export function splitErrors(body: Posted): FieldError[] {
  return [
    ...(body.list('claims').length === 0 ? [{ field: 'claims', key: 'refusal.split.no-claims' }] : []),
    ...(body.text('authority') ? [] : [{ field: 'authority', key: 'triage.error.authority' }]),
    ...(body.text('why') ? [] : [{ field: 'why', key: 'refusal.split.missing-why' }]),
  ];
}

/** The split as the use case takes it. */
export function splitInput(body: Posted, source: string): SplitInput {
  return {
    version: versionIn(body),
    claimIds: body.list('claims'),
    whole: body.text('whole') !== 'part',
    authority: body.text('authority'),
    clock: body.text('clock') === 'shared' ? 'shared' : 'own',
    data: body.list('data'),
    why: body.text('why'),
    source,
  };
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'routing.unknown-authority': 'authority',
  'split.missing-why': 'why',
};

/** The no of the use case at the field it belongs to. */
export function splitRefusal({ code, facts }: Refusal): FieldError {
  return { field: FIELD_OF[code] ?? 'claims', key: `refusal.${code}`, values: facts };
}
