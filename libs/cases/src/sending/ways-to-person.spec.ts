import { describe, expect, it } from '@jest/globals';
import { paperWays, type ReachablePerson, waysToPerson } from './ways-to-person.js';

const aino: ReachablePerson = {
  wish: 'portal',
  signedIn: true,
  consents: true,
  hasIdentityCode: true,
  hasAddress: true,
  protected: false,
  connected: ['suomifi-electronic', 'suomifi-multichannel', 'suomifi-paper'],
};
const channels = (person: Partial<ReachablePerson>, served: boolean) =>
  waysToPerson({ ...aino, ...person }, { served }).map(({ channel }) => channel);
const PAPER = ['suomifi-paper', 'post-batch', 'by-hand'];
const outside = { wish: 'email-notice', signedIn: false, consents: false } as const;

describe('the ways to a person', () => {
  it.each<[string, Partial<ReachablePerson>, boolean, string[]]>([
    ['the own page for who wished it and agreed to be served there', {}, true, ['citizens-page']],
    ['paper for a decision without consent, 13/2003 § 18', { consents: false }, true, PAPER],
    [
      'the own page for what may not be appealed, consent or not',
      { consents: false },
      false,
      ['citizens-page'],
    ],
    ['paper for who wants post, though agreed', { wish: 'post' }, true, PAPER],
    ['the counter for who comes', { wish: 'counter' }, true, ['counter']],
    [
      'a mailbox or paper for who wants e-mail, as e-mail shows content',
      outside,
      false,
      ['suomifi-multichannel', 'suomifi-electronic', ...PAPER],
    ],
    ['paper for their decisions', outside, true, PAPER],
    [
      'paper for who wants e-mail and is not known by an identity code',
      { ...outside, hasIdentityCode: false },
      false,
      PAPER,
    ],
    [
      'a mailbox where no address is known',
      { ...outside, hasAddress: false },
      false,
      ['suomifi-electronic', 'suomifi-electronic', 'by-hand'],
    ],
    [
      'a person of the office where no address is known and no consent',
      { ...outside, hasAddress: false },
      true,
      ['by-hand'],
    ],
  ])('are %s', (_, person, served, expected) => {
    expect(channels(person, served)).toEqual([...new Set(expected)]);
  });

  it('never are paper by itself for a protected person', () => {
    for (const wish of ['portal', 'email-notice', 'post'] as const)
      for (const signedIn of [true, false])
        for (const consents of [true, false])
          for (const served of [true, false]) {
            const ways = channels({ wish, signedIn, consents, protected: true }, served);
            expect(
              ways.filter((way) => ['suomifi-paper', 'suomifi-multichannel', 'post-batch'].includes(way)),
            ).toEqual([]);
          }
  });

  it('are a mailbox, else the office, for a protected person who wants post and agreed', () => {
    expect(waysToPerson({ ...aino, wish: 'post', protected: true }, { served: true })).toEqual([
      { channel: 'suomifi-electronic', because: 'protected' },
      { channel: 'by-hand', because: 'protected' },
    ]);
  });

  it('are those of the house where no other system is connected', () => {
    expect(channels({ ...outside, connected: [] }, false)).toEqual(['post-batch', 'by-hand']);
    expect(channels({ wish: 'post', connected: ['suomifi-electronic'] }, true)).toEqual([
      'post-batch',
      'by-hand',
    ]);
  });

  it('each have a reason, of which the first is the one that is told', () => {
    expect(waysToPerson({ ...aino, consents: false }, { served: true })[0]).toEqual({
      channel: 'suomifi-paper',
      because: 'no-consent',
    });
    expect(paperWays({ ...aino, hasAddress: false }, 'not-fetched')).toEqual([
      { channel: 'by-hand', because: 'no-address' },
    ]);
  });
});
