import { readCatalogue } from '../load-catalogue.js';
import type { CatalogueProblem } from '../problem.js';
import { checkCatalogue } from './check-catalogue.js';

/**
 * Every problem of a catalogue's folder: first of shape, and when there is none, of meaning. Never throws for
 * what stands in the files; a file that is not there is a problem of shape.
 */
export function checkFiles(dir: string): readonly CatalogueProblem[] {
  try {
    const { problems, build } = readCatalogue(dir);
    return problems.length > 0 ? problems : checkCatalogue(build());
  } catch (failure) {
    const missing = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
    if (!missing) throw failure;
    return [{ code: 'bad-shape', path: dir, message: failure.message }];
  }
}
