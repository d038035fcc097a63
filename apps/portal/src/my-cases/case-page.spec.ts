import type { ClaimView } from '#cases/citizen';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { asked } from './asked.js';
import { clocksOf, headingOf, running } from './claim-list.js';
import { claimMark, isOpen, progressOf } from './state-mark.js';

const t = (key: string) => key;
const day = (iso: string) => Temporal.PlainDate.from(iso);

function claim(right: ClaimView['right'], due: string, over: Partial<ClaimView> = {}): ClaimView {
  const regime = right === 'consent-withdrawal' ? 'immediate' : 'gdpr';
  const dates = { due: day(due), nominal: day(due), unsuspendedDue: day(due), extensionNoticeBy: null };
  const text = { fi: 'f', sv: 's', en: 'e' };
  const steps = [{ rule: 'due', citation: 'GDPR Art. 12(3)', date: day(due), text, ofPerson: text }];
  const clock = { right, regime, ...dates, steps, daysLeft: 1, health: 'on-time', waits: false } as const;
  return {
    id: right,
    right,
    scope: {},
    clock,
    outcome: null,
    origin: 'asked',
    stage: 'first',
    continues: null,
    ...over,
  };
}

describe('the clocks of a case', () => {
  it('are led by the one that ends first', () => {
    const claims = [claim('access', '2026-12-22'), claim('own-document', '2026-12-07')];
    const { lead, others } = clocksOf(claims, t, 'fi');
    expect([lead.rights, others.map(({ rights }) => rights)]).toEqual([
      ...['right.own-document.verb', ['right.access.verb']],
    ]);
  });

  it('are never led by what is carried out at once when something else is awaited', () => {
    const claims = [claim('consent-withdrawal', '2026-11-22'), claim('access', '2026-12-22')];
    expect(clocksOf(claims, t, 'fi').lead.rights).toBe('right.access.verb');
  });

  it('are those of the parts that are still open', () => {
    const claims = [
      claim('own-document', '2026-12-07', { outcome: 'withdrawn' }),
      claim('access', '2026-12-22'),
    ];
    const { lead, others } = clocksOf(running(claims), t, 'fi');
    expect([lead.rights, others]).toEqual(['right.access.verb', []]);
  });

  it("name their legal source in the reader's language", () => {
    const source = (language: 'fi' | 'sv') =>
      clocksOf([claim('access', '2026-12-22')], t, language).lead.steps[0]?.citation;
    expect(source('fi')).toBe('Tietosuoja-asetus, 12 artiklan 3 kohta');
    expect(source('sv')).not.toBe(source('fi'));
  });
});

describe('the heading of a case', () => {
  it('names the rights in one order, whatever order they were chosen in', () => {
    const words: Record<string, string> = {
      'right.access.noun': 'Tarkastaminen',
      'right.erasure.noun': 'Poistaminen',
    };
    expect(headingOf(['erasure', 'access'], (key) => words[key] ?? key, 'fi')).toBe(
      'Tarkastaminen ja poistaminen',
    );
  });
});

describe('what was asked', () => {
  it("is shown in the person's words, with the period", () => {
    const scope = { what: 'Kaikki muistiot', periodFrom: '1.1.2022', periodTo: '31.10.2026' };
    expect(asked(claim('access', '2026-12-22', { scope }), t, null).lines).toEqual([
      'Kaikki muistiot',
      '1.1.2022–31.10.2026',
    ]);
  });
});

describe('the state of a case', () => {
  it('shows the outcome of a claim once there is one, and a refusal not as a success', () => {
    const refused = claim('erasure', '2026-12-22', { outcome: 'refused' });
    expect(claimMark(refused, 'decided')).toMatchObject({ key: 'outcome.refused', class: 'state--none' });
    expect(claimMark(claim('erasure', '2026-12-22'), 'in-handling').key).toBe('state.in-handling');
  });

  it('has one present stage until the answer has been given', () => {
    const now = (state: Parameters<typeof progressOf>[0], answered = false) =>
      progressOf(state, answered)
        .filter((stage) => stage.now)
        .map(({ key }) => key);
    expect(now('received')).toEqual(['case.progress-received']);
    expect(now('in-handling')).toEqual(['case.progress-handling']);
    expect(now('decided')).toEqual(['case.progress-answer']);
    expect(now('decided', true)).toEqual([]);
  });

  it('is open while the person waits for an answer', () => {
    expect([isOpen('received'), isOpen('awaiting-approval'), isOpen('decided'), isOpen('withdrawn')]).toEqual(
      [...[true, true, false, false]],
    );
  });
});
