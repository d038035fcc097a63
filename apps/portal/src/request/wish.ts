import type { Right } from '#rights';
import type { Request } from 'express';
import { isShownRight } from './shown-rights.js';
import { isWhom, type Whom } from './whom.js';

/** What a page before the form has chosen already: codes of the catalogue and years, nothing of a person. */
export interface Wish {
  readonly rights: readonly Right[];
  readonly whom: Whom | null;
  readonly authority: string;
  readonly register: string;
  readonly municipality: string;
  readonly data: readonly string[];
  /** Years, `2019`; '' when open. */
  readonly from: string;
  readonly to: string;
}

const ID = /^[a-z0-9-]{1,60}$/;
const YEAR = /^(19|20)\d\d$/;

/** The wish in an address. What is in no known form is left out; the form checks ids against the catalogue. */
export function readWish(query: Request['query']): Wish {
  const one = (name: string, form: RegExp) => {
    const value = [query[name]].flat()[0];
    return typeof value === 'string' && form.test(value) ? value : '';
  };
  const all = (name: string) =>
    [query[name]].flat().filter((value): value is string => typeof value === 'string' && ID.test(value));
  const whom = one('whom', ID);
  return {
    rights: [...new Set(all('right').filter(isShownRight))],
    whom: isWhom(whom) ? whom : null,
    authority: one('authority', ID),
    register: one('register', ID),
    municipality: one('municipality', ID),
    data: [...new Set(all('data'))],
    from: one('from', YEAR),
    to: one('to', YEAR),
  };
}

/** The wish as the query of an address, with its question mark; '' when nothing was wished. */
export function wishQuery(wish: Partial<Wish>): string {
  const pairs: [string, string][] = [
    ...(wish.rights ?? []).map((right): [string, string] => ['right', right]),
    ['whom', wish.whom ?? ''],
    ['authority', wish.authority ?? ''],
    ['register', wish.register ?? ''],
    ['municipality', wish.municipality ?? ''],
    ...(wish.data ?? []).map((kind): [string, string] => ['data', kind]),
    ['from', wish.from ?? ''],
    ['to', wish.to ?? ''],
  ];
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}
