import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '#cases';
import type { Role, StaffActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { ownActs, waitsFor } from './next-acts.view.js';

const page = {
  language: 'fi' as const,
  today: Temporal.PlainDate.from('2026-12-01'),
  t: (key: string) => key,
};
const staff = (staffId: string, ...roles: Role[]): StaffActor => ({
  kind: 'staff',
  staffId,
  authorityId: 'lahti',
  roles,
});
const petri = staff('petri', 'handler');
const hanna = staff('hanna', 'handler');
const kirsi = staff('kirsi', 'registrar');

/** As much of a case as its next acts read. */
function file(act: CaseFile['nextActs'][number]['act'], handler: string | null = 'petri'): CaseFile {
  const clock = {
    right: 'erasure',
    due: Temporal.PlainDate.from('2026-12-28'),
    daysLeft: 27,
    health: 'on-time',
  };
  const claim = {
    id: 'claim',
    right: 'erasure',
    clock,
    decision: { approver: { id: 'hanna', name: 'Hanna' } },
  };
  return {
    caseId: 'case',
    handler: handler ? { id: handler, name: 'Petri' } : null,
    claims: [claim],
    nextActs: [act === 'triage' || act === 'take' ? { act } : { act, claimId: 'claim' }],
  } as unknown as CaseFile;
}
const acts = (of: CaseFile, actor: StaffActor) => ownActs(of, actor, page).map((one) => one.act);

describe('the next act of a case', () => {
  it('is routing for the registry and taking for handlers', () => {
    expect([acts(file('triage'), kirsi), acts(file('triage'), petri)]).toEqual([['triage'], []]);
    expect([acts(file('take', null), kirsi), acts(file('take', null), petri)]).toEqual([[], ['take']]);
  });

  it('is the decision for the handler of the case alone', () => {
    expect([acts(file('decide'), petri), acts(file('decide'), hanna)]).toEqual([['decide'], []]);
  });

  it('is the approval for the person named as approver, never for the writer', () => {
    expect([acts(file('approve'), hanna), acts(file('approve'), petri)]).toEqual([['approve'], []]);
  });

  it('leads to the page where it is done', () => {
    expect(ownActs(file('approve'), hanna, page)[0]?.href).toBe('/fi/cases/case/claims/claim/approval');
  });
});

describe('a case that waits for somebody else', () => {
  it('says for whom', () => {
    expect(waitsFor(file('approve'), petri)).toBe('Hanna');
    expect(waitsFor(file('decide'), hanna)).toBe('Petri');
    expect(waitsFor(file('decide'), petri)).toBe('');
  });
});
