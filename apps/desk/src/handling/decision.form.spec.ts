import { describe, expect, it } from '@jest/globals';
import { groundsFor } from '#rights';
import { Posted } from '#platform';
import { decisionAct, decisionErrors, decisionInput, decisionRefusal } from './decision.form.js';

const grounds = groundsFor('erasure');
const lawful = grounds.find((one) => one.article.fi === '17 artiklan 3 kohdan b alakohta')?.id ?? '';
const whole = {
  act: 'submit',
  version: '4',
  ground: lawful,
  statute: 'Laki 380/2023, 122 §',
  reasons: 'Asiakkuus on voimassa.',
  given: '',
  approver: 'hanna',
};

describe('a refusal sent for approval', () => {
  it('needs ground, statute, reasons and approver, and says so in one go', () => {
    expect(decisionErrors(new Posted({}), grounds)).toEqual([
      { field: 'ground', key: 'refusal.decision.missing-ground' },
      { field: 'statute', key: 'refusal.decision.missing-statute' },
      { field: 'reasons', key: 'refusal.decision.missing-reasons' },
      { field: 'approver', key: 'refusal.decision.missing-approver' },
    ]);
    expect(decisionErrors(new Posted(whole), grounds)).toEqual([]);
  });
  it('goes out with the version the handler saw', () => {
    expect(decisionInput(new Posted(whole), 'claim')).toMatchObject({
      claimId: 'claim',
      version: 4,
      submit: true,
      outcome: 'refused',
    });
  });
});

describe('the button pressed', () => {
  it('only sends when sending was asked for', () => {
    expect(decisionAct(new Posted({ act: 'submit' }))).toBe('submit');
    expect(decisionInput(new Posted({ ...whole, act: 'save' }), 'claim').submit).toBe(false);
    expect(decisionAct(new Posted({}))).toBe('preview');
  });
});

describe('a refusal of the decision', () => {
  it('stands at its field', () => {
    expect(decisionRefusal('decision.approver-is-writer')).toEqual({
      field: 'approver',
      key: 'refusal.decision.approver-is-writer',
    });
  });
  it('stands above the page when no field can mend it', () => {
    expect(decisionRefusal('case.changed-meanwhile')).toBeNull();
  });
});
