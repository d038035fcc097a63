import { describe, expect, it } from '@jest/globals';
import type { Routing } from '#routing';
import { joinedShares } from './joined-shares.js';

const reason = (fi: string) => ({
  rule: 'keeper',
  source: 'Tietosuojaseloste',
  text: { fi, sv: fi, en: fi },
});
const share = (over: Partial<Routing['shares'][number]>): Routing['shares'][number] => ({
  authority: 'keha',
  role: 'decides',
  basis: '380/2023 13 §',
  clock: 'shared',
  rights: ['access'],
  data: ['plan'],
  systems: ['ura'],
  hosted: false,
  because: [reason('a')],
  ...over,
});
const join = (...shares: Routing['shares'][number][]) =>
  joinedShares({ shares, redirects: [], warnings: [] }, 'lahti').shares;

describe('a proposal on the desk', () => {
  it('names an authority once, with all its systems, data and reasons', () => {
    const [keha, ...rest] = join(
      share({}),
      share({ systems: ['typpi'], data: ['plan', 'contact'], because: [reason('a'), reason('b')] }),
    );
    expect(rest).toEqual([]);
    expect(keha).toMatchObject({
      systems: ['ura', 'typpi'],
      data: ['plan', 'contact'],
      basis: '380/2023 13 §',
    });
    expect(keha?.because.map((one) => one.text.fi)).toEqual(['a', 'b']);
  });
  it('keeps apart what runs by another clock or for other rights', () => {
    expect(join(share({}), share({ clock: 'own' }), share({ rights: ['erasure'] }))).toHaveLength(3);
  });
  it('names the other joint controllers once each and sends them nothing for that', () => {
    const shares = [
      share({ authority: 'lahti' }),
      share({ role: 'joint' }),
      share({ role: 'joint', systems: ['typpi'] }),
      share({ role: 'carries-out' }),
      share({ authority: 'lahti', role: 'joint' }),
    ];
    const proposal = joinedShares({ shares, redirects: [], warnings: [] }, 'lahti');
    expect(proposal.shares.map((one) => one.authority)).toEqual(['lahti']);
    expect(proposal.joint).toEqual(['keha']);
  });
  it('runs every share of the own authority from the day of receipt, as one', () => {
    const own = join(
      share({ authority: 'lahti' }),
      share({ authority: 'lahti', clock: 'own', systems: ['walmu'] }),
    );
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ clock: 'shared', systems: ['ura', 'walmu'] });
  });
  it('keeps the order of the authorities', () => {
    expect(
      join(share({ authority: 'lahti' }), share({}), share({ authority: 'lahti' })).map(
        (one) => one.authority,
      ),
    ).toEqual(['lahti', 'keha']);
  });
});
