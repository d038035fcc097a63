import { describe, expect, it } from '@jest/globals';
import { readSources } from './read-sources.js';

const entry = {
  authority: 'lahti',
  system: 'walmu',
  url: 'https://walmu.example/gdpr-api/v1/profiles/$profile_id',
  identifier: 'profile-id',
  provider: {
    issuer: 'https://sign-in.example/',
    clientId: 'tietopyynto',
    clientSecret: 'a secret of the tests',
  },
};
const read =
  (over: object, secure = true) =>
  () =>
    readSources(JSON.stringify([{ ...entry, ...over }]), secure);

describe('the list of sources', () => {
  it('has defaults for the scopes of the library and for the waiting', () => {
    expect(read({})()).toEqual([
      expect.objectContaining({ timeoutSeconds: 20, queryScope: 'gdprquery', deleteScope: 'gdprdelete' }),
    ]);
    expect(readSources('', true)).toEqual([]);
  });

  it('names what cannot be used by entry and field, without its value', () => {
    const broken = { system: 'Walmu!', provider: { ...entry.provider, clientSecret: 'short' } };
    expect(read(broken)).toThrow(/source 1, system: .*source 1, provider.clientSecret: /s);
    expect(read(broken)).not.toThrow(/short\b(?! )|Walmu!/);
    expect(read({ timeout: 5 })).toThrow('source 1, timeout');
  });

  it('that is no list at all is named by its line, without what is written there', () => {
    const broken = () => readSources('- system: walmu\n  provider: {clientSecret: "open secret\n', true);
    expect(broken).toThrow(/^The sources are no YAML and no JSON: line \d$/);
  });

  it('has no plain http in production', () => {
    expect(read({ url: 'http://walmu.example' })).toThrow('source 1, url: must be https in production');
    expect(read({ url: 'http://walmu.example' }, false)).not.toThrow();
  });

  it('has one source for a system', () => {
    expect(() => readSources(JSON.stringify([entry, entry]), true)).toThrow('source 2, system: listed twice');
  });
});
