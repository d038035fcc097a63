import { describe, expect, it } from '@jest/globals';
import { catalogueFiles } from '../catalogue-files.js';
import { readCatalogue } from '../read-catalogue.js';
import { catalogueDifference, isEmptyDifference } from './catalogue-difference.js';

const LAHTI = 'registers/lahti-tyollisyyspalvelut.yaml';
const files = catalogueFiles('db/catalogue');
const read = (changed: ReadonlyMap<string, string>) => {
  const catalogue = readCatalogue(changed);
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems));
  return catalogue.catalogue;
};
const before = read(files);
const after = (name: string, change: (text: string) => string) => {
  const changed = new Map(files);
  changed.set(name, change(files.get(name) ?? ''));
  return catalogueDifference(before, read(changed));
};

describe('the difference between two versions', () => {
  it('is none when only the way of writing differs', () => {
    expect(isEmptyDifference(after(LAHTI, (text) => `# rewritten\n${text}\n`))).toBe(true);
  });

  it('names a register that went, and one that came', () => {
    const left = new Map([...files].filter(([name]) => name !== LAHTI));
    const gone = catalogueDifference(before, read(left));
    expect(gone.registersRemoved).toMatchObject([
      { id: 'lahti-tyollisyyspalvelut', name: { fi: 'Lahden työllisyyspalvelujen asiakasrekisteri' } },
    ]);
    expect(catalogueDifference(read(left), before).registersAdded).toHaveLength(1);
  });

  it('tells of a register what changed: how long data are kept', () => {
    const found = after(LAHTI, (text) =>
      text.replace(/^retention:\n {2}fi: .*$/m, 'retention:\n  fi: Kaksi vuotta.'),
    );
    expect(found.registersChanged).toMatchObject([
      { id: 'lahti-tyollisyyspalvelut', retention: { to: { fi: 'Kaksi vuotta.' } }, other: false },
    ]);
  });

  it('tells that somebody else keeps the data of a system', () => {
    const found = after(LAHTI, (text) => text.replaceAll('keeper: lahti', 'keeper: hollola'));
    expect(found.registersChanged).toMatchObject([{ other: true, retention: null, systemsAdded: [] }]);
  });
});
