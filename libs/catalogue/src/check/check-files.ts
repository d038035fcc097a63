import { catalogueFiles } from '../catalogue-files.js';
import type { CatalogueProblem } from '../problem.js';
import { readCatalogue } from '../read-catalogue.js';

function isMissing(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && 'code' in failure && failure.code === 'ENOENT';
}

/**
 * Every problem of a catalogue's folder: first of shape, and when there is none, of meaning. Never throws for
 * what stands in the files; a file that is not there is a problem of shape.
 */
export function checkFiles(dir: string): readonly CatalogueProblem[] {
  try {
    const read = readCatalogue(catalogueFiles(dir));
    return read.ok ? [] : read.problems;
  } catch (failure) {
    if (!isMissing(failure)) throw failure;
    return [{ code: 'bad-shape', path: dir, message: 'The folder or one of its files is not there.' }];
  }
}
