import { describe, expect, it } from '@jest/globals';
import { arrivedAt, readMailMoment } from './mail-moment.js';

describe('a moment in the header of an e-mail', () => {
  it.each([
    ['Fri, 20 Nov 2026 23:30:00 +0000', '2026-11-20T23:30:00Z'],
    ['20 Nov 2026 08:05 +0200', '2026-11-20T06:05:00Z'],
    ['Fri, 20 Nov 2026 23:30:00 GMT', '2026-11-20T23:30:00Z'],
    ['Tue,  1 Dec 2026 9:05:01 -0500 (EST)', '2026-12-01T14:05:01Z'],
    ['31 Feb 2026 10:00:00 +0000', undefined],
    ['yesterday', undefined],
  ])('%s', (written, moment) => {
    expect(readMailMoment(written)?.toString()).toBe(moment);
  });
});

describe('the arrival of an e-mail', () => {
  const date = { key: 'date', line: 'Date: Thu, 19 Nov 2026 10:00:00 +0200' };
  const hop = (line: string) => ({ key: 'received', line: `Received: ${line}` });

  it('is what the last server wrote, the topmost line', () => {
    const lines = [
      hop('from mx; by desk;\r\n\tFri, 20 Nov 2026 23:30:00 +0000'),
      hop('from a by mx; Thu, 19 Nov 2026 10:00:00 +0200'),
      date,
    ];
    expect(arrivedAt(lines)?.toString()).toBe('2026-11-20T23:30:00Z');
  });

  it('is the time of sending when no server wrote any, and unknown without either', () => {
    expect(arrivedAt([date])?.toString()).toBe('2026-11-19T08:00:00Z');
    expect(arrivedAt([hop('from a by b'), date])?.toString()).toBe('2026-11-19T08:00:00Z');
    expect(arrivedAt([])).toBeNull();
  });
});
