import { FILE_NAMES } from '#cases';
import { describe, expect, it } from '@jest/globals';
import { filesIn } from './files.js';

/** Who puts files into the store, and the table that names them from then on. */
const WRITERS: Readonly<Record<string, string>> = {
  'apps/portal/src/request/draft-files.ts': 'draft',
  'libs/cases/src/entry-drafts/import-mails.ts': 'entry_draft',
  'libs/cases/src/entry-drafts/save-entry-draft.ts': 'entry_draft',
  'libs/cases/src/letters-of-case/issue-letter-file.ts': 'stored_file',
  'libs/cases/src/opening/store-attachments.ts': 'stored_file',
};

describe('the files of the store', () => {
  it('are put there by those alone of whom the sweeper knows where they are named', () => {
    const writers = filesIn(['apps', 'libs', 'db', 'bench'], /(?<!-spec|\.spec)\.ts$/)
      .filter(({ text }) => /FileStore\b/.test(text) && /\.put\(/.test(text))
      .map(({ path }) => path);
    expect(writers).toEqual(Object.keys(WRITERS));
    const named: readonly string[] = [...FILE_NAMES.rows, ...FILE_NAMES.contents];
    expect([...new Set(Object.values(WRITERS))].sort()).toEqual([...named].sort());
  });
});
