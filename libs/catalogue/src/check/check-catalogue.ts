import type { Catalogue } from '#registers';
import type { CatalogueProblem } from '../problem.js';
import { danglingIds } from './dangling-ids.js';
import { repeatedIds } from './repeated-ids.js';
import { responsibilityProblems } from './responsibilities.js';
import { timeProblems } from './times.js';

/**
 * Every problem of meaning in a catalogue: ids that stand twice or point nowhere, gaps and overlaps in time, and days between
 * 2015 and the horizon on which nobody answers for some data. Empty when the catalogue is sound.
 */
export function checkCatalogue(catalogue: Catalogue): readonly CatalogueProblem[] {
  return [
    ...repeatedIds(catalogue),
    ...danglingIds(catalogue),
    ...timeProblems(catalogue),
    ...responsibilityProblems(catalogue),
  ];
}
