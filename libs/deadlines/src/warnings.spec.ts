import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from './clock.js';
import type { ClockEvent } from './clock-input.js';
import type { Regime } from './regime.js';
import { planWarnings } from './warnings.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

function plan(regime: Regime, receivedOn: string, plannedAt: string, events: ClockEvent[] = []): string[] {
  const reading = clock({ regime, receivedOn: day(receivedOn), events });
  const at = Temporal.PlainDateTime.from(plannedAt).toZonedDateTime('Europe/Helsinki').toInstant();
  return planWarnings(reading, regime, at).map((warning) => {
    expect(warning.due.equals(reading.due)).toBe(true);
    const local = warning.at.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime();
    return `${warning.kind} ${local.toString({ smallestUnit: 'minute' })}`;
  });
}

describe('planWarnings', () => {
  it('warns 14, 7 and 2 days before, on the day and the day after, at eight in Helsinki', () => {
    // Due Tuesday 22.12.2026; Sunday 20.12. goes back to Friday.
    expect(plan('gdpr', '2026-11-22', '2026-11-23T12:00')).toEqual([
      'due-in-14 2026-12-08T08:00',
      'due-in-7 2026-12-15T08:00',
      'due-in-2 2026-12-18T08:00',
      'due-today 2026-12-22T08:00',
      'extension-notice 2026-12-22T08:00',
      'overdue 2026-12-23T08:00',
    ]);
  });

  it('counts back from the nominal day when that is the earlier, but is late only after the due day', () => {
    // One month is Sunday 6.12. (Independence Day), due Monday 7.12.
    expect(plan('gdpr', '2026-11-06', '2026-11-07T12:00')).toEqual([
      'due-in-14 2026-11-20T08:00',
      'due-in-7 2026-11-27T08:00',
      'due-in-2 2026-12-04T08:00',
      'due-today 2026-12-04T08:00',
      'extension-notice 2026-12-07T08:00',
      'overdue 2026-12-08T08:00',
    ]);
  });

  it('goes back over the eves that are days off under Act 150/1930', () => {
    // Two weeks from 10.12. is Christmas Eve, a Thursday: the last working day before is Wednesday 23.12.
    expect(plan('openness', '2026-12-10', '2026-12-10T09:00')).toEqual([
      'due-in-7 2026-12-17T08:00',
      'due-in-2 2026-12-22T08:00',
      'due-today 2026-12-23T08:00',
      'overdue 2026-12-29T08:00',
    ]);
  });

  it('gives a two-week clock no 14-day warning even when it was extended', () => {
    const extended = { type: 'extended', on: day('2026-03-19') } as const;
    expect(plan('accessible-format', '2026-03-05', '2026-03-05T09:00', [extended])).toEqual([
      'due-in-7 2026-03-26T08:00',
      'due-in-2 2026-03-31T08:00',
      'due-today 2026-04-02T08:00',
      'overdue 2026-04-03T08:00',
    ]);
  });

  it('warns of a withdrawal of consent at once, and when it is late', () => {
    expect(plan('immediate', '2026-11-22', '2026-11-22T12:00')).toEqual([
      'due-today 2026-11-22T12:00',
      'overdue 2026-11-23T08:00',
    ]);
  });

  it('keeps only the most urgent of the warnings already past, and gives it now', () => {
    expect(plan('gdpr', '2026-11-22', '2026-12-18T10:15')).toEqual([
      'due-in-2 2026-12-18T10:15',
      'due-today 2026-12-22T08:00',
      'extension-notice 2026-12-22T08:00',
      'overdue 2026-12-23T08:00',
    ]);
    expect(plan('gdpr', '2026-01-05', '2026-11-22T10:15')).toEqual(['overdue 2026-11-22T10:15']);
  });

  it('does not ask for an extension notice whose day has gone', () => {
    // Asked 6.11., answered 23.11.: due 11.1.2027, notice by 22.12.2026 as without the pause.
    const events: ClockEvent[] = [
      { type: 'identity-asked', on: day('2026-11-24') },
      { type: 'identity-confirmed', on: day('2026-12-14') },
    ];
    expect(plan('gdpr', '2026-11-22', '2026-12-23T10:00', events)[0]).toBe('due-in-14 2026-12-28T08:00');
    expect(plan('gdpr', '2026-11-22', '2026-12-22T10:00', events)[0]).toBe(
      'extension-notice 2026-12-22T10:00',
    );
  });

  it('warns of the extended day once extended, counted from the earliest day it can be argued to be', () => {
    // 31.1.2025: three months are 30.4., but one month (28.2.) and two more are 28.4.
    const events: ClockEvent[] = [{ type: 'extended', on: day('2025-02-20') }];
    expect(plan('gdpr', '2025-01-31', '2025-02-21T10:00', events)).toEqual([
      'due-in-14 2025-04-14T08:00',
      'due-in-7 2025-04-17T08:00',
      'due-in-2 2025-04-25T08:00',
      'due-today 2025-04-28T08:00',
      'overdue 2025-05-01T08:00',
    ]);
  });

  it('stays at eight in Helsinki over both changes of the clock', () => {
    // Summer time begins 29.3.2026 and ends 25.10.2026.
    const spring = clock({ regime: 'gdpr', receivedOn: day('2026-02-28'), events: [] });
    const autumn = clock({ regime: 'gdpr', receivedOn: day('2026-09-25'), events: [] });
    const instants = [spring, autumn].map((reading) =>
      planWarnings(reading, 'gdpr', Temporal.Instant.from('2026-01-01T00:00Z')).map(({ at }) =>
        at.toString(),
      ),
    );
    // One month from 28.2. is Saturday 28.3.: everything but the late one (31.3.) is in winter time.
    expect(instants[0]).toContain('2026-03-27T06:00:00Z');
    expect(instants[0]).toContain('2026-03-31T05:00:00Z');
    // One month from 25.9. is Sunday 25.10., due Monday 26.10.
    expect(instants[1]).toContain('2026-10-23T05:00:00Z');
    expect(instants[1]).toContain('2026-10-27T06:00:00Z');
  });
});
