import type { ClockView } from '#cases';
import { clock } from '#deadlines';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockLine } from './clock-line.view.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const reading = clock({ regime: 'gdpr', receivedOn: day('2026-11-06'), events: [] });
const view: ClockView = {
  ...reading,
  right: 'access',
  regime: 'gdpr',
  daysLeft: 31,
  health: 'on-time',
  waits: false,
};
const citations = (language: 'fi' | 'sv' | 'en') =>
  clockLine(view, { language, t: (key: string) => key, today: day('2026-11-06') }).steps.map(
    (step) => step.citation,
  );

describe('the working of a clock at the desk', () => {
  it('names each law in words, in the language of the page', () => {
    expect(citations('fi')).toContain('Asetus 1182/71, 3 artiklan 1 kohta');
    expect(citations('en')).toContain('Regulation 1182/71, Article 3(1)');
    for (const language of ['fi', 'sv'] as const) expect(citations(language).join()).not.toContain('Art.');
  });

  it('speaks of the person', () => {
    const { steps } = clockLine(view, { language: 'fi', t: (key: string) => key, today: day('2026-11-06') });
    expect(steps.at(-1)?.text.fi).toBe(
      'Viranomaisen on vastattava pyytäjälle viimeistään maanantaina 7.12.2026.',
    );
  });
});
