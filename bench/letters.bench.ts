import 'reflect-metadata';
import { LANGUAGES } from '#kernel';
import { LETTER_KINDS, type LetterContext, LetterPress, prepareLetter, type PreparedLetter } from '#letters';
import { Temporal } from 'temporal-polyfill';
import type { Bench, Effort, Round } from './bench.js';
import { openChromium } from './letters-floor.js';

const LETTERS = 1_000;
const ALLOWED = 250 * 1024 * 1024;
/** Letters each side prints in a round: the shortest and the longest kinds among them. */
const IN_A_ROUND = 12;
/** How many each side has in work: the press prints two side by side, the browser is given a page for each. */
const AT_ONCE = 2;
const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');

/** What printing costs: memory over many letters, and time against a browser that prints the same HTML. */
export const bench: readonly Bench[] = [
  {
    name: 'letters memory',
    what: `growth of the process over ${LETTERS.toLocaleString('en')} letters`,
    floor: '250 MiB',
    goal: { atMost: 1 },
    rounds: memory,
  },
  {
    name: 'letters speed',
    what: 'letters a second, PDF/UA-1 check and PDF/A-2a, two at once',
    floor: 'Chromium printing the same HTML on two pages',
    goal: { atLeast: 4 },
    rounds: speed,
  },
];

/** The samples of every kind in three languages, in turn. */
function letters(): readonly PreparedLetter[] {
  return LETTER_KINDS.flatMap((definition) =>
    LANGUAGES.map((language) => {
      const context = definition.sample(language) as LetterContext;
      const prepared = prepareLetter(definition.kind, language, context as never);
      if (!prepared.ok) throw new Error(`The sample of ${definition.kind} is not valid.`);
      return prepared.value;
    }),
  );
}

/** Prints a thousand letters and takes the largest resident set seen: the threads that print are of this process. */
async function memory(): Promise<readonly Round[]> {
  const samples = letters();
  const press = new LetterPress();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const from = performance.now();
  let largest = before;
  await sideBySide(LETTERS, async (at) => {
    await press.print(samples[at % samples.length]!, { issuedAt });
    largest = Math.max(largest, process.memoryUsage.rss());
  });
  const perSecond = (LETTERS * 1000) / (performance.now() - from);
  await press.close();
  return [{ measured: largest - before, floor: ALLOWED, perSecond }];
}

/** Both sides print the same letters one right after the other, the first side of a round in turn. */
async function speed({ rounds }: Effort): Promise<readonly Round[]> {
  const samples = letters();
  const press = new LetterPress();
  const chromium = await openChromium(AT_ONCE);
  const ours = async (letter: PreparedLetter): Promise<unknown> => press.print(letter, { issuedAt });
  const theirs = async (letter: PreparedLetter): Promise<unknown> => chromium.print(letter.html);
  try {
    for (const letter of samples.slice(0, IN_A_ROUND)) await Promise.all([ours(letter), theirs(letter)]);
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const batch = Array.from(
        { length: IN_A_ROUND },
        (_, at) => samples[(round * 7 + at * 11) % samples.length]!,
      );
      const first = round % 2 === 0 ? await perSecond(theirs, batch) : 0;
      const measured = await perSecond(ours, batch);
      taken.push({ measured, floor: first || (await perSecond(theirs, batch)), perSecond: measured });
    }
    return taken;
  } finally {
    await chromium.close();
    await press.close();
  }
}

async function perSecond(
  print: (letter: PreparedLetter) => Promise<unknown>,
  batch: readonly PreparedLetter[],
): Promise<number> {
  const from = performance.now();
  await sideBySide(batch.length, (at) => print(batch[at]!));
  return (batch.length * 1000) / (performance.now() - from);
}

/** Does so many things, as many at once as each side has in work. */
async function sideBySide(count: number, act: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
