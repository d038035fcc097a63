import { describe, expect, it } from '@jest/globals';
import { packageParts } from '#test/builders/records-package.builder';
import { folderName } from './folder-name.js';
import { makePackage } from './make-package.js';
import { readSums, sha256 } from './sha256-sums.js';

const codeOf = async (parts: Parameters<typeof makePackage>[0]): Promise<string> => {
  const made = await makePackage(parts);
  return made.ok ? 'made' : made.refusal.code;
};

describe('makePackage', () => {
  it('lists the checksum of every other file', async () => {
    const made = await makePackage(packageParts());
    if (!made.ok) throw new Error(made.refusal.code);
    const { files } = made.value;
    const sums = readSums(files.find(({ path }) => path === 'sha256sums.txt')!.bytes.toString())!;
    const others = files.filter(({ path }) => path !== 'sha256sums.txt');
    expect([...sums]).toEqual(
      [...others].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, bytes }) => [path, sha256(bytes)]),
    );
    expect([...sums.keys()]).toEqual(['case.json', 'documents/02-refusal-certificate.pdf', 'metadata.xml']);
  });

  it('has another checksum when one byte of a document is another', async () => {
    const [one, other] = await Promise.all([
      makePackage(packageParts()),
      makePackage(packageParts({ content: 'kirja' })),
    ]);
    expect(one.ok && other.ok && one.value.sha256 !== other.value.sha256).toBe(true);
  });

  it('is refused when a document is not as it was recorded, or is not there', async () => {
    const parts = packageParts();
    const [id] = parts.bytes.keys();
    expect(await codeOf({ ...parts, bytes: new Map([[id!, Buffer.from('muu')]]) })).toBe(
      'records.document-changed',
    );
    expect(await codeOf({ ...parts, bytes: new Map() })).toBe('records.document-changed');
  });

  it('is refused when its metadata do not validate', async () => {
    const parts = packageParts();
    const facts = { ...parts.facts, authority: { id: 'lahti', name: '' } };
    expect(await codeOf({ ...parts, facts })).toBe('records.metadata-invalid');
  });
});

describe('folderName', () => {
  it.each([
    ['LAHTI/318/00.04.02/2026', 1, 'LAHTI-318-00.04.02-2026'],
    ['LAHTI/318/00.04.02/2026', 2, 'LAHTI-318-00.04.02-2026_2'],
    ['../../etc/passwd', 1, 'etc-passwd'],
    ['JYVÄSKYLÄ/1/00.04.02/2026', 1, 'JYVASKYLA-1-00.04.02-2026'],
    ['.hidden', 1, 'hidden'],
  ])('of %s, closing %i, is %s', (number, closing, name) => expect(folderName(number, closing)).toBe(name));
});
