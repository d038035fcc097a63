import type { Register, System } from '#registers';
import type { LeaveOutReason } from './task.js';

/** What one claim asks for. */
export interface AskedData {
  readonly claimId: string;
  readonly right: string;
  /** Empty: everything. */
  readonly data: readonly string[];
}

/** Why a system is to be searched. */
export type SearchReason = 'holds-asked-data' | 'everything-asked' | 'closed-but-kept';

/** One system of the register, as proposed. The handler decides. */
export interface ProposedSystem {
  readonly system: System;
  readonly claimIds: readonly string[];
  /** The categories asked that the system holds. */
  readonly data: readonly string[];
  readonly reasons: readonly SearchReason[];
  /** Why it is proposed to be left out; null when it is to be searched. */
  readonly leaveOut: LeaveOutReason | null;
  /** Who keeps it, when that is another authority. */
  readonly keptBy: string | null;
}

/**
 * Which systems of a register to search for what was asked, each with its reason. Every system is in the list: one that
 * is left out stays in it with why. A system closed to new data is searched like any other, because it keeps what it
 * had. One that another authority keeps alone is proposed to be left out: that authority answers for it.
 *
 * Log data (703/2023 § 11) are looked for only where a log is kept, and only by a claim for them.
 */
export function proposeSystems(
  register: Register,
  asked: readonly AskedData[],
  authorityId: string,
): ProposedSystem[] {
  return register.systems.map((system) => {
    const held = asked.map((claim) => ({ claim, data: heldOf(system, claim) }));
    const hits = held.filter(({ data }) => data.length > 0);
    const data = [...new Set(hits.flatMap((hit) => hit.data))];
    const keptBy = keeperElsewhere(system, data, authorityId);
    const leaveOut = hits.length === 0 ? 'holds-none-of-asked' : keptBy ? 'kept-elsewhere' : null;
    const claimIds = (hits.length > 0 ? hits.map((hit) => hit.claim) : asked).map(({ claimId }) => claimId);
    return { system, claimIds, data, reasons: reasonsOf(system, hits), leaveOut, keptBy };
  });
}

function heldOf(system: System, claim: AskedData): string[] {
  const held: string[] = [...new Set(system.holdings.flatMap((holding) => holding.data))];
  if (claim.right === 'log-data') return held.filter((category) => category === 'usage-log');
  if (claim.data.length > 0) return held.filter((category) => claim.data.includes(category));
  return held.filter((category) => category !== 'usage-log');
}

function keeperElsewhere(system: System, data: readonly string[], authorityId: string): string | null {
  const reached = system.holdings.filter((holding) => holding.data.some((one) => data.includes(one)));
  const keepers = reached.map((holding) => holding.keeper ?? null);
  const [first] = keepers;
  return first && keepers.every((keeper) => keeper && keeper !== authorityId) ? first : null;
}

function reasonsOf(system: System, hits: readonly { readonly claim: AskedData }[]): SearchReason[] {
  if (hits.length === 0) return [];
  const everything = hits.some(({ claim }) => claim.data.length === 0 && claim.right !== 'log-data');
  return [
    everything ? 'everything-asked' : 'holds-asked-data',
    ...(system.closedToNewData ? (['closed-but-kept'] as const) : []),
  ];
}
