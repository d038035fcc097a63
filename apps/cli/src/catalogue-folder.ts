import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the catalogue's files, wherever the program is started from, as source or as build. */
export function catalogueFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'db', 'catalogue');
    if (existsSync(join(found, 'calendar.yaml'))) return found;
    if (folder === dirname(folder))
      throw new Error('There is no db/catalogue/calendar.yaml above the program.');
  }
}
