import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform';
import { type Behaviour, FaultySource, PERSON, REASON } from '../../../../test/support/faulty-source.js';
import { GdprApiClient } from './gdpr-api-client.js';
import { readSources } from './read-sources.js';
import { isPassing } from './source-answer.js';
import type { Source } from './source.js';
import { SourceTokens } from './source-tokens.js';

let served: FaultySource;
let source: Source;
let clock: FakeClock;
let client: GdprApiClient;
beforeEach(async () => {
  served = new FaultySource();
  await served.open();
  source = readSources(
    JSON.stringify([
      {
        authority: 'lahti',
        system: 'walmu',
        url: `${served.origin}/gdpr-api/v1/profiles/$profile_id`,
        identifier: 'profile-id',
        timeoutSeconds: 1,
        largestMegabytes: 1,
        provider: { issuer: served.origin, clientId: 'tietopyynto', clientSecret: 'a secret of the tests' },
      },
    ]),
    false,
  )[0]!;
  clock = new FakeClock('2026-11-28T10:00:00+02:00');
  client = new GdprApiClient(new SourceTokens(clock));
});
afterEach(() => served.close());

describe('a source that is asked what it holds', () => {
  it('answers with a tree and the body as it came', async () => {
    const answer = await client.query(source, PERSON);
    if (answer.kind !== 'found') throw new Error(`The source answered ${answer.kind}`);
    expect(answer.node.children.map(({ key, value }) => [key, value])).toEqual([
      ['FIRST_NAME', 'Eero'],
      ['VISITS', '3'],
      ['NEWSLETTER', 'false'],
      ['ADVISER', null],
      ['HEALTH', null],
    ]);
    expect(new TextDecoder().decode(answer.body)).toContain('{"key":"VISITS","value":3}');
    expect(served.asked).toEqual([
      { method: 'GET', path: `/gdpr-api/v1/profiles/${PERSON}`, token: 'token-1' },
    ]);
  });

  it('says with 204 that it knows nothing under the identifier', async () => {
    served.answers = ['nothing'];
    expect(await client.query(source, PERSON)).toEqual({ kind: 'nothing' });
  });

  it('refuses with its reasons, or with none', async () => {
    served.answers = ['refused', 'refused-silently'];
    expect(await client.query(source, PERSON)).toEqual({ kind: 'refused', reasons: [REASON] });
    expect(await client.query(source, PERSON)).toEqual({ kind: 'refused', reasons: [] });
  });

  it.each<[Behaviour, string, boolean]>([
    ['silent', 'timed-out', true],
    ['late', 'timed-out', true],
    ['cut-off', 'unreachable', true],
    ['error', 'server-error', true],
    ['busy', 'busy', true],
    ['malformed', 'malformed', false],
    ['huge', 'too-large', false],
    ['moved', 'unexpected', false],
    ['token-not-taken', 'unauthorised', false],
  ])('that is %s leads to the fault %s', async (behaviour, fault, passing) => {
    served.answers = [behaviour];
    expect(await client.query(source, PERSON)).toEqual({ kind: 'failed', fault });
    expect(isPassing(fault as Parameters<typeof isPassing>[0])).toBe(passing);
  });
});

describe('the token of a source', () => {
  it('is kept until shortly before its end', async () => {
    await client.query(source, PERSON);
    await client.query(source, PERSON);
    expect(served.tokensGiven).toBe(1);
    clock.advance({ minutes: 5 });
    await client.query(source, PERSON);
    expect(served.tokensGiven).toBe(2);
  });

  it('is renewed once when the source does not take it', async () => {
    served.answers = ['token-not-taken', 'found'];
    expect((await client.query(source, PERSON)).kind).toBe('found');
    expect(served.asked.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it('may not be had: the provider gives none for client credentials, or is away', async () => {
    served.provider = 'refuses';
    expect(await client.query(source, PERSON)).toEqual({ kind: 'failed', fault: 'token-refused' });
    served.provider = 'fails';
    expect(await client.query(source, PERSON)).toEqual({ kind: 'failed', fault: 'token-unreachable' });
    expect(served.asked).toEqual([]);
  });
});

describe('a source that is asked to erase', () => {
  it('is tried first, without a change', async () => {
    expect(await client.tryErase(source, PERSON)).toEqual({ kind: 'done' });
    expect(served.erased).toEqual([]);
    expect(served.asked[0]?.path).toBe(`/gdpr-api/v1/profiles/${PERSON}?dry_run=true`);
  });

  it('erases after a trial that it allowed', async () => {
    expect(await client.erase(source, PERSON)).toEqual({ kind: 'done' });
    expect(served.asked.map(({ method, path }) => [method, path.includes('dry_run')])).toEqual([
      ['DELETE', true],
      ['DELETE', false],
    ]);
    expect(served.erased).toEqual([PERSON]);
  });

  it('erases nothing when the trial was refused', async () => {
    served.answers = ['refused', 'found'];
    expect(await client.erase(source, PERSON)).toEqual({ kind: 'refused', reasons: [REASON] });
    expect(served.erased).toEqual([]);
  });
});
