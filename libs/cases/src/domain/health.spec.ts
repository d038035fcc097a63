import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { health } from './health.js';

const due = Temporal.PlainDate.from('2026-12-22');
const on = (day: string, more: { closed?: boolean; paused?: boolean } = {}): string =>
  health({ due, closed: false, paused: false, ...more }, Temporal.PlainDate.from(day));

describe('health', () => {
  it('is on time until a week is left, then at risk through the due day, then late', () => {
    expect([on('2026-12-14'), on('2026-12-15'), on('2026-12-22'), on('2026-12-23')]).toEqual([
      'on-time',
      'at-risk',
      'at-risk',
      'late',
    ]);
  });

  it('is late even when paused, and done once decided', () => {
    expect(on('2026-12-23', { paused: true })).toBe('late');
    expect(on('2026-12-20', { paused: true })).toBe('paused');
    expect(on('2026-12-30', { closed: true })).toBe('done');
  });
});
