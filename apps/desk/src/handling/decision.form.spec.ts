import { describe, expect, it } from '@jest/globals';
import { groundsFor, type Right } from '#rights';
import { Posted } from '#platform';
import {
  decisionAct,
  decisionErrors,
  decisionInput,
  decisionRefusal,
  postedSearches,
} from './decision.form.js';

const grounds = groundsFor('erasure');
const lawful = grounds.find((one) => one.article.fi === '17 artiklan 3 kohdan b alakohta')?.id ?? '';
const whole = {
  outcome: 'refused',
  act: 'submit',
  version: '4',
  ground: lawful,
  statute: 'Laki 380/2023, 122 §',
  reasons: 'Asiakkuus on voimassa.',
  given: '',
  approver: 'hanna',
};

const errorsOf = (body: object, right: Right = 'erasure', second = true) =>
  decisionErrors(new Posted(body), right, grounds, second).map(({ field }) => field);

describe('a decision sent on', () => {
  it('says first how the claim is decided', () => {
    expect(errorsOf({})).toEqual(['outcome']);
    expect(errorsOf({ ...whole, outcome: 'refused' }, 'consent-withdrawal')).toEqual(['outcome']);
  });
  it('that refuses needs ground, statute, reasons and approver, and says so in one go', () => {
    expect(errorsOf({ outcome: 'refused' })).toEqual(['ground', 'statute', 'reasons', 'approver']);
    expect(errorsOf(whole)).toEqual([]);
  });
  it('that grants needs what is given or done, and of access to whom data were disclosed', () => {
    expect(errorsOf({ outcome: 'granted' }, 'erasure', false)).toEqual(['given']);
    expect(errorsOf({ outcome: 'granted' }, 'access')).toEqual(['given', 'recipients', 'approver']);
  });
  it('goes out as it stands in the form', () => {
    expect(decisionInput(new Posted(whole), [])).toMatchObject({ outcome: 'refused', groundId: lawful });
    expect(decisionInput(new Posted({}), [])).toBeNull();
  });
  it('says of each open search why its result is missing, where the form says so', () => {
    const body = {
      ...whole,
      'missing-reason-a': 'other',
      'missing-words-a': 'Seuraa.',
      'missing-by-a': '18.12.2026',
      'missing-reason-b': '',
    };
    expect(postedSearches(body)).toEqual(['a', 'b']);
    expect(decisionInput(new Posted(body), ['a', 'b'])?.missing).toEqual([
      { taskId: 'a', reason: 'other', words: 'Seuraa.', by: '2026-12-18' },
    ]);
  });
});

describe('the button pressed', () => {
  it('only sends when sending was asked for', () => {
    expect(decisionAct(new Posted({ act: 'submit' }))).toBe('submit');
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
