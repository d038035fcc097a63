import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type LetterOnItsWay, receivedOn, serviceOf } from './service-of.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
/** Noon in Helsinki. */
const noon = (iso: string) => Temporal.Instant.from(`${iso}T12:00:00+02:00`);
const event = (type: string, iso: string): LetterOnItsWay => ({
  events: [{ type, at: noon(iso) }],
  sendings: [],
});
const sent = (way: LetterOnItsWay['sendings'][number]['way'], iso: string): LetterOnItsWay => ({
  events: [],
  sendings: [{ way, on: day(iso) }],
});
const both = (...parts: LetterOnItsWay[]): LetterOnItsWay => ({
  events: parts.flatMap(({ events }) => events),
  sendings: parts.flatMap(({ sendings }) => sendings),
});
const told = (way: LetterOnItsWay): string => {
  const service = serviceOf(way);
  return service
    ? `${service.by} ${service.on.toString()}, received ${receivedOn(service).toString()}`
    : 'not served';
};

describe('a letter is served', () => {
  it.each<[string, LetterOnItsWay, string]>([
    ['not before anything happened', both(), 'not served'],
    // 434/2003 § 59, as in law.md: sent 17.11.2026, deemed received 24.11.
    [
      'by post on the seventh day after sending',
      sent('post', '2026-11-17'),
      'letter 2026-11-17, received 2026-11-24',
    ],
    [
      'over the counter at once',
      sent('handed-over', '2026-11-17'),
      'certificate 2026-11-17, received 2026-11-17',
    ],
    [
      'on the own page when it is fetched',
      event('fetched', '2026-11-20'),
      'e-service 2026-11-20, received 2026-11-20',
    ],
    [
      'in the mailbox when it is read',
      event('Electronic message read', '2026-11-20'),
      'e-service 2026-11-20, received 2026-11-20',
    ],
    ['not by lying in the mailbox', event('Electronic message created', '2026-11-20'), 'not served'],
    [
      'by the certificate of Posti on its day',
      event('Posti: receipt confirmed', '2026-11-20'),
      'certificate 2026-11-20, received 2026-11-20',
    ],
    [
      'through the printing service as a letter',
      event('Sent for printing and enveloping', '2026-11-17'),
      'letter 2026-11-17, received 2026-11-24',
    ],
    ['not by what nobody knows', event('Teleported', '2026-11-17'), 'not served'],
    [
      'by what came first: fetched before the letter counts',
      both(sent('post', '2026-11-17'), event('fetched', '2026-11-20')),
      'e-service 2026-11-20, received 2026-11-20',
    ],
    [
      'by what came first: the letter, fetched only later',
      both(sent('post', '2026-11-17'), event('fetched', '2026-11-26')),
      'letter 2026-11-17, received 2026-11-24',
    ],
    [
      'by the earliest of two fetchings, told in any order',
      both(event('fetched', '2026-11-26'), event('fetched', '2026-11-20')),
      'e-service 2026-11-20, received 2026-11-20',
    ],
  ])('%s', (_, way, expected) => {
    expect(told(way)).toBe(expected);
  });

  it('on the day of Helsinki', () => {
    const late = {
      events: [{ type: 'fetched', at: Temporal.Instant.from('2026-11-20T22:30:00Z') }],
      sendings: [],
    };
    expect(told(late)).toBe('e-service 2026-11-21, received 2026-11-21');
  });
});
