import type { Catalogue } from '#registers';
import type { Period } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { CatalogueProblem } from '../problem.js';

const { compare } = Temporal.PlainDate;
/** Statutes of the catalogue reach back to this day. */
export const HORIZON_START = Temporal.PlainDate.from('2015-01-01');

interface Series {
  readonly path: string;
  readonly span: Period;
  readonly periods: readonly Period[];
}

function gap(
  path: string,
  from: Temporal.PlainDate | undefined,
  to: Temporal.PlainDate | undefined,
): CatalogueProblem {
  const words = `Nothing is said from ${from?.toString() ?? 'the start'} to ${to?.toString() ?? 'the end'}.`;
  return { code: 'gap', path, from: from?.toString() ?? null, to: to?.toString() ?? null, message: words };
}

function between(path: string, before: Period, after: Period): readonly CatalogueProblem[] {
  const next = before.to?.add({ days: 1 });
  if (!next || !after.from || compare(after.from, next) < 0) {
    const from = after.from?.toString() ?? null;
    return [
      {
        code: 'overlap',
        path,
        from,
        to: before.to?.toString() ?? null,
        message: 'Two periods cover the same days.',
      },
    ];
  }
  return compare(after.from, next) > 0 ? [gap(path, next, after.from.subtract({ days: 1 }))] : [];
}

function problemsOf({ path, span, periods }: Series): readonly CatalogueProblem[] {
  const inOrder = [...periods].sort((a, b) => (a.from ? (b.from ? compare(a.from, b.from) : 1) : -1));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return [gap(path, span.from, span.to)];
  const startsLate = first.from && (!span.from || compare(first.from, span.from) > 0);
  const endsEarly = last.to && (!span.to || compare(last.to, span.to) < 0);
  return [
    ...(startsLate ? [gap(path, span.from, first.from?.subtract({ days: 1 }))] : []),
    ...inOrder.slice(1).flatMap((after, index) => between(path, inOrder[index] as Period, after)),
    ...(endsEarly ? [gap(path, last.to?.add({ days: 1 }), span.to)] : []),
  ];
}

function seriesOf(catalogue: Catalogue): readonly Series[] {
  const names = catalogue.authorities.map(({ id, lifetime, names: periods }) => ({
    path: `authorities.yaml/${id}/names`,
    span: lifetime,
    periods,
  }));
  const lines = catalogue.arrangements.flatMap(({ id, lines: all }) =>
    all.map(({ id: line, stored, periods }) => ({
      path: `responsibilities.yaml/${id}/${line}`,
      span: { from: stored.from && compare(stored.from, HORIZON_START) > 0 ? stored.from : HORIZON_START },
      periods,
    })),
  );
  return [...names, ...lines];
}

/** Gaps and overlaps: in the names of an authority over its life, and in the periods of every storage line. */
export function timeProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  return seriesOf(catalogue).flatMap(problemsOf);
}
