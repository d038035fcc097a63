import { describe, expect, it } from '@jest/globals';
import { readAddress } from './read-address.js';

const LAHTI = { zipCode: '15110', city: 'LAHTI', countryCode: 'FI' };

describe('an address as a person wrote it', () => {
  it.each([
    ['Testikatu 1 A 2, 15110 Lahti', { streetAddress: 'Testikatu 1 A 2', ...LAHTI }],
    ['Testikatu 1 A 2\n15110 LAHTI\nSuomi', { streetAddress: 'Testikatu 1 A 2', ...LAHTI }],
    ['PL 12\nFI-15110 Lahti', { streetAddress: 'PL 12', ...LAHTI }],
    [
      'c/o Aalto\nTestikatu 1\n15110 Lahti',
      { additionalName: 'c/o Aalto', streetAddress: 'Testikatu 1', ...LAHTI },
    ],
    [
      'Köngäs 3, 99100 Kittilä',
      { streetAddress: 'Köngäs 3', zipCode: '99100', city: 'KITTILÄ', countryCode: 'FI' },
    ],
  ])('%s is read', (written, expected) => {
    expect(readAddress(written)).toEqual(expected);
  });

  it.each([null, '', '15110 Lahti', 'Testikatu 1', 'Storgatan 1, 972 31 Luleå, Sverige'])(
    '%s is left to a person',
    (written) => {
      expect(readAddress(written)).toBeNull();
    },
  );
});
