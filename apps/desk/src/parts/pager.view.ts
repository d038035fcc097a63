import { type Place, writePlace } from '#cases';

/** The links under one page of a list. */
export interface Pager {
  /** '' on the first page. */
  readonly firstHref: string;
  /** '' on the last page. */
  readonly nextHref: string;
}

/**
 * Links to the next page and back to the beginning, with the filters kept. The next page begins after a row, not at a
 * number: a case that comes or goes meanwhile moves nothing.
 *
 * @param filters names and values of the address; empty values are left out
 */
export function pager(
  path: string,
  filters: Readonly<Record<string, string>>,
  { after, next }: { after: Place | null; next: Place | null },
): Pager {
  return {
    firstHref: after ? listHref(path, filters) : '',
    nextHref: next ? listHref(path, { ...filters, after: writePlace(next) }) : '',
  };
}

/** The address of a list with filters. */
export function listHref(path: string, filters: Readonly<Record<string, string>>): string {
  const set = Object.entries(filters).filter(([, value]) => value !== '');
  return set.length > 0 ? `${path}?${new URLSearchParams(set).toString()}` : path;
}
