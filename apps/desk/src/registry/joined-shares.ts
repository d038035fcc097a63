import type { Because } from '#kernel';
import type { Routing } from '#routing';

type Share = Routing['shares'][number];

/** A proposal as the desk shows it: who answers, and who is named to the person as a joint controller. */
export interface DeskProposal extends Routing {
  /** The joint controllers of what stays here: the letters to the person name them. */
  readonly joint: readonly string[];
}

/**
 * The proposal with one share for each authority, role, clock and set of rights: an authority that answers for
 * several systems gets one letter that names them all, not one for each. To be a joint controller
 * or to carry out what another decides is no share: it is only told to the person.
 */
export function joinedShares(proposal: Routing, ownAuthority: string): DeskProposal {
  const joined = new Map<string, Share>();
  for (const each of proposal.shares.filter((one) => one.role === 'decides')) {
    // What stays here was received here: it runs from that day whichever system it is in.
    const share: Share = each.authority === ownAuthority ? { ...each, clock: 'shared' } : each;
    const key = [share.authority, share.role, share.clock, [...share.rights].sort().join('+')].join('|');
    const before = joined.get(key);
    joined.set(key, before ? join(before, share) : share);
  }
  const joint = proposal.shares.filter((one) => one.role !== 'decides' && one.authority !== ownAuthority);
  return { ...proposal, shares: [...joined.values()], joint: distinct(joint.map((one) => one.authority)) };
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
