import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseRecord } from '../domain/case-record.js';
import type { MetadataElement } from '../domain/metadata-element.js';
import { aMatter } from '#test/builders/closed-matter.builder';
import { metadataXml } from './metadata-xml.js';
import { type MetadataProblem, validateEach, validateMetadata } from './validate-metadata.js';

const inside = (place: string, names: string): string[] => names.split(' ').map((name) => `${place}/${name}`);
const RECORD = 'CaseFile/Action/Record';

/** What the published description of SÄHKE2 1.3 requires, and what the parts it names must say to be of use. */
const REQUIRED = [
  'CaseFile',
  'TransferInformation',
  'ContactInformation',
  ...inside(
    'CaseFile',
    'Created NativeId Language Restriction Title RetentionPeriod Status ClassificationScheme Function Action',
  ),
  ...inside('CaseFile/Restriction', 'PublicityClass PersonalData'),
  'CaseFile/ClassificationScheme/MainFunction',
  ...inside('CaseFile/ClassificationScheme/MainFunction', 'Title FunctionCode'),
  ...inside('CaseFile/ClassificationScheme/MainFunction/FunctionClassification', 'Title FunctionCode'),
  ...inside(
    'CaseFile/ClassificationScheme/MainFunction/FunctionClassification/SubFunction',
    'Title FunctionCode',
  ),
  ...inside('CaseFile/Action', 'Created Title Agent Type'),
  ...inside(
    RECORD,
    'Created NativeId Language Restriction Title RetentionPeriod RetentionReason Status Function Type Authenticity',
  ),
  ...inside(RECORD, 'Document Agent'),
  ...inside(`${RECORD}/Restriction`, 'PublicityClass PersonalData'),
  ...inside(`${RECORD}/Authenticity`, 'Checker Date Description'),
  ...inside(`${RECORD}/Document`, 'NativeId UseType File Format HashAlgorithm HashValue'),
  ...inside(`${RECORD}/Document/File`, 'Name Path'),
  ...inside(`${RECORD}/Document/Format`, 'Name Version'),
  ...inside(`${RECORD}/Agent`, 'Role Name'),
  ...inside('TransferInformation', 'NativeId Title'),
  'ContactInformation/Organisation',
  ...inside('ContactInformation/Organisation', 'Name Identifier'),
];

const whole = caseRecord(aMatter());
const problemsOf = (root: MetadataElement): ReturnType<typeof validateMetadata> =>
  validateMetadata(metadataXml(root));

/** The same tree, every element at the place replaced by what `by` makes of it. */
function changed(
  node: MetadataElement,
  place: readonly string[],
  by: (found: MetadataElement) => MetadataElement[],
): MetadataElement {
  const [name, ...below] = place;
  if (typeof node.content === 'string') throw new Error(`Nothing lies under ${node.name}`);
  const content = node.content.flatMap((part) => {
    if (part.name !== name) return [part];
    if (below.length === 0) return by(part);
    return typeof part.content === 'string' || !has(part, below) ? [part] : [changed(part, below, by)];
  });
  return { ...node, content };
}

function emptied(found: MetadataElement): MetadataElement[] {
  return [{ ...found, content: typeof found.content === 'string' ? ' ' : [] }];
}

function has(node: MetadataElement, [name, ...below]: readonly string[]): boolean {
  if (name === undefined) return true;
  const parts = typeof node.content === 'string' ? [] : node.content;
  return parts.some((part) => part.name === name && has(part, below));
}

describe('the schema', () => {
  it('takes a whole sample', async () => {
    expect(await problemsOf(whole)).toEqual([]);
  });

  it('stands on a sample that has every required element', () => {
    expect(REQUIRED.filter((place) => !has(whole, place.split('/')))).toEqual([]);
  });

  describe.each([
    ['is missing', (): MetadataElement[] => []],
    ['is empty', emptied],
  ] as const)('refuses a sample in which a required element %s', (_, by) => {
    let problems: readonly (readonly MetadataProblem[])[];
    beforeAll(async () => {
      problems = await validateEach(
        REQUIRED.map((place) => metadataXml(changed(whole, place.split('/'), by))),
      );
    });

    it.each(REQUIRED.map((place, at) => [place, at] as const))('%s', (_place, at) => {
      expect(problems[at]).not.toEqual([]);
    });
  });

  it('refuses elements in another order', async () => {
    const title = ({ name }: MetadataElement): boolean => name === 'Title';
    const turned = changed(whole, ['CaseFile'], (found) => {
      const parts = found.content as readonly MetadataElement[];
      return [{ ...found, content: [...parts.filter(title), ...parts.filter((part) => !title(part))] }];
    });
    expect(await problemsOf(turned)).not.toEqual([]);
  });

  it.each([
    ['CaseFile/Restriction/PublicityClass', 'Salainen'],
    ['CaseFile/Restriction/SecurityReason', 'JulkL 24 §'],
    ['CaseFile/Status', 'Valmis'],
    ['CaseFile/RetentionPeriod', '-2'],
    ['CaseFile/Action/Type', 'arkistointi'],
    [`${RECORD}/Created`, '22.11.2026'],
    [`${RECORD}/Document/HashValue`, 'abc'],
  ])('refuses %s with the value %s', async (place, value) => {
    expect(has(whole, place.split('/'))).toBe(true);
    const wrong = changed(whole, place.split('/'), (found) => [{ ...found, content: value }]);
    expect(await problemsOf(wrong)).not.toEqual([]);
  });

  it('tells the element and the line of a problem, not what stands there', async () => {
    const wrong = changed(whole, ['CaseFile', 'Language'], (found) => [
      { ...found, content: 'Aino Meikäläinen' },
    ]);
    const problems = await problemsOf(wrong);
    expect(problems[0]).toEqual({ element: 'Language', line: expect.any(Number) });
    expect(JSON.stringify(problems)).not.toContain('Aino');
  });

  it('refuses what is no XML at all', async () => {
    expect(await validateMetadata('Tämä ei ole XML:ää <')).not.toEqual([]);
  });
});
