import type { Look } from '#cases/citizen';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { lookRows } from './look-rows.js';

const t = (key: string, values?: Record<string, unknown>) => (values ? `(${String(values['times'])})` : key);
const lahti = { fi: 'Lahden kaupunki', sv: 'Lahtis stad', en: 'City of Lahti' };
const rows = (looks: readonly Look[], language: 'fi' | 'sv' = 'fi') =>
  lookRows({ looks, authority: lahti }, t, language);
const look = (at: string, over: Partial<Look> = {}): Look => ({
  ...{ at: Temporal.Instant.from(at), role: 'handler', action: 'CaseRead', times: 1 },
  ...{ unit: 'Työllisyyspalvelut', otherAuthority: null, name: null, reason: null },
  ...over,
});

describe('who has looked at a case', () => {
  it('is one row with its count for what one role did many times on one day', () => {
    const [row, ...others] = rows([look('2026-11-23T10:00:00Z', { times: 7 })]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      what: 'look.CaseRead (7)',
      who: 'role.handler',
      unit: 'Työllisyyspalvelut',
      of: 'Lahden kaupunki',
      once: false,
    });
  });

  it('tells the hour of what was done once', () => {
    expect(rows([look('2026-11-23T10:00:00Z')])).toMatchObject([{ what: 'look.CaseRead', once: true }]);
  });

  it('counts together different acts that read the same to the person', () => {
    const acts = ['Unworded', 'AlsoUnworded'].map((action) => look('2026-11-23T10:00:00Z', { action }));
    expect(rows(acts)).toMatchObject([{ what: 'look.other (2)' }]);
  });

  it('keeps apart days in Helsinki, roles and acts', () => {
    const looks = [
      look('2026-11-23T22:30:00Z'),
      look('2026-11-23T10:00:00Z'),
      look('2026-11-23T09:00:00Z', { role: 'dpo' }),
      look('2026-11-23T08:00:00Z', { action: 'CaseTaken' }),
    ];
    expect(rows(looks).map(({ day }) => day.toString())).toEqual([
      '2026-11-24',
      ...Array<string>(3).fill('2026-11-23'),
    ]);
  });

  it('tells role, unit and authority, the name where there is one, and of another authority its name alone', () => {
    const at = '2026-11-23T10:00:00Z';
    const kela = { fi: 'Kela', sv: 'FPA', en: 'Kela' };
    const who = (over: Partial<Look>) => {
      const [row] = rows([look(at, over)], 'sv');
      return [row?.who, row?.unit, row?.of];
    };
    const office = ['Työllisyyspalvelut', 'Lahtis stad'];
    expect(who({})).toEqual(['role.handler', ...office]);
    expect(who({ role: 'registrar+dpo' })).toEqual(['role.registrar', ...office]);
    expect(who({ name: 'Petri Testilä' })).toEqual(['Petri Testilä, role.handler', ...office]);
    expect(who({ otherAuthority: kela, name: 'Petri Testilä' })).toEqual(['FPA', '', '']);
  });
});
