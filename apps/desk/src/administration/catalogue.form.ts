import type { ProposedFiles } from '#cases';
import type { Posted, UploadedFile } from '#platform';

const ON_TOP = ['authorities.yaml', 'responsibilities.yaml'];

/** Uploaded files by their place in the catalogue: a browser tells the name, not the folder. */
export function givenFiles(files: readonly UploadedFile[], body: Posted): ProposedFiles {
  const changed = files.map(({ name, bytes }) => [placeOf(name), bytes.toString('utf8')] as const);
  return { changed: new Map(changed), removed: body.list('removed') };
}

function placeOf(name: string): string {
  return ON_TOP.includes(name) ? name : `registers/${name}`;
}
