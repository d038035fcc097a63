import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { whatNow } from './what-now.js';

type Seen = Parameters<typeof whatNow>[0];
const day = Temporal.PlainDate.from('2026-12-22');
const claim = { outcome: null, clock: { regime: 'gdpr' } } as Seen['claims'][number];
const seen = (over: Partial<Seen>): Seen => ({
  ...{ state: 'received', routed: true, letters: [], claims: [claim], leadDue: day },
  following: { reviews: [], decisionToAsk: [] },
  ...over,
});
const told = (over: Partial<Seen>): string[] =>
  whatNow(seen(over)).map(({ who, what, by }) => `${who.slice(8)} ${what.slice(4)}${by ? ` ${by}` : ''}`);

describe('what happens now', () => {
  it.each(['received', 'in-handling', 'awaiting-approval'] as const)(
    'is up to the authority, by the day of the answer, while the case is %s',
    (state) => {
      expect(told({ state })).toEqual([`authority ${state} 2026-12-22`]);
    },
  );

  it('is up to the person first when a question waits, and then to the authority', () => {
    expect(told({ state: 'awaiting-person' })).toEqual([
      'you awaiting-person',
      'authority in-handling 2026-12-22',
    ]);
  });

  it('is still up to the registry office when it asks before it has routed the request', () => {
    const registry = ['you awaiting-person', 'authority received 2026-12-22'];
    expect(told({ state: 'awaiting-person', routed: false })).toEqual(registry);
  });

  it('promises no day for what is carried out at once', () => {
    const atOnce = { outcome: null, clock: { regime: 'immediate' } } as Seen['claims'][number];
    expect(told({ claims: [atOnce] })).toEqual(['authority received']);
  });

  it('is the letter once the case is decided: it comes, or it can be read', () => {
    const letters = [{}] as unknown as Seen['letters'];
    expect(told({ state: 'decided' })).toEqual(['authority letter-comes']);
    expect(told({ state: 'decided', letters })).toEqual(['you read-letter']);
  });

  it("includes the way to the authority's decision, and a review that is open", () => {
    const letters = [{}] as unknown as Seen['letters'];
    const reviews = [{ outcome: null }] as unknown as Seen['following']['reviews'];
    const following = { reviews, decisionToAsk: ['a claim'] };
    expect(told({ state: 'decided', letters, following })).toEqual([
      ...['you read-letter', 'you ask-decision', 'authority review'],
    ]);
  });

  it.each(['withdrawn', 'transferred', 'closed'] as const)('is nothing when the case is %s', (state) => {
    expect(told({ state })).toEqual([]);
  });
});
