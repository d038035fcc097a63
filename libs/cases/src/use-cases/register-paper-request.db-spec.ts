import { DeskInbox, RegisterPaperRequest, type PaperRequestInput } from '#cases';
import type { Result } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { atOnce } from '../../../../test/support/at-once.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const letter: PaperRequestInput = {
  receivedOn: Temporal.PlainDate.from('2026-11-13'),
  channel: 'letter',
  name: 'Kalle Kirjeinen',
  hetu: null,
  email: null,
  phone: null,
  address: 'Mallikatu 5, 15100 LAHTI',
  language: 'fi',
  registerId: 'lahti-tyollisyyspalvelut',
  municipality: 'lahti',
  claims: [{ right: 'access', scope: { what: 'Tietoni' } }],
  noteLabel: 'Pyynnön teksti',
  note: 'Haluan nähdä tietoni.',
  attachments: [],
};

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

const register = (change: Partial<PaperRequestInput> = {}) =>
  world.desk.get(RegisterPaperRequest).run(registrar, { ...letter, ...change });
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('a request that came on paper', () => {
  it('has the clock of the day it came, not of the day it was entered', async () => {
    const result = await register();
    expect(result.ok && result.value.leadDue.toString()).toBe('2026-12-14');
    const row = (await world.desk.get(DeskInbox).run(registrar, null)).rows.find(
      ({ personName }) => personName === 'Kalle Kirjeinen',
    );
    expect([row?.receivedOn.toString(), row?.enteredOn.toString()]).toEqual(['2026-11-13', '2026-11-22']);
  });

  it('cannot have come tomorrow or in another age', async () => {
    expect(codeOf(await register({ receivedOn: Temporal.PlainDate.from('2026-11-23') }))).toBe(
      'request.received-in-future',
    );
    expect(codeOf(await register({ receivedOn: Temporal.PlainDate.from('2016-11-23') }))).toBe(
      'request.received-too-long-ago',
    );
  });

  it('is registered once when the button is pressed twice', async () => {
    const submitKey = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const press = () => register({ submitKey });
    const results = await atOnce(world, 'case_series', [press, press]);
    const numbers = results.map((each) =>
      each.status === 'fulfilled' && each.value.ok ? each.value.value.caseNumber : each,
    );
    expect(numbers).toEqual([expect.stringMatching(/^LAHTI/), numbers[0]]);
  });

  it.each<[string, Partial<PaperRequestInput>]>([
    ['request.unknown-municipality', { municipality: 'atlantis' }],
    ['request.unknown-language', { language: 'de' }],
    ['request.bad-email', { email: 'kalle@posti' }],
    ['request.bad-email', { email: 'kalle@posti.example\r\nBcc: x@posti.example' }],
    ['request.name-too-long', { name: 'K'.repeat(201) }],
    ['request.unknown-right', { claims: [...letter.claims, { right: 'be-forgotten', scope: {} }] }],
    ['request.bad-period', { claims: [{ right: 'access', scope: { periodFrom: '31.2.2023' } }] }],
    ['request.bad-period', { claims: [{ right: 'access', scope: { periodTo: 'viime vuonna' } }] }],
    ['request.missing-wrong', { claims: [{ right: 'rectification', scope: { correct: 'Lahti' } }] }],
    ['request.missing-correct', { claims: [{ right: 'rectification', scope: { wrong: 'Lahtri' } }] }],
  ])('says %s of %j', async (code, change) => {
    expect(codeOf(await register(change))).toBe(code);
  });

  it('may name a year, a day, and a name of 200 characters', async () => {
    const scope = { periodFrom: '2019', periodTo: '1.3.2020' };
    const change = { name: 'K'.repeat(200), claims: [{ right: 'access', scope }] };
    expect(codeOf(await register(change))).toBe('ok');
  });

  it('needs a name and a right', async () => {
    expect(codeOf(await register({ name: ' ' }))).toBe('request.missing-name');
    expect(codeOf(await register({ claims: [] }))).toBe('request.no-claims');
  });
});
