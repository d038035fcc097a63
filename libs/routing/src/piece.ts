import type { Because } from '#kernel';
import type { DataCategory } from '#registers';
import type { Right } from '#rights';
import type { ShareClock, ShareRole } from './routing.js';

/** What one rule gives one authority, before equal pieces are merged into shares. */
export interface Piece {
  readonly authority: string;
  /** The arrangement or system the piece comes from. */
  readonly under: string;
  readonly role: ShareRole;
  readonly basis: string;
  readonly clock: ShareClock;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  readonly systems: readonly string[];
  readonly because: readonly Because[];
}

/** A point for a person, before equal codes are merged into warnings. */
export interface Concern {
  readonly code: string;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  readonly because: Because;
}

export interface Findings {
  readonly pieces: readonly Piece[];
  readonly concerns: readonly Concern[];
}

export const NOTHING: Findings = { pieces: [], concerns: [] };

/** All findings in one. */
export function together(all: readonly Findings[]): Findings {
  return { pieces: all.flatMap(({ pieces }) => pieces), concerns: all.flatMap(({ concerns }) => concerns) };
}
