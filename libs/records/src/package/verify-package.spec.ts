import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aPackage } from '#test/builders/records-package.builder';
import { DropDirectory } from '#test/support/drop-directory';
import { FileDrop } from '../port/file-drop.js';
import { sha256 } from './sha256-sums.js';
import { verifyPackage } from './verify-package.js';

const LETTER = 'documents/02-refusal-certificate.pdf';
let directory: DropDirectory;
let folder: string;
const at = (path: string): string => join(directory.path, folder, path);
const problems = async (): Promise<string[]> =>
  (await verifyPackage(join(directory.path, folder))).map(({ code, path }) => `${code} ${path}`);

/** Changes a file and its line in the list of checksums, as somebody who hides a change would. */
async function forge(path: string, change: (text: string) => string): Promise<void> {
  const text = change(await directory.read(folder, path));
  await writeFile(at(path), text);
  const sums = await directory.read(folder, 'sha256sums.txt');
  await writeFile(
    at('sha256sums.txt'),
    sums.replace(new RegExp(`^.*  ${path}$`, 'm'), `${sha256(text)}  ${path}`),
  );
}

beforeEach(async () => {
  directory = await DropDirectory.make();
  ({ folder } = await new FileDrop(directory.path).deliver(await aPackage()));
});
afterEach(() => directory.close());

describe('verifyPackage', () => {
  it('finds nothing wrong with a package as it was dropped', async () => {
    expect(await problems()).toEqual([]);
  });

  it('finds a changed file, also when its checksum was changed with it', async () => {
    await writeFile(at(LETTER), 'muutettu');
    expect(await problems()).toEqual([`changed-file ${LETTER}`, `wrong-checksum-in-metadata ${LETTER}`]);
    await forge(LETTER, () => 'muutettu');
    expect(await problems()).toEqual([`wrong-checksum-in-metadata ${LETTER}`]);
  });

  it('finds a file that is missing and one that was added', async () => {
    await rm(at(LETTER));
    expect(await problems()).toEqual([`missing-file ${LETTER}`]);
    await writeFile(at('documents/extra.pdf'), 'x');
    expect(await problems()).toContain('unlisted-file documents/extra.pdf');
  });

  it('finds metadata that do not keep to the schema, and says where', async () => {
    await forge('metadata.xml', (xml) =>
      xml.replace(/<Language>fi<\/Language>/, '<Language>suomi</Language>'),
    );
    const [found] = await verifyPackage(join(directory.path, folder));
    expect(found).toEqual({
      code: 'invalid-metadata',
      path: 'metadata.xml',
      element: 'Language',
      line: expect.any(Number),
    });
  });

  it.each(['metadata.xml', 'case.json'])('misses %s though the list does not name it', async (path) => {
    await rm(at(path));
    const sums = await directory.read(folder, 'sha256sums.txt');
    await writeFile(at('sha256sums.txt'), sums.replace(new RegExp(`^.*  ${path}\n`, 'm'), ''));
    expect(await problems()).toContain(`missing-file ${path}`);
  });

  it('says so when there are no checksums to read', async () => {
    await writeFile(at('sha256sums.txt'), 'ei mitään');
    expect(await problems()).toEqual(['unreadable-checksums sha256sums.txt']);
  });
});
