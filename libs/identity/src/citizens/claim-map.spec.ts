import { describe, expect, it } from '@jest/globals';
import { FTN_CLAIMS, personOf, PLAIN_CLAIMS, readClaimMap } from './claim-map.js';

const ofBank = readClaimMap(
  'hetu=personal_identity_code; given-name=given_name;family-name=family_name;',
  FTN_CLAIMS,
);

describe('the claims of a service', () => {
  it('may have names of their own; what is not named keeps the given one', () => {
    expect(ofBank).toEqual({
      ...FTN_CLAIMS,
      hetu: 'personal_identity_code',
      'given-name': 'given_name',
      'family-name': 'family_name',
    });
    expect(readClaimMap('', PLAIN_CLAIMS)).toEqual(PLAIN_CLAIMS);
  });

  it('tell the person; a missing whole name is made of its parts', () => {
    const claims = {
      personal_identity_code: ' 010594Y9032 ',
      given_name: 'Aino',
      family_name: 'Mallikas',
      [FTN_CLAIMS.protected]: '0',
    };
    expect(personOf(claims, ofBank)).toEqual({
      hetu: '010594Y9032',
      name: 'Aino Mallikas',
      givenName: 'Aino',
      familyName: 'Mallikas',
      email: null,
      protected: false,
    });
  });

  it('that are not there tell nothing: no code, and no word about a ban', () => {
    expect(personOf({ hetu: 7 }, PLAIN_CLAIMS)).toMatchObject({ hetu: '', name: '', protected: null });
  });
});
