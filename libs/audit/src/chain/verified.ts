/** What is wrong with a row: it says something else than when it was sealed, it is gone, or no process of ours wrote it. */
export interface Broken {
  /** Of the row in `audit_event`, as digits. */
  readonly id: string;
  readonly kind: 'edited' | 'deleted' | 'inserted';
}

/** What checking one chain found, in the shape of the contract `auditVerifyOut`. */
export interface Verified {
  /** The authority, or `no-authority`. */
  readonly authority: string;
  /** Sealed rows. */
  readonly rows: number;
  /** Rows that wait for the sealer. */
  readonly unsealed: number;
  readonly ok: boolean;
  /** The row with the lowest id among those found; of a chain that breaks, the first place is looked at. */
  readonly firstBroken: Broken | null;
}

/** The one with the lowest id. */
export function firstOf(found: readonly (Broken | null)[]): Broken | null {
  const broken = found.filter((one) => one !== null);
  return broken.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))[0] ?? null;
}
