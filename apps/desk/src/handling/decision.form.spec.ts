import { describe, expect, it } from '@jest/globals';
import { decisionAct, decisionErrors, decisionInput, decisionRefusal } from './decision.form.js';

const t = (key: string): string => key;
const whole = {
  act: 'submit',
  version: '4',
  ground: 'gdpr-17-3-b',
  statute: 'Laki 380/2023, 122 §',
  reasons: 'Asiakkuus on voimassa.',
  givenAnyway: '',
  approver: 'hanna',
};

describe('a refusal sent for approval', () => {
  it('needs ground, statute, reasons and approver, and says so in one go', () => {
    expect(decisionErrors({}, t)).toEqual({
      ground: 'refusal.decision.missing-ground',
      statute: 'refusal.decision.missing-statute',
      reasons: 'refusal.decision.missing-reasons',
      approver: 'refusal.decision.missing-approver',
    });
    expect(decisionErrors(whole, t)).toEqual({});
  });
  it('goes out with the version the handler saw', () => {
    expect(decisionInput(whole, 'claim')).toMatchObject({ claimId: 'claim', version: 4, submit: true, outcome: 'refused' });
  });
});

describe('the button pressed', () => {
  it('only sends when sending was asked for', () => {
    expect(decisionAct({ act: 'submit' })).toBe('submit');
    expect(decisionInput({ ...whole, act: 'save' }, 'claim').submit).toBe(false);
    expect(decisionAct({})).toBe('preview');
  });
});

describe('a refusal of the decision', () => {
  it('stands at its field', () => {
    expect(decisionRefusal('decision.approver-is-writer', t)).toEqual({ approver: 'refusal.decision.approver-is-writer' });
  });
  it('stands above the page when no field can mend it', () => {
    expect(decisionRefusal('case.changed-meanwhile', t)).toBeNull();
  });
});
