import { describe, expect, it } from '@jest/globals';
import { FakeClock } from './fake-clock.js';

describe('the day in Helsinki', () => {
  it('has begun before midnight in UTC', () => {
    expect(new FakeClock('2026-11-21T22:30:00Z').today().toString()).toBe('2026-11-22');
  });

  it('is 25 hours long when winter time begins', () => {
    const clock = new FakeClock('2026-10-24T12:00:00+03:00');
    clock.advance({ days: 1 });
    expect(clock.now().toString()).toBe('2026-10-25T10:00:00Z');
  });
});
