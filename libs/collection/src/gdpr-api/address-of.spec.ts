import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address-of.js';

const ID = '65d4015d-1736-4848-9466-25d43a1fe8c7';

describe('the address of a person at a source', () => {
  it.each([
    ['https://a.example/v1/profiles/$profile_id', `https://a.example/v1/profiles/${ID}`],
    ['https://a.example/v1/${user_uuid}/gdpr', `https://a.example/v1/${ID}/gdpr`],
    ['https://a.example/v1/profiles', `https://a.example/v1/profiles/${ID}`],
    ['https://a.example/v1/profiles/', `https://a.example/v1/profiles/${ID}`],
  ])('of %s is %s', (template, address) => {
    expect(addressOf(template, ID)).toBe(address);
  });

  it.each(['../admin', '010594Y9032', ID.toUpperCase(), ''])('takes no %p into it', (identifier) => {
    expect(() => addressOf('https://a.example', identifier)).toThrow('not a UUID');
  });
});
