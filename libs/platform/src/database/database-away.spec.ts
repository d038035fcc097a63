import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('isDatabaseAway', () => {
  it.each([
    ['nobody listens', coded('ECONNREFUSED')],
    ['it is being stopped', coded('57P01')],
    ['it is starting', coded('57P03')],
    ['it has no connection left', coded('53300')],
    ['the connection broke', new Error('Connection terminated unexpectedly')],
    ['no connection came free in time', new Error('timeout exceeded when trying to connect')],
    ['the error is wrapped', Object.assign(new Error('Query failed'), { driverError: coded('57P01') })],
  ])('is true when %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ['a constraint was broken', coded('23505')],
    ['a right is missing', coded('42501')],
    ['our own code failed', new TypeError('undefined is not a function')],
    ['it is no error', 'ECONNREFUSED'],
  ])('is false when %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
