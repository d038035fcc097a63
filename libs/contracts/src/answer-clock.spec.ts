import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { finnishCalendar, REGIMES } from '#deadlines';
import { answerClock } from './answer-clock.js';

const contracts: unknown = JSON.parse(readFileSync('docs/contracts.schema.json', 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
ajv.addSchema(contracts as object);
const validator = (name: string): ((value: unknown) => boolean) =>
  ajv.compile({ $ref: `tietopyynto:contracts#/$defs/${name}` });
const validIn = validator('clockIn');
const validOut = validator('clockOut');
const validError = validator('error');

/** What stands on the line that goes out. */
function answered(line: unknown): Record<string, unknown> {
  const reading = answerClock(line, finnishCalendar());
  return JSON.parse(JSON.stringify(reading.ok ? reading.value : { error: reading.problem }));
}

const events = [
  { type: 'clarification-given', on: '2026-11-09' },
  { type: 'clarification-asked', on: '2026-11-03' },
  { type: 'extended', on: '2026-11-27' },
  { type: 'extended', on: '2026-12-27' },
];

describe('the answer to a clock line', () => {
  it.each(REGIMES)('of regime %s has the shape of the contract, with and without events', (regime) => {
    for (const line of [
      { regime, receivedOn: '2026-10-30', events: [] },
      { regime, receivedOn: '2026-10-30', asOf: '2026-11-20', events },
    ]) {
      expect(validIn(line)).toBe(true);
      expect([answered(line), validOut(answered(line))]).toEqual([expect.anything(), true]);
    }
  });

  it('has the fields of the contract and no others', () => {
    expect(Object.keys(answered({ regime: 'gdpr', receivedOn: '2026-11-22', events: [] })).sort()).toEqual(
      [
        'due',
        'extendedDue',
        'extensionNoticeBy',
        'nominal',
        'pausedSince',
        'rejected',
        'steps',
        'unsuspendedDue',
      ].sort(),
    );
  });

  it('writes its days as YYYY-MM-DD', () => {
    const out = answered({ regime: 'gdpr', receivedOn: '2026-10-30', events });
    expect(out).toMatchObject({ nominal: '2026-12-06', due: '2027-02-05', unsuspendedDue: '2026-11-30' });
    expect(out['rejected']).toEqual([expect.objectContaining({ event: 3, code: 'already-extended' })]);
  });

  it('counts an appeal from the letter', () => {
    const line = { regime: 'appeal', service: { by: 'letter', on: '2026-11-17' }, events: [] };
    expect(validIn(line)).toBe(true);
    expect([answered(line)['due'], validOut(answered(line))]).toEqual(['2026-12-28', true]);
  });
});

describe('a bad clock line', () => {
  const good = { regime: 'gdpr', receivedOn: '2026-11-22', events: [] };
  const service = { by: 'letter', on: '2026-11-17' };
  const extended = { type: 'extended', on: '2026-11-23' };

  it.each([
    ['wrong-type', '', 7],
    ['missing-field', '', { receivedOn: '2026-11-22', events: [] }],
    ['missing-field', '', { regime: 'gdpr', receivedOn: '2026-11-22' }],
    ['receipt-or-service', '', { regime: 'gdpr', events: [] }],
    ['receipt-or-service', '', { ...good, regime: 'appeal', service }],
    ['service-only-in-appeal', '/service', { regime: 'gdpr', service, events: [] }],
    [
      'unknown-service',
      '/service/by',
      { regime: 'appeal', service: { ...service, by: 'raven' }, events: [] },
    ],
    ['unknown-regime', '/regime', { ...good, regime: 'gdrp' }],
    ['unknown-field', '/recievedOn', { ...good, recievedOn: '2026-11-22' }],
    ['unknown-field', '/events/1/note', { ...good, events: [extended, { ...extended, note: '' }] }],
    ['impossible-date', '/receivedOn', { ...good, receivedOn: '2026-02-30' }],
    ['bad-date', '/asOf', { ...good, asOf: null }],
    ['wrong-type', '/events', { ...good, events: {} }],
    ['unknown-event', '/events/0/type', { ...good, events: [{ ...extended, type: 'received' }] }],
    ['missing-field', '/events/0', { ...good, events: [{ type: 'extended' }] }],
    [
      'event-before-receipt',
      '/events/1/on',
      { ...good, events: [extended, { ...extended, on: '2026-11-21' }] },
    ],
    // The letter posted on 17.11. is served on 24.11.
    ['event-before-receipt', '/events/0/on', { regime: 'appeal', service, events: [extended] }],
  ])('is told %s at %p', (code, path, line) => {
    const out = answered(line);
    expect(out).toEqual({ error: { code, path, message: expect.any(String) } });
    expect(validError(out)).toBe(true);
  });
});
