import { readFileSync } from 'node:fs';
import { identify, isAlive, parentOf } from './processes.mjs';

/**
 * Is the npm that ran this script gone? npm dies of SIGTERM at once and tells nobody, and a shell that npm put
 * in between may live on; so the shell's parent is looked at as well.
 * @returns {() => boolean} always false when npm did not run it
 */
export function npmWatch() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parent = identify('parent', process.ppid);
  const watched = [parent];
  if (/^(sh|bash|dash|zsh|ash|busybox)\n/.test(nameOf(parent.pid)))
    watched.push(identify('npm', parentOf(parent.pid)));
  return () => !watched.every(isAlive);
}

function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}
