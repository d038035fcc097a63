import { ageOn } from '#identity';
import type { Because, Text } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { type Proof, PROOFS, type Right, type Standing } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { type Behalf, type Kin, readBehalf, type Representative } from '../domain/behalf.js';
import { maskedHetu } from '../domain/person.js';
import { standingsOf } from './standing.js';

/** A person looked at the proof. */
export interface ProofCheck {
  readonly outcome: 'sufficient' | 'insufficient';
  readonly at: Temporal.Instant;
  readonly by: string;
}

/** For whom a request was made, what the law says of it today of receipt, and whether the proof has been checked. */
export interface BehalfView {
  readonly speaker: Representative;
  readonly understands: boolean | null;
  readonly principalName: string;
  readonly hetuMasked: string;
  /** Full years on the day of receipt; null when not known. */
  readonly age: number | null;
  readonly standing: Standing['answer'];
  readonly untold: NonNullable<Behalf['untold']>;
  /** Of an application about a person who has died. */
  readonly kin: Kin | null;
  /** How the proof came, when the registry wrote it down. */
  readonly proof: Behalf['proof'] | null;
  readonly because: readonly Because[];
  readonly proofs: readonly Text[];
  /** The last one counts. */
  readonly check: ProofCheck | null;
}

/** For whom the request was made; null when for oneself. Two statements. */
export async function readBehalfView(
  tx: Tx,
  sealer: Sealer,
  request: { id: string; rights: readonly Right[]; receivedOn: Temporal.PlainDate },
): Promise<BehalfView | null> {
  const [row] = await tx.query<{ standing: Standing['answer']; facts: string }>(
    'select standing, facts from representation where request_id = $1',
    [request.id],
  );
  if (!row) return null;
  const behalf = readBehalf(sealer.open(row.facts));
  const { name, hetu } = behalf.principal;
  const standings = standingsOf(behalf, request.rights, request.receivedOn).map(({ standing }) => standing);
  const because = new Map(standings.flatMap((one) => one.because).map((one) => [one.rule, one]));
  const proofs = new Set<Proof>(standings.flatMap((one) => [...one.proofs]));
  return {
    speaker: behalf.speaker,
    understands: behalf.understands,
    principalName: name,
    hetuMasked: maskedHetu(hetu),
    age: (hetu === null ? undefined : ageOn(hetu, request.receivedOn)) ?? null,
    standing: row.standing,
    untold: behalf.untold ?? [],
    kin: behalf.kin ?? null,
    proof: behalf.proof ?? null,
    because: [...because.values()],
    proofs: [...proofs].map((proof) => PROOFS[proof]),
    check: await lastCheck(tx, request.id),
  };
}

/** The name of the one it is asked for; null when somebody asks for oneself. */
export async function readPrincipalName(tx: Tx, sealer: Sealer, requestId: string): Promise<string | null> {
  const [row] = await tx.query<{ facts: string }>('select facts from representation where request_id = $1', [
    requestId,
  ]);
  return row ? readBehalf(sealer.open(row.facts)).principal.name : null;
}

/** Was the request made for somebody else, and has nobody checked the proof yet? */
export async function isProofUnchecked(tx: Tx, requestId: string): Promise<boolean> {
  const rows = await tx.query<{ request_id: string }>(
    `select request_id from representation p where request_id = $1
       and not exists (select 1 from proof_check c where c.request_id = p.request_id)`,
    [requestId],
  );
  return rows.length > 0;
}

async function lastCheck(tx: Tx, requestId: string): Promise<ProofCheck | null> {
  const [row] = await tx.query<{ outcome: ProofCheck['outcome']; checked_at: string; name: string }>(
    `select c.outcome, c.checked_at, s.name from proof_check c join staff s on s.id = c.checked_by
     where c.request_id = $1 order by c.checked_at desc, c.id desc limit 1`,
    [requestId],
  );
  return row ? { outcome: row.outcome, at: Temporal.Instant.from(row.checked_at), by: row.name } : null;
}
