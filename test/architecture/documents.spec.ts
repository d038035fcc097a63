import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, ROOT, type SourceFile } from './files.js';

const ofTheHouse = ['README.md', 'AGENTS.md', 'CONTRIBUTING.md'].map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}));
const documents = [...ofTheHouse, ...filesIn(['docs'], /\.md$/)];

/** Files that a document links to or names by their whole path. */
function named({ path, text }: SourceFile): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
  const local = links
    .filter((link) => !/^[a-z]+:|^docs\/pictures\//.test(link))
    .map((link) => join(dirname(path), link));
  const paths = [...text.matchAll(/`((?:apps|libs|db|test|scripts|docs)\/[\w./-]*\w)`/g)].map(
    (match) => match[1]!,
  );
  return [...local, ...paths];
}

describe('the documents', () => {
  it('are there: a read-me, the rules of the house, the guide and the decisions', () => {
    expect(documents.length).toBeGreaterThan(25);
  });

  it.each(documents.map((document) => [document.path, document] as const))(
    '%s names files that exist',
    (_, document) => {
      expect(named(document).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );
});
