import { describe, expect, it } from '@jest/globals';
import { checkSystem, type SystemInput } from './check-system.js';

const UNITS = ['Arkisto', 'Pajapalvelut'];
const typed: SystemInput = { way: 'unit', unit: 'Arkisto', keeperName: '', keeperAddress: '' };
const check = (over: Partial<SystemInput>, isConnected = false) => {
  const checked = checkSystem({ ...typed, ...over }, UNITS, isConnected);
  return checked.ok ? checked.value : [checked.refusal.code, checked.refusal.facts?.['field']].join(' ');
};

describe('who searches a system', () => {
  it('is a unit of the authority, or whoever handles the case', () => {
    expect(check({})).toMatchObject({ way: 'unit', unit: 'Arkisto' });
    expect(check({ unit: '' })).toMatchObject({ way: 'unit', unit: null });
    expect(check({ unit: 'Keksitty' })).toBe('system.unknown-unit unit');
  });

  it('is a keeper to whom a letter can be sent', () => {
    expect(check({ way: 'letter' })).toBe('system.missing-keeper keeperName');
    expect(check({ way: 'letter', keeperName: 'Paja Oy' })).toBe('system.missing-address keeperAddress');
    expect(check({ way: 'letter', keeperName: 'Paja Oy', keeperAddress: 'Mallikatu 1' })).toEqual({
      way: 'letter',
      unit: null,
      keeperName: 'Paja Oy',
      keeperAddress: 'Mallikatu 1',
    });
  });

  it('is the system itself where one is connected, with a unit that confirms', () => {
    expect(check({ way: 'connector' })).toBe('system.no-source way');
    expect(check({ way: 'connector' }, true)).toMatchObject({ way: 'connector', unit: 'Arkisto' });
    expect(check({ way: 'connector', unit: 'Keksitty' }, true)).toBe('system.unknown-unit unit');
  });

  it('is one of the three', () => {
    expect(check({ way: 'carrier-pigeon' })).toBe('system.missing-way way');
  });
});
