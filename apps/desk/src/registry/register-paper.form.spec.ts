import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { paperErrors, paperInput, paperRefusal } from './register-paper.form.js';

const words = {
  note: 'Pyyntö',
  unit: 'Yksikkö',
  wholeText: { name: 'Koko.txt', said: { question: '', answer: '' } },
};
const today = Temporal.PlainDate.from('2026-12-01');
const whole = {
  submitKey: '6f1f8a2e-0000-4000-8000-000000000001',
  receivedOn: '27.11.2026',
  channel: 'letter',
  name: 'Eero Testinen',
  hetu: '020594x903p',
  language: 'sv',
  register: 'lappi-typ',
  rights: ['rectification', 'access'],
  'rectification-wrong': 'Keskeytin työtoiminnan',
  'rectification-correct': 'Paja suljettiin',
  'access-periodFrom': '1.1.2019',
};

describe('a request that came on paper', () => {
  it('keeps the day it came, which may lie in the past', () => {
    expect(paperErrors(new Posted(whole), today)).toEqual([]);
    expect(paperInput(new Posted(whole), [], words).receivedOn.toString()).toBe('2026-11-27');
  });

  it('may not come tomorrow', () => {
    expect(paperErrors(new Posted({ ...whole, receivedOn: '2.12.2026' }), today)).toEqual([
      { field: 'receivedOn', key: 'refusal.request.received-in-future' },
    ]);
    expect(paperErrors(new Posted({ ...whole, receivedOn: '1.12.2026' }), today)).toEqual([]);
  });

  it('tells everything that is missing at once', () => {
    expect(paperErrors(new Posted({}), today).map((one) => one.field)).toEqual([
      'receivedOn',
      'channel',
      'name',
      'rights',
    ]);
  });

  it('hands a right nobody offers on, to be refused and not dropped', () => {
    const body = new Posted({ ...whole, rights: ['be-forgotten-everywhere', 'access'] });
    expect(paperInput(body, [], words).claims.map((claim) => claim.right)).toEqual([
      'access',
      'be-forgotten-everywhere',
    ]);
  });

  it('carries what each claim is about', () => {
    expect(paperInput(new Posted(whole), [], words).claims).toEqual([
      { right: 'access', scope: { periodFrom: '1.1.2019' } },
      { right: 'rectification', scope: { wrong: 'Keskeytin työtoiminnan', correct: 'Paja suljettiin' } },
    ]);
  });

  it('reads a hetu written in small letters, and none as none', () => {
    expect(paperInput(new Posted(whole), [], words).hetu).toBe('020594X903P');
    expect(paperInput(new Posted({ ...whole, hetu: ' ' }), [], words).hetu).toBeNull();
  });

  it('shows a refusal of one claim at the field of that claim', () => {
    const facts = { right: 'log-data', field: 'periodTo' };
    expect(paperRefusal({ code: 'request.bad-period', facts }).field).toBe('log-data-periodTo');
  });

  it('shows a refusal at its field', () => {
    expect(paperRefusal({ code: 'request.bad-hetu' })).toMatchObject({
      field: 'hetu',
      key: 'refusal.request.bad-hetu',
    });
  });
});
