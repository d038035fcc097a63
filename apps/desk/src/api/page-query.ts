import { CASE_STATES, type CaseState, type OpenedPlace } from '#cases';
import { isId } from '#kernel';
import { BadInput, type InputError } from '#platform';
import type { Request } from 'express';
import { Temporal } from 'temporal-polyfill';

/** Cases of a page when the program says nothing, and at most. */
export const USUAL_LIMIT = 50;
export const LARGEST_LIMIT = 200;

export interface PageQuery {
  readonly after: OpenedPlace | null;
  readonly limit: number;
  readonly state: CaseState | null;
}

/**
 * Which page is asked for: `limit`, `cursor` and `state` of the address, nothing else.
 *
 * @throws BadInput naming each parameter that cannot be read: a misspelt one would give the wrong page for the right one
 */
export function pageQuery({ query }: Pick<Request, 'query'>): PageQuery {
  const errors: InputError[] = [];
  const wrong = (parameter: string, code: string, detail: string) => errors.push({ parameter, code, detail });
  for (const name of Object.keys(query))
    if (!['limit', 'cursor', 'state'].includes(name))
      wrong(name, 'unknown-parameter', 'There is no such parameter.');
  const { limit, cursor, state } = query;
  const most = limit === undefined ? USUAL_LIMIT : /^\d{1,3}$/.test(String(limit)) ? Number(limit) : 0;
  if (most < 1 || most > LARGEST_LIMIT)
    wrong('limit', 'out-of-range', `A number from 1 to ${LARGEST_LIMIT}.`);
  const after = cursor === undefined ? null : readCursor(String(cursor));
  if (after === undefined) wrong('cursor', 'unknown-cursor', 'Use the cursor of the last answer as it is.');
  const known = CASE_STATES.find((each) => each === state) ?? null;
  if (state !== undefined && known === null)
    wrong('state', 'unknown-state', `One of: ${CASE_STATES.join(', ')}.`);
  if (errors.length > 0) throw new BadInput(errors, 'invalid-query');
  return { after: after ?? null, limit: most, state: known };
}

/** The place of a case as an opaque word. */
export function writeCursor({ openedAt, id }: OpenedPlace): string {
  return Buffer.from(`${openedAt.toString()} ${id}`).toString('base64url');
}

function readCursor(cursor: string): OpenedPlace | undefined {
  const [openedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ', 2);
  if (!isId(id)) return undefined;
  try {
    return { openedAt: Temporal.Instant.from(openedAt), id };
  } catch {
    return undefined;
  }
}
