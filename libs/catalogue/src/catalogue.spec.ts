import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from './load-catalogue.js';

describe('the register catalogue', () => {
  it('loads without a problem and holds the five registers', () => {
    const catalogue = loadCatalogue('db/catalogue');
    expect(catalogue.registers.map(({ id }) => id)).toEqual(
      [
        'jyvaskyla-maahanmuuttajien-osaamiskeskus',
        'joensuu-kuntouttava-tyotoiminta',
        'kemi-tyollisyyspalvelut',
        'lahti-tyollisyyspalvelut',
        'lappi-typ',
      ].sort(),
    );
  });
});
