import type { SignTaskInput } from '#cases';
import type { Refusal } from '#kernel';
import type { FieldError, Posted, UploadedFile } from '#platform';

/** What the form of signing sent. */
export function signInput(body: Posted, files: readonly UploadedFile[]): SignTaskInput {
  return {
    version: Number(body.text('version')) || 0,
    outcome: body.text('outcome'),
    identifier: body.text('identifier'),
    foundBy: body.text('foundBy'),
    periodFrom: body.text('periodFrom'),
    periodTo: body.text('periodTo'),
    words: body.text('words'),
    toldBy: body.text('toldBy'),
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    thirdParty: body.has('thirdParty'),
  };
}

/** A refusal at the field it is about; `files` are the attachments of the form. */
export function signErrors({ code, facts }: Refusal): FieldError[] {
  const named = typeof facts?.['field'] === 'string' ? facts['field'] : 'outcome';
  return [{ field: named === 'files' ? 'attachments' : named, key: `refusal.${code}`, values: facts }];
}
