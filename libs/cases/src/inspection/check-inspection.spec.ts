import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkInspection, type InspectionInput } from './check-inspection.js';

const today = Temporal.PlainDate.from('2026-12-01');
const VISIT: InspectionInput = {
  heldOn: today,
  time: '10.00',
  place: 'Aleksanterinkatu 18',
  came: true,
  present: 'Aino Mallikas ja Pasi Pajamalli',
  identity: 'passport',
  seen: 'Pajajaksojen merkinnät 2022–2024.',
};
const check = (over: Partial<InspectionInput>): string => {
  const checked = checkInspection({ ...VISIT, ...over }, today);
  return checked.ok ? 'ok' : `${checked.refusal.code} ${String(checked.refusal.facts?.['field'])}`;
};

describe('a visit to see the data', () => {
  it.each<[string, Partial<InspectionInput>, string]>([
    ['as it was', {}, 'ok'],
    ['without a day', { heldOn: null }, 'inspection.missing-day heldOn'],
    ['still to come', { heldOn: today.add({ days: 1 }) }, 'inspection.in-future heldOn'],
    ['without a time', { time: ' ' }, 'inspection.missing-time time'],
    ['without a place', { place: '' }, 'inspection.missing-place place'],
    ['without who was there', { present: '' }, 'inspection.missing-present present'],
    ['without proof of who it was', { identity: 'a friendly face' }, 'inspection.missing-identity identity'],
    ['without what was seen', { seen: '' }, 'inspection.missing-seen seen'],
  ])('%s', (_, over, expected) => {
    expect(check(over)).toBe(expected);
  });

  it('to which nobody came keeps when and where, and nothing else', () => {
    const checked = checkInspection({ ...VISIT, came: false, identity: '' }, today);
    expect(checked.ok && checked.value.words).toEqual({
      time: '10.00',
      place: 'Aleksanterinkatu 18',
      present: '',
      identity: null,
      seen: '',
    });
  });
});
