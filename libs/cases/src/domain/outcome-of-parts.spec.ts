import { expect, it } from '@jest/globals';
import type { DecidedOutcome } from '#rights';
import { outcomeOfParts } from './outcome-of-parts.js';

it.each<[DecidedOutcome[], DecidedOutcome]>([
  [['granted'], 'granted'],
  [['granted', 'granted'], 'granted'],
  [['granted', 'refused'], 'partly-granted'],
  [['partly-granted', 'granted'], 'partly-granted'],
  [['granted', 'not-held'], 'granted'],
  [['not-held'], 'not-held'],
  [['refused', 'not-held'], 'refused'],
])('parts %j come to %s', (parts, whole) => {
  expect(outcomeOfParts(parts)).toBe(whole);
});
