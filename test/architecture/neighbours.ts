import { randomUUID } from 'node:crypto';
import { type Actor, ROLES, SCOPES } from '#kernel';
import { EXPERT, isOfCase, isOfLahti, type Row } from './rows-next-door.js';
import type { Seeds } from './rows-seed.js';

/** Somebody who has nothing to do with a row. */
export interface Neighbour {
  /** What their side of the house takes on. */
  readonly role: 'portal' | 'desk' | 'api';
  readonly actor: Actor;
  /** Is the row one that they have nothing to do with? */
  readonly isClosed: (row: Row) => boolean;
  /** What they write all the same: that they acted. */
  readonly adds?: string;
}
const citizen = (personKey: string | null, filedRequestIds: string[]): Actor => ({
  kind: 'citizen',
  personKey,
  filedRequestIds,
});

const ALL: Readonly<Record<string, (seeds: Seeds) => Neighbour>> = {
  'a citizen, of what another person filed': (seeds) => ({
    role: 'portal',
    actor: citizen('key of Aino', [seeds.tornio.requestId]),
    isClosed: (row) => isOfLahti(row, seeds),
  }),
  'somebody who has not signed in': (seeds) => ({
    role: 'portal',
    actor: citizen(null, []),
    isClosed: (row) => isOfLahti(row, seeds),
  }),
  'staff of another authority who may do everything there': (seeds) => ({
    role: 'desk',
    actor: { kind: 'staff', staffId: seeds.tornio.staffId, authorityId: 'tornio', roles: ROLES },
    isClosed: (row) => isOfLahti(row, seeds),
  }),
  'an expert of another unit of the same authority, of the cases and their tasks': (seeds) => ({
    role: 'desk',
    actor: { kind: 'staff', staffId: EXPERT, authorityId: 'lahti', roles: ['expert'] },
    isClosed: (row) => isOfCase(row, seeds),
    adds: 'audit_event',
  }),
  'a program of another authority': (seeds) => ({
    role: 'api',
    actor: { kind: 'client', clientId: randomUUID(), authorityId: 'tornio', scopes: SCOPES },
    isClosed: (row) => isOfLahti(row, seeds),
  }),
};

export const NEIGHBOURS = Object.keys(ALL);

/** One of them, as the seeds know them. */
export function neighbourOf(name: string, seeds: Seeds): Neighbour {
  return ALL[name]!(seeds);
}
