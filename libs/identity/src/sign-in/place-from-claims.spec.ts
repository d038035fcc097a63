import { describe, expect, it } from '@jest/globals';
import { placeFromClaims, readPlaceMapping } from './place-from-claims.js';

const mapping = readPlaceMapping(
  'tp-lahti=lahti; tp-lahti-kirjaamo=lahti/Kirjaamo;tp-lahti-paja=lahti/Paja- ja palvelut;CN=tp,DC=tornio=tornio/Kirjaamo',
);
const place = (groups: unknown) => placeFromClaims({ groups }, 'groups', mapping);

describe('the place that the organisation’s sign-in names', () => {
  it('is an authority and its unit', () => {
    expect(place(['tp-lahti-kirjaamo', 'muu'])).toEqual({ authorityId: 'lahti', unit: 'Kirjaamo' });
    expect(place('tp-lahti-paja')).toEqual({ authorityId: 'lahti', unit: 'Paja- ja palvelut' });
    expect(place(['CN=tp,DC=tornio'])).toEqual({ authorityId: 'tornio', unit: 'Kirjaamo' });
  });

  it('is without a unit when none is named, or several', () => {
    expect(place(['tp-lahti'])).toEqual({ authorityId: 'lahti', unit: '' });
    expect(place(['tp-lahti', 'tp-lahti-kirjaamo'])).toEqual({ authorityId: 'lahti', unit: 'Kirjaamo' });
    expect(place(['tp-lahti-paja', 'tp-lahti-kirjaamo'])).toEqual({ authorityId: 'lahti', unit: '' });
  });

  it('is none when no authority is named, or two: nobody guesses', () => {
    expect(place([])).toBeNull();
    expect(place(undefined)).toBeNull();
    expect(place(['lahti'])).toBeNull();
    expect(place(['tp-lahti-kirjaamo', 'CN=tp,DC=tornio'])).toBeNull();
  });
});
