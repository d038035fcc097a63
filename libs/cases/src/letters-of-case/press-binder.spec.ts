import { LetterPress } from '#letters';
import { FakeClock } from '#platform';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { PressBinder } from './press-binder.js';

const press = new LetterPress();
afterAll(() => press.close());

const meta = {
  language: 'fi',
  title: 'Kirje',
  sender: 'Lahden kaupunki',
  unit: '',
  doctype: 'Kirje',
  date: '28.11.2026',
  reference: 'LAHTI/12/00.04.02/2026',
  secrecy: '',
  recipient: ['Aino Mallikas'],
  contactLines: [],
} as const;

describe('letters of one delivery that go on paper', () => {
  it('become one file with the pages of each', async () => {
    const issuedAt = Temporal.Instant.from('2026-11-28T08:00:00Z');
    const html = '<article lang="fi"><h1>Kirje</h1><p>Teksti</p></article>';
    const letter = await press.print({ meta, html }, { issuedAt });
    const bound = await new PressBinder(press, new FakeClock('2026-11-28T10:00:00+02:00')).bind([
      letter,
      letter,
    ]);
    // One page each, and the empty back of the first sheet.
    const counts = [
      ...Buffer.from(bound)
        .toString('latin1')
        .matchAll(/\/Type\s*\/Pages[^>]*\/Count (\d+)/g),
    ];
    expect(counts.map(([, count]) => Number(count))).toContain(3);
  });
});
