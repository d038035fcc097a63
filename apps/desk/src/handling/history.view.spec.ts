import { describe, expect, it } from '@jest/globals';
import type { HistoryRow } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { historyLines } from './history.view.js';

const page = {
  language: 'fi' as const,
  today: Temporal.PlainDate.from('2026-12-01'),
  t: (key: string, values?: Readonly<Record<string, string | number>>) =>
    [key, ...Object.values(values ?? {})].join(' '),
};
const row = (who: string, action: string, over: Partial<HistoryRow> = {}): HistoryRow => ({
  at: Temporal.Instant.from('2026-12-01T10:00:00Z'),
  who,
  actorKind: 'staff',
  role: 'handler',
  action,
  reason: null,
  letter: null,
  ...over,
});

describe('the history of a case', () => {
  it('says many acts of one kind in a row once, with how many they were', () => {
    const lines = historyLines(
      [
        row('Petri', 'CaseTaken'),
        row('Kirsi', 'PartTransferred'),
        row('Kirsi', 'PartTransferred'),
        row('Petri', 'CaseTaken'),
      ],
      page,
    );
    expect(lines.map((line) => line.text)).toEqual([
      'case.historyLine Petri audit.CaseTaken',
      'case.historyTimes case.historyLine Kirsi audit.PartTransferred 2',
      'case.historyLine Petri audit.CaseTaken',
    ]);
  });

  it('names the letter that was issued, and does not run two letters together', () => {
    const lines = historyLines(
      [
        row('Petri', 'LetterIssued', { letter: 'Vastauksemme on myöhässä' }),
        row('Petri', 'LetterIssued', { letter: 'Pyyntönne on saapunut' }),
      ],
      page,
    );
    expect(lines.map((line) => line.text)).toEqual([
      'case.historyLetter case.historyLine Petri audit.LetterIssued Vastauksemme on myöhässä',
      'case.historyLetter case.historyLine Petri audit.LetterIssued Pyyntönne on saapunut',
    ]);
  });

  it('names the person and the service by what they are', () => {
    const [line] = historyLines([row('', 'OwnCaseRead', { actorKind: 'citizen' })], page);
    expect(line).toMatchObject({
      at: '1.12.2026 klo 12.00',
      text: 'case.historyLine actor.citizen audit.OwnCaseRead',
    });
  });
});
