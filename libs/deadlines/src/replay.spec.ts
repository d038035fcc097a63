import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { replay, type StoredClockEvent } from './replay.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);
const stored = (
  id: string,
  type: StoredClockEvent['type'],
  on: string,
  undoes?: string,
): StoredClockEvent => ({
  ...{ id, type, on: day(on) },
  ...(undoes && { undoes }),
});

const received = stored('r', 'received', '2026-11-22');
const asked = stored('a', 'identity-asked', '2026-11-24');

describe('replay', () => {
  it('gives the receipt and the events', () => {
    const input = replay('gdpr', [received, asked], day('2026-11-30'));
    expect(input.receivedOn?.toString()).toBe('2026-11-22');
    expect(input.events.map(({ type, on }) => `${on.toString()} ${type}`)).toEqual([
      '2026-11-24 identity-asked',
    ]);
    expect(input.asOf?.toString()).toBe('2026-11-30');
  });

  it('leaves out what was undone', () => {
    expect(replay('gdpr', [received, asked, stored('u', 'undone', '2026-11-25', 'a')]).events).toEqual([]);
  });

  it('restores what was undone by mistake', () => {
    const undone = [stored('u', 'undone', '2026-11-25', 'a'), stored('v', 'undone', '2026-11-26', 'u')];
    expect(replay('gdpr', [received, asked, ...undone]).events).toHaveLength(1);
  });

  it('tells of an extension that was undone and when, which moves nothing', () => {
    const told = stored('e', 'extended', '2026-11-24');
    const undone = stored('u', 'undone', '2026-11-27', 'e');
    const input = replay('gdpr', [received, told, undone]);
    expect(input.events).toEqual([]);
    const taken = (input.undoneExtensions ?? []).map(({ on, undoneOn }) => [`${on}`, `${undoneOn}`]);
    expect(taken).toEqual([['2026-11-24', '2026-11-27']]);
    expect(replay('gdpr', [received, told]).undoneExtensions).toBeUndefined();
    const again = replay('gdpr', [received, told, undone, stored('v', 'undone', '2026-11-28', 'u')]);
    expect([again.events.length, again.undoneExtensions]).toEqual([1, undefined]);
  });

  it('takes the last correction of the receipt that still holds', () => {
    const first = stored('c1', 'receipt-corrected', '2026-11-20');
    const second = stored('c2', 'receipt-corrected', '2026-11-18');
    const undone = stored('u', 'undone', '2026-11-25', 'c2');
    const receipt = (...events: StoredClockEvent[]): string | undefined =>
      replay('gdpr', [received, ...events]).receivedOn?.toString();
    expect(receipt(first, second)).toBe('2026-11-18');
    expect(receipt(first, second, undone)).toBe('2026-11-20');
  });

  it('does not invent a receipt', () => {
    expect(() => replay('gdpr', [asked])).toThrow('without a receipt');
  });
});
