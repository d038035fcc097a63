import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.js';

const FILE = /\.bench\.(js|ts)$/;

/** The topics there are: `clock` for `clock.bench.ts`. */
export function topics(): readonly string[] {
  return files().map((file) => file.replace(FILE, ''));
}

/** A file of benches. */
export interface Topic {
  readonly bench: readonly Bench[];
  /** Lets go of what several benches stand on, when all are done; topics may share it. */
  readonly close?: () => Promise<void>;
}

/** The benches of these topics, of all when none is named. A topic is loaded only when it is asked for. */
export async function findBenches(asked: readonly string[]): Promise<readonly Topic[]> {
  const wanted = files().filter((file) => asked.length === 0 || asked.includes(file.replace(FILE, '')));
  const found: Topic[] = [];
  for (const file of wanted) {
    const { bench, close }: Partial<Topic> = await import(
      pathToFileURL(join(import.meta.dirname, file)).href
    );
    if (bench === undefined) throw new Error(`bench/${file} exports no list named bench.`);
    found.push({ bench, ...(close ? { close } : {}) });
  }
  return found;
}

function files(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => FILE.test(file))
    .sort();
}
