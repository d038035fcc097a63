import type { Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { CaseState } from '../domain/transitions.js';

/** What the diary is asked for; null and '' leave a filter out. */
export interface DiaryFilters {
  /** A case number as typed: whole, or `318`, or `318/2026`. */
  readonly number: string;
  readonly registerId: string | null;
  readonly right: Right | null;
  readonly state: CaseState | null;
  readonly handlerId: string | null;
  readonly receivedFrom: Temporal.PlainDate | null;
  readonly receivedTo: Temporal.PlainDate | null;
  readonly dueFrom: Temporal.PlainDate | null;
  readonly dueTo: Temporal.PlainDate | null;
  /** Words of the subject line; all of them must stand in it. */
  readonly words: string;
}

/** Whose cases: whole words of the name, or the identity code, or both. */
export interface PersonSearch {
  readonly name: string;
  readonly hetu: string;
}

export const EVERYTHING: DiaryFilters = {
  number: '',
  registerId: null,
  right: null,
  state: null,
  handlerId: null,
  receivedFrom: null,
  receivedTo: null,
  dueFrom: null,
  dueTo: null,
  words: '',
};
