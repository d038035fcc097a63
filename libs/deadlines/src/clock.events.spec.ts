import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from './clock.js';
import type { ClockEvent, ClockInput } from './clock-input.js';
import type { ClockReading } from './clock-reading.js';
import type { Regime } from './regime.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

/** "2026-03-09 identity-asked, 2026-03-20 identity-confirmed" */
function events(told: string): ClockEvent[] {
  const parts = told === '' ? [] : told.split(', ');
  return parts.map((part) => ({ on: day(part.slice(0, 10)), type: part.slice(11) as ClockEvent['type'] }));
}

function read(told: string, more: Partial<ClockInput> & { regime?: Regime } = {}): ClockReading {
  return clock({ regime: 'gdpr', receivedOn: day('2026-03-05'), events: events(told), ...more });
}

const rejections = (reading: ClockReading): string[] =>
  reading.rejected.map(({ event, code }) => `${event} ${code}`);

describe('a question to the person', () => {
  it('asked promptly adds the days it was open to the nominal date, which then rolls once', () => {
    const reading = read('2026-03-09 identity-asked, 2026-03-20 identity-confirmed');
    expect(reading.nominal.toString()).toBe('2026-04-16');
    expect(reading.due.toString()).toBe('2026-04-16');
    expect(reading.unsuspendedDue.toString()).toBe('2026-04-07');
    expect(reading.rejected).toEqual([]);
  });

  it('moves neither the last day for an extension notice nor the date without pause', () => {
    const reading = read('2026-03-09 identity-asked, 2026-03-20 identity-confirmed');
    expect(reading.extensionNoticeBy?.toString()).toBe('2026-04-07');
  });

  it('lengthens the extended period as well', () => {
    // Three months from 5.3. is 5.6.; with 11 days 16.6.
    const reading = read('2026-03-09 identity-asked, 2026-03-20 identity-confirmed');
    expect(reading.extendedDue?.toString()).toBe('2026-06-16');
  });

  it('asked on the seventh day is prompt, on the eighth it is late', () => {
    expect(rejections(read('2026-03-12 identity-asked'))).toEqual([]);
    expect(rejections(read('2026-03-13 identity-asked'))).toEqual(['0 asked-late']);
  });

  it('asked late stops nothing, and neither does its answer', () => {
    const reading = read('2026-03-30 identity-asked, 2026-04-02 identity-confirmed');
    expect(reading.due.toString()).toBe('2026-04-07');
    expect(reading.pausedSince).toBeNull();
    expect(rejections(reading)).toEqual(['0 asked-late', '1 not-asked']);
  });

  it('may be asked later where the controller allows it', () => {
    const input = {
      regime: 'gdpr' as const,
      receivedOn: day('2026-03-05'),
      events: events('2026-03-13 identity-asked'),
    };
    expect(clock(input, undefined, { promptWithinDays: 8 }).rejected).toEqual([]);
  });

  it('is prompt within seven days of the last answer the authority waited for', () => {
    const asked = '2026-03-09 identity-asked, 2026-03-20 identity-confirmed';
    const prompt = read(`${asked}, 2026-03-27 clarification-asked, 2026-03-30 clarification-given`);
    expect(prompt.nominal.toString()).toBe('2026-04-19');
    const late = read(`${asked}, 2026-03-28 clarification-asked, 2026-03-30 clarification-given`);
    expect(rejections(late)).toEqual(['2 asked-late', '3 not-asked']);
  });

  it('answered the same day adds nothing and buys no time for the next question', () => {
    const reading = read(
      '2026-03-09 identity-asked, 2026-03-09 identity-confirmed, 2026-03-13 clarification-asked',
    );
    expect(reading.nominal.toString()).toBe('2026-04-05');
    expect(rejections(reading)).toEqual(['2 asked-late']);
  });

  it('counts overlapping days once', () => {
    const reading = read(
      '2026-03-09 identity-asked, 2026-03-11 clarification-asked, 2026-03-15 identity-confirmed, 2026-03-19 clarification-given',
    );
    // 9.3. to 19.3. without a gap: 10 days.
    expect(reading.nominal.toString()).toBe('2026-04-15');
  });

  it('enclosed by a longer one adds nothing', () => {
    const reading = read(
      '2026-03-09 identity-asked, 2026-03-10 clarification-asked, 2026-03-12 clarification-given, 2026-03-19 identity-confirmed',
    );
    expect(reading.nominal.toString()).toBe('2026-04-15');
  });

  it('unanswered adds no days but is named', () => {
    const reading = read('2026-03-09 identity-asked');
    expect(reading.nominal.toString()).toBe('2026-04-05');
    expect(reading.pausedSince?.toString()).toBe('2026-03-09');
  });

  it('unanswered counts up to a given day', () => {
    const reading = read('2026-03-09 identity-asked', { asOf: day('2026-03-20') });
    expect(reading.nominal.toString()).toBe('2026-04-16');
    expect(reading.pausedSince?.toString()).toBe('2026-03-09');
  });

  it('adds nothing when the given day is before it', () => {
    expect(read('2026-03-09 identity-asked', { asOf: day('2026-03-07') }).nominal.toString()).toBe(
      '2026-04-05',
    );
  });

  it('asked twice counts from the first, and an answer to nothing is told', () => {
    const reading = read(
      '2026-03-09 identity-asked, 2026-03-10 identity-asked, 2026-03-12 clarification-given',
    );
    expect(rejections(reading)).toEqual(['1 already-asked', '2 not-asked']);
    expect(reading.pausedSince?.toString()).toBe('2026-03-09');
  });

  it('stops no other clock than that of the GDPR', () => {
    for (const regime of [
      'openness',
      'openness-extensive',
      'log-data',
      'accessible-format',
      'appeal',
      'immediate',
    ] as const) {
      const reading = read('2026-03-06 identity-asked, 2026-03-20 identity-confirmed', { regime });
      expect(rejections(reading)).toEqual(['0 no-pause-in-regime', '1 no-pause-in-regime']);
      expect(reading.due.equals(reading.unsuspendedDue)).toBe(true);
    }
  });
});

describe('the events of one day', () => {
  it('are an answer before the next question, in whatever order they were entered', () => {
    const asked = '2026-03-09 clarification-asked';
    const answered = '2026-03-20 clarification-given';
    const again = '2026-03-20 clarification-asked';
    for (const told of [`${asked}, ${answered}, ${again}`, `${again}, ${answered}, ${asked}`]) {
      const reading = read(told);
      expect(reading.rejected).toEqual([]);
      expect(reading.pausedSince?.toString()).toBe('2026-03-20');
    }
  });

  it('may be a new question on the day the last one was answered', () => {
    const told =
      '2026-03-20 clarification-asked, 2026-03-20 identity-confirmed, 2026-03-09 identity-asked, 2026-03-23 clarification-given';
    const reading = read(told);
    expect(reading.rejected).toEqual([]);
    // 9.3. to 23.3.: 14 days.
    expect(reading.nominal.toString()).toBe('2026-04-19');
  });
});

describe('an extension', () => {
  it('after its last day has no effect and says why', () => {
    const reading = read('2026-04-08 extended');
    expect(reading.due.toString()).toBe('2026-04-07');
    expect(rejections(reading)).toEqual(['0 extension-too-late']);
    expect(reading.rejected[0]?.text.fi).toContain('7.4.2026');
  });

  it('counts once', () => {
    const reading = read('2026-03-20 extended, 2026-03-25 extended, 2026-05-01 extended');
    expect(reading.due.toString()).toBe('2026-06-05');
    expect(rejections(reading)).toEqual(['1 already-extended', '2 already-extended']);
  });

  it('is measured by the date without pauses', () => {
    const paused = '2026-03-09 identity-asked, 2026-03-20 identity-confirmed';
    expect(rejections(read(`${paused}, 2026-04-08 extended`))).toEqual(['2 extension-too-late']);
    expect(read(`${paused}, 2026-04-07 extended`).due.toString()).toBe('2026-06-16');
  });

  it('does not exist in the other regimes but the accessibility one', () => {
    const openness = read('2026-03-06 extended', { regime: 'openness' });
    expect(rejections(openness)).toEqual(['0 no-extension-in-regime']);
    // 621/1999 § 14(4) has a month for extensive requests, so only the notice is said to have no effect.
    expect(openness.rejected[0]?.text.fi).toContain('ei voi jatkaa ilmoituksella');
    // Four weeks from 5.3. is Thursday 2.4.
    expect(read('2026-03-19 extended', { regime: 'accessible-format' }).due.toString()).toBe('2026-04-02');
  });
});

describe('impossible facts', () => {
  it('are refused: an event before the receipt, both or neither of receipt and service, service elsewhere', () => {
    const service = { by: 'letter', on: day('2026-03-01') } as const;
    expect(() => read('2026-03-04 identity-asked')).toThrow('event-before-receipt');
    expect(() => read('', { service })).toThrow('receipt-or-service');
    expect(() => read('', { receivedOn: undefined })).toThrow('receipt-or-service');
    expect(() => read('', { receivedOn: undefined, service })).toThrow('service-only-in-appeal');
  });
});
