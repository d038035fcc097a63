import { describe, expect, it } from '@jest/globals';
import { paperAddress } from './paper-address.js';

const recipient = { name: 'Aino Mallikas', identityCode: null };
const home = { streetAddress: 'Kotikatu 5 A 3', zipCode: '15110', city: 'LAHTI', countryCode: 'FI' };
const code = (answer: ReturnType<typeof paperAddress>): string => (answer.ok ? 'ok' : answer.refusal.code);

describe('where paper may be sent', () => {
  it('is the address that is known', () => {
    expect(paperAddress({ ...recipient, address: home }, false)).toEqual({ ok: true, value: home });
  });

  it.each(['streetAddress', 'zipCode', 'city', 'countryCode'] as const)(
    'is none when its %s is missing: no carrier could find it',
    (field) => {
      const address = { ...home, [field]: '  ' };
      expect(code(paperAddress({ ...recipient, address }, false))).toBe('delivery.no-address');
    },
  );

  it('has no empty line for an addition that is not there', () => {
    const address = { ...home, additionalName: '' };
    expect(paperAddress({ ...recipient, address }, false)).toEqual({ ok: true, value: home });
  });

  it('of a protected person is a contact address and never the home', () => {
    expect(code(paperAddress({ ...recipient, address: home }, true))).toBe('delivery.no-address');
    const contact = { ...recipient, address: home, addressKeepsSecrecy: true };
    expect(code(paperAddress(contact, true))).toBe('ok');
  });
});
