import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCatalogue } from '#catalogue';
import type { Catalogue } from '#registers';
import { RIGHTS, rightsOf } from '#rights';
import { route, type RouteFacts } from '#routing';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { type Contest, processor, timed } from './timed.js';

const DAYS = ['2019-06-03', '2021-03-01', '2024-02-29', '2025-01-02', '2026-11-23'].map((day) =>
  Temporal.PlainDate.from(day),
);

/** Route and rights against reading and writing the JSON of the same question and answer. No goal: it is only told. */
export const bench: readonly Bench[] = [
  {
    name: 'route',
    what: 'who answers, with reasons',
    floor: 'JSON of question and answer',
    rounds: timed(() => against(routeQuestions, (facts, catalogue) => route(facts, catalogue)), processor),
  },
  {
    name: 'rights',
    what: 'rights of a register on a day',
    floor: 'JSON of question and answer',
    rounds: timed(() => against(rightsQuestions, ({ register, on }) => rightsOf(register, on)), processor),
  },
];

type RightsQuestion = ReturnType<typeof rightsQuestions>[number];

/** Every register on every day, by somebody who lives in its place. */
function routeQuestions({ registers }: Catalogue): RouteFacts[] {
  return registers.flatMap(({ id, municipalities }) =>
    DAYS.map((receivedOn) => ({
      receivedOn,
      register: id,
      rights: RIGHTS,
      data: [],
      homeMunicipality: municipalities[0],
    })),
  );
}

function rightsQuestions({
  registers,
}: Catalogue): { register: Catalogue['registers'][number]; on: Temporal.PlainDate }[] {
  return registers.flatMap((register) => DAYS.map((on) => ({ register, on })));
}

function against<Q extends RouteFacts | RightsQuestion>(
  questionsOf: (catalogue: Catalogue) => readonly Q[],
  answer: (question: Q, catalogue: Catalogue) => unknown,
): Contest {
  const catalogue = loadCatalogue(catalogueFolder());
  const questions = questionsOf(catalogue);
  const pairs = questions.map((question) => ({
    in: JSON.stringify('on' in question ? { register: question.register.id, on: question.on } : question),
    out: answer(question, catalogue),
  }));
  return {
    units: questions.length,
    measured: () => questions.map((question) => answer(question, catalogue)),
    floor: () => pairs.map((pair) => [JSON.parse(pair.in), JSON.stringify(pair.out)]),
  };
}

/** The catalogue of the checkout, also seen from the build. */
function catalogueFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const found = join(folder, 'db/catalogue');
    if (existsSync(join(found, 'calendar.yaml'))) return found;
    if (folder === dirname(folder)) throw new Error('There is no db/catalogue above the bench.');
  }
}
