import { describe, expect, it } from '@jest/globals';
import { personFromAttributes } from './person-from-attributes.js';

const AINO = {
  'urn:oid:1.2.246.21': '010594Y9032',
  'urn:oid:2.5.4.3': 'Mallikas Aino Maria',
  'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName': 'Aino Maria',
  'urn:oid:2.5.4.42': 'Aino',
  'urn:oid:2.5.4.4': 'Mallikas',
  'urn:oid:1.2.246.517.3002.111.2': 'true',
};
const BAN = 'urn:oid:1.2.246.517.2002.2.27';

describe('a person of Suomi.fi identification', () => {
  it('has identity code, all given names and surname', () => {
    expect(personFromAttributes(AINO)).toEqual({
      hetu: '010594Y9032',
      name: 'Mallikas Aino Maria',
      givenName: 'Aino Maria',
      familyName: 'Mallikas',
      email: null,
      protected: null,
    });
  });

  it.each([
    ['1', true],
    ['0', false],
    ['', null],
  ])('with TurvakieltoTieto %j has the ban %j', (value, expected) => {
    expect(personFromAttributes({ ...AINO, [BAN]: value }).protected).toBe(expected);
  });

  it('whom the population register did not answer for may have a ban or not: nothing is known', () => {
    const away = { ...AINO, [BAN]: '0', 'urn:oid:1.2.246.517.3002.111.2': 'false' };
    expect(personFromAttributes(away).protected).toBeNull();
  });

  it('from another country has eIDAS names and no Finnish identity code', () => {
    const eidas = 'http://eidas.europa.eu/attributes/naturalperson/';
    const person = personFromAttributes({
      [`${eidas}PersonIdentifier`]: 'DE/FI/123',
      [`${eidas}CurrentFamilyName`]: 'Müller',
      [`${eidas}CurrentGivenName`]: 'Anna',
    });
    expect(person).toMatchObject({ hetu: '', name: 'Müller Anna', familyName: 'Müller' });
  });
});
