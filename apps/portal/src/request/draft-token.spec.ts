import { describe, expect, it } from '@jest/globals';
import { FakeClock, Sealer } from '#platform';
import { openDraftToken, sealDraftToken } from './draft-token.js';

const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
const reference = { draftId: 'd1', personKey: null };

describe('the hidden field of a form', () => {
  it('leads back to its draft for a day', () => {
    const clock = new FakeClock('2026-11-22T10:00:00Z');
    const token = sealDraftToken(reference, sealer, clock);
    clock.set('2026-11-23T09:59:59Z');
    expect(openDraftToken(token, sealer, clock)).toEqual(reference);
    clock.set('2026-11-23T10:00:00Z');
    expect(openDraftToken(token, sealer, clock)).toBeNull();
  });

  it('tells nothing to who reads it', () => {
    const token = sealDraftToken(
      { draftId: 'd1', personKey: 'p1' },
      sealer,
      new FakeClock('2026-11-22T10:00:00Z'),
    );
    expect(Buffer.from(token.slice(3), 'base64').toString('latin1')).not.toMatch(/d1|p1|draftId/);
  });

  it('made up or changed leads nowhere', () => {
    const clock = new FakeClock('2026-11-22T10:00:00Z');
    const token = sealDraftToken(reference, sealer, clock);
    expect(openDraftToken('made up', sealer, clock)).toBeNull();
    expect(openDraftToken(`${token.slice(0, -6)}AAAAA=`, sealer, clock)).toBeNull();
  });
});
