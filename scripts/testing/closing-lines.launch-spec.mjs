import { describe, expect, it } from '@jest/globals';
import { closingLines } from './closing-lines.mjs';

const here = { present: true, without: 'x' };
const gone = { present: false, without: 'the queue on Redis: no redis-server' };
const unit = { name: 'unit', passed: 3, failed: 0, failures: [], skipped: [], seconds: 1 };
const journeyLeft = {
  name: 'journey',
  passed: 0,
  failed: 0,
  failures: [],
  skipped: [],
  seconds: 0,
  left: true,
};

describe('closingLines', () => {
  it('ends with the plain count', () => {
    const { lines } = closingLines({ results: [unit], capabilities: { redis: here }, required: [] });
    expect(lines.at(-1)).toBe('3 passed, 0 failed');
  });

  it('names what the machine cannot run, and does not count it', () => {
    const { lines, failed } = closingLines({
      results: [unit, journeyLeft],
      capabilities: { redis: gone },
      required: [],
    });
    expect(lines).toContain('Not run: the queue on Redis: no redis-server');
    expect(failed).toBe(0);
  });

  it('fails when something required is not here', () => {
    const { lines } = closingLines({ results: [unit], capabilities: { redis: gone }, required: ['redis'] });
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
  });

  it('fails on a requirement that nobody knows', () => {
    expect(closingLines({ results: [unit], capabilities: {}, required: ['rediss'] }).failed).toBe(1);
  });

  it('names tests that skipped themselves, and fails them where nothing is missing', () => {
    const results = [{ ...unit, skipped: ['reads a PDF'] }];
    const lacking = closingLines({ results, capabilities: { redis: gone }, required: [] });
    expect([lacking.failed, lacking.lines.includes('Not run: reads a PDF')]).toEqual([0, true]);
    expect(closingLines({ results, capabilities: { redis: here }, required: [] }).failed).toBe(1);
  });

  it('names each failed test', () => {
    const results = [{ ...unit, failed: 1, failures: ['responseDue moves to a working day'] }];
    const { lines } = closingLines({ results, capabilities: {}, required: [] });
    expect(lines).toContain('Failed (unit): responseDue moves to a working day');
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
  });
});
