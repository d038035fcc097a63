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

/** A new row with the neighbour's own authority and person where those of the owner stand: all else it names is theirs. */
export function inOwnName(row: Row, actor: Actor, { lahti }: Seeds): Row {
  const authority = ('authorityId' in actor && actor.authorityId) || 'tornio';
  const own: Record<string, string> = { '"lahti"': JSON.stringify(authority) };
  if (actor.kind === 'staff') own[lahti.staffId] = actor.staffId;
  if (actor.kind === 'citizen' && actor.personKey) own['"key of Eero"'] = JSON.stringify(actor.personKey);
  const text = Object.entries(own).reduce(
    (all, [theirs, mine]) => all.replaceAll(theirs, mine),
    JSON.stringify(row),
  );
  return { ...(JSON.parse(text) as Row), ...(typeof row['id'] === 'string' ? { id: randomUUID() } : {}) };
}

/** One of them, as the seeds know them. */
export function neighbourOf(name: string, seeds: Seeds): Neighbour {
  return ALL[name]!(seeds);
}
