import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../architecture/files.js';

/**
 * Lays out what the image holds in its WORKDIR, by the COPY lines of docker/Dockerfile: what is not copied there is not
 * found by the programs. The packages are a link.
 */
export function layImageFolder(folder: string): void {
  const dockerfile = readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8');
  for (const [, words] of dockerfile.matchAll(/^COPY --from=build (.+)$/gm)) {
    const paths = words!.split(' ');
    const target = join(folder, paths.pop()!);
    const [first] = paths.map((path) => path.replace('/app/', ''));
    if (first === 'node_modules') symlinkSync(join(ROOT, first), target);
    else
      for (const path of paths.map((one) => one.replace('/app/', ''))) {
        const into = words!.endsWith('/') ? join(target, basename(path)) : target;
        mkdirSync(join(into, '..'), { recursive: true });
        cpSync(join(ROOT, path), into, { recursive: true });
      }
  }
}
