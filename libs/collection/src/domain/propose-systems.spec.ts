import { describe, expect, it } from '@jest/globals';
import type { Holding, Register, System } from '#registers';
import { type AskedData, proposeSystems } from './propose-systems.js';

const TEXT = { fi: 'x', sv: 'x', en: 'x' };
const held = (data: string[], keeper?: string): Holding => ({
  data: data as Holding['data'],
  cautions: [],
  ...(keeper ? { keeper } : { arrangement: 'some' }),
});
const system = (id: string, holdings: Holding[], closedToNewData = false): System => ({
  ...{ id, name: TEXT, noticeKeeper: 'x', processors: [], closedToNewData, holdings },
});
const SYSTEMS = [
  system('customers', [held(['identity', 'plan', 'usage-log'])]),
  system('bills', [held(['billing'], 'lahti')]),
  system('old-disk', [held(['plan'], 'lahti')], true),
  system('training', [held(['education-and-work'], 'keha')]),
];
const REGISTER = { id: 'register', systems: SYSTEMS } as unknown as Register;
const asked = (right: string, ...data: string[]): AskedData => ({ claimId: right, right, data });
const proposed = (...claims: AskedData[]): string[] =>
  proposeSystems(REGISTER, claims, 'lahti').map(
    (one) => `${one.system.id}: ${one.leaveOut ?? one.reasons.join(' ')} [${one.data.join(' ')}]`,
  );

describe('the systems proposed for a search', () => {
  it('are all that may hold something, when everything is asked; an old one too', () => {
    expect(proposed(asked('access'))).toEqual([
      'customers: everything-asked [identity plan]',
      'bills: everything-asked [billing]',
      'old-disk: everything-asked closed-but-kept [plan]',
      'training: kept-elsewhere [education-and-work]',
    ]);
  });

  it('are those that hold what was asked; the others stay in the list with why', () => {
    expect(proposed(asked('access', 'plan'))).toEqual([
      'customers: holds-asked-data [plan]',
      'bills: holds-none-of-asked []',
      'old-disk: holds-asked-data closed-but-kept [plan]',
      'training: holds-none-of-asked []',
    ]);
  });

  it('are those that keep a log, when log data are asked', () => {
    expect(proposed(asked('log-data'))[0]).toBe('customers: holds-asked-data [usage-log]');
    expect(proposed(asked('log-data'))[1]).toBe('bills: holds-none-of-asked []');
  });

  it('name the claims they are for, and who else keeps a system', () => {
    const both = proposeSystems(REGISTER, [asked('access', 'plan'), asked('log-data')], 'lahti');
    expect(both.map(({ claimIds }) => claimIds.join())).toEqual([
      'access,log-data',
      'access,log-data',
      'access',
      'access,log-data',
    ]);
    expect(proposeSystems(REGISTER, [asked('access')], 'lahti').map(({ keptBy }) => keptBy)).toEqual([
      null,
      null,
      null,
      'keha',
    ]);
  });
});
