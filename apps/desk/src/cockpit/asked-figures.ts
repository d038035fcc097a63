import { type Figure, type FigureFilter, NO_REGISTER } from '#cases';
import type { Catalogue } from '#registers';
import { type Right, RIGHTS } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** What the address of a page of figures asks for; '' leaves a filter out. */
export interface AskedFigures {
  readonly register: string;
  readonly right: string;
  /** A calendar year; '' for the twelve months up to today. */
  readonly year: string;
}

/** The years that can be chosen: this one and the three before it. */
export function yearsOf(today: Temporal.PlainDate): string[] {
  return [0, 1, 2, 3].map((back) => String(today.year - back));
}

/** Reads the filters; what is not known is left out. */
export function askedFigures(
  query: (name: string) => string,
  catalogue: Pick<Catalogue, 'registers'>,
  today: Temporal.PlainDate,
): AskedFigures {
  const known = (value: string, values: readonly string[]): string => (values.includes(value) ? value : '');
  return {
    register: known(query('register'), [...catalogue.registers.map(({ id }) => id), NO_REGISTER]),
    right: known(query('right'), RIGHTS),
    year: known(query('year'), yearsOf(today)),
  };
}

/**
 * The filter with its first and last day.
 *
 * @example of no year, on 1.12.2026 // 2.12.2025 – 1.12.2026
 */
export function filterOf({ register, right, year }: AskedFigures, today: Temporal.PlainDate): FigureFilter {
  const days = year
    ? { from: Temporal.PlainDate.from(`${year}-01-01`), to: Temporal.PlainDate.from(`${year}-12-31`) }
    : { from: today.subtract({ years: 1 }).add({ days: 1 }), to: today };
  return { registerId: register || null, right: (right || null) as Right | null, ...days };
}

/** The list of the cases behind a figure, with the filters of the page kept unless others are given. */
export function behindHref(
  { language }: Pick<PageContext, 'language'>,
  asked: AskedFigures,
  { name, key }: Figure,
  over: Partial<AskedFigures> = {},
): string {
  return listHref(paths.figureCases(language), { figure: name, key, ...asked, ...over });
}
