import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { BreachStep } from './breach.js';
import { checkBreachStep, type WrittenStep } from './check-breach-step.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const awareAt = at('2026-11-27T12:20:00Z');
const notifyBy = at('2026-11-30T13:00:00Z');
const assessed = (risk: BreachStep['risk']): BreachStep => ({
  kind: 'assessed',
  risk,
  words: 'Arvio on tehty.',
  doneAt: awareAt,
});

function codeOf(
  written: Partial<WrittenStep>,
  steps: readonly BreachStep[] = [],
  now = '2026-11-28T08:00:00Z',
) {
  const step = { kind: 'assessed', risk: '', words: 'Kuori avattiin.', doneAt: null, ...written };
  const done = checkBreachStep(step, { awareAt, notifyBy, now: at(now), steps });
  return done.ok ? 'ok' : done.refusal.code;
}

describe('a step about a breach', () => {
  it.each([
    ['an assessment with its risk and why', { risk: 'high' }, [], 'ok'],
    ['an assessment without risk', {}, [], 'breach.missing-risk'],
    ['an assessment without words', { risk: 'none', words: ' ' }, [], 'breach.missing-words'],
    ['what nobody knows', { kind: 'forgotten' }, [], 'breach.unknown-step'],
    ['closing what is not assessed', { kind: 'closed' }, [], 'breach.not-done'],
    ['closing what the Ombudsman must hear of', { kind: 'closed' }, [assessed('risk')], 'breach.not-done'],
    ['closing what means no risk', { kind: 'closed' }, [assessed('none')], 'ok'],
    [
      'closing with words that stay and hold an identity code',
      { kind: 'closed', words: 'Kuori palautui: 010594Y9032.' },
      [assessed('none')],
      'breach.names-person',
    ],
    ['telling without a time', { kind: 'person-told' }, [assessed('high')], 'breach.missing-moment'],
    ['not telling, with a reason', { kind: 'person-not-told' }, [assessed('high')], 'ok'],
  ] as const)('%s', (_, written, steps, code) => {
    expect(codeOf(written, steps)).toBe(code);
  });

  it('is done neither before anybody knew nor in the future', () => {
    const notified = (when: string) =>
      codeOf({ kind: 'ombudsman-notified', doneAt: at(when) }, [assessed('risk')]);
    expect(
      ['2026-11-27T12:19:00Z', '2026-11-27T12:20:00Z', '2026-11-28T08:00:00Z', '2026-11-28T08:01:00Z'].map(
        notified,
      ),
    ).toEqual(['breach.before-aware', 'ok', 'ok', 'breach.in-future']);
  });

  it('needs the reasons for the delay when the Ombudsman is notified after the 72 hours', () => {
    const late = { kind: 'ombudsman-notified', doneAt: at('2026-11-30T13:01:00Z'), words: '' };
    const inTime = { ...late, doneAt: notifyBy };
    const codes = [late, inTime].map((one) => codeOf(one, [assessed('risk')], '2026-12-01T08:00:00Z'));
    expect(codes).toEqual(['breach.missing-delay', 'breach.missing-words']);
  });

  it('comes to nothing more once the breach is closed', () => {
    const closed: BreachStep = { kind: 'closed', risk: null, words: 'Valmis.', doneAt: awareAt };
    expect(codeOf({ risk: 'high' }, [assessed('none'), closed])).toBe('breach.closed');
  });
});
