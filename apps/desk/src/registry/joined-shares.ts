import type { Because } from '#kernel';
import type { Routing } from '#routing';

type Share = Routing['shares'][number];

/**
 * The proposal with one share for each authority, role, clock and set of rights: an authority that answers for
 * several systems gets one letter that names them all, not one for each.
 */
export function joinedShares(proposal: Routing): Routing {
  const joined = new Map<string, Share>();
  for (const share of proposal.shares) {
    const key = [share.authority, share.role, share.clock, [...share.rights].sort().join('+')].join('|');
    const before = joined.get(key);
    joined.set(key, before ? join(before, share) : share);
  }
  return { ...proposal, shares: [...joined.values()] };
}

function join(one: Share, other: Share): Share {
  return {
    ...one,
    basis: distinct([...one.basis.split('; '), other.basis]).join('; '),
    data: distinct([...one.data, ...other.data]),
    systems: distinct([...one.systems, ...other.systems]),
    because: distinctReasons([...one.because, ...other.because]),
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function distinctReasons(because: readonly Because[]): Because[] {
  return [...new Map(because.map((one) => [`${one.rule}|${one.source}|${one.text.fi}`, one])).values()];
}
