import {
  ConfirmRouting,
  LettersToSend,
  OpenCaseFile,
  OpenTriage,
  RecordSending,
  SplitCase,
  TakeCase,
} from '#cases';
import { FileRequest, ReadMyCase } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const NOW = '2026-11-22T10:00:00+02:00';

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOW);
  caseId = await filed();
  const triage = valueOf(await world.desk.get(OpenTriage).run(registrar, caseId));
  const shares = triage.proposal.shares
    .filter(({ role }) => role === 'decides')
    .map((share) => ({ ...share, authority: 'lahti' }));
  const acknowledged = triage.proposal.warnings.map(({ code }) => code);
  const routing = { shares, redirects: [], version: triage.version, acknowledged };
  valueOf(await world.desk.get(ConfirmRouting).run(registrar, caseId, routing));
});

async function filed(signedIn = true): Promise<string> {
  const request = aRequest().asking('access', 'erasure');
  const input = (signedIn ? request : request.withoutSignIn()).build();
  return valueOf(await world.portal.get(FileRequest).run(aCitizen(signedIn ? 'eero' : null), input)).caseId;
}
const file = async () => valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
const split = async (change: object = {}, actor = registrar) => {
  const { version, claims } = await file();
  const part = {
    version,
    claimIds: [claims.find(({ right }) => right === 'erasure')!.id],
    whole: true,
    data: [],
  };
  const to = {
    authority: 'kela',
    clock: 'own' as const,
    reason: 'holds-data',
    words: '',
    language: 'fi' as const,
  };
  return world.desk.get(SplitCase).run(actor, caseId, { ...part, ...to, ...change });
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

describe('a part split off a case that is already worked', () => {
  it('goes to an external authority by letter, and the person is told by a notice (434/2003 § 21)', async () => {
    expect(valueOf(await split()).opened).toBeNull();
    const { claims, letters, state } = await file();
    expect(claims.map(({ right, outcome }) => [right, outcome]).sort()).toEqual([
      ['access', null],
      ['erasure', 'transferred'],
    ]);
    expect([state, letters.map(({ kind }) => kind).sort()]).toEqual([
      'received',
      ['transfer', 'transfer-notice'],
    ]);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.letters.map(({ kind }) => kind)).toEqual(['transfer-notice']);
    expect(mine.elsewhere.map(({ authorityId, kind, why }) => [authorityId, kind, why[0]?.fi])).toEqual([
      ['kela', 'transfer', 'Tiedot tai asiakirjat ovat tällä viranomaisella.'],
    ]);
  });

  it('gives its reason in the reader’s language, and the office’s own words as a quotation in theirs', async () => {
    const words = 'Etuuspäätös tehtiin Kelassa.';
    valueOf(await split({ reason: 'handles-matter', words }));
    const [part] = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId)).elsewhere;
    expect(part?.why[0]?.sv).toBe('Den här myndigheten handlägger ärendet som uppgifterna hör till.');
    expect(part?.words).toEqual([{ language: 'fi', text: words }]);
    expect((await file()).transfers[0]?.because[0]?.words).toEqual({ language: 'fi', text: words });
  });

  it('opens a further case for an authority that is worked here: a joint controller keeps the receipt day', async () => {
    world.clock.advance({ days: 3 });
    const shared = valueOf(await split({ authority: 'tornio', clock: 'shared' })).opened!;
    const there = valueOf(await world.desk.get(OpenCaseFile).run(staffMember('outi.mallila'), shared.caseId));
    expect([there.receivedOn.toString(), there.claims.map(({ right }) => right)]).toEqual([
      '2026-11-22',
      ['erasure'],
    ]);
  });

  it('has a day of receipt of its own at a separate controller that is worked here', async () => {
    world.clock.advance({ days: 3 });
    const own = valueOf(await split({ authority: 'tornio' })).opened!;
    const there = valueOf(await world.desk.get(OpenCaseFile).run(staffMember('outi.mallila'), own.caseId));
    expect(there.receivedOn.toString()).toBe('2026-11-25');
  });

  it('may be only some of the data: the claim goes on here too', async () => {
    valueOf(await split({ whole: false, data: ['benefits'] }));
    expect((await file()).claims.map(({ outcome }) => outcome)).toEqual([null, null]);
  });

  it('ends the case as transferred when it was all of it', async () => {
    valueOf(await split({ claimIds: (await file()).claims.map(({ id }) => id) }));
    expect((await file()).state).toBe('transferred');
  });

  it('is split by the registry office or the handler of the case, with a reason, to another known authority', async () => {
    expect(codeOf(await split({}, handler))).toBe('case.not-yours');
    expect(codeOf(await split({}, staffMember('outi.mallila')))).toBe('case.not-found');
    expect(codeOf(await split({ reason: '' }))).toBe('split.missing-reason');
    expect(codeOf(await split({ reason: 'other', words: ' ' }))).toBe('split.missing-words');
    expect(codeOf(await split({ authority: 'lahti' }))).toBe('routing.unknown-authority');
    expect(codeOf(await split({ claimIds: [] }))).toBe('split.no-claims');
    expect(codeOf(await split({ version: 99 }))).toBe('case.changed-meanwhile');
    valueOf(await world.desk.get(TakeCase).run(handler, caseId, { version: (await file()).version }));
    expect(codeOf(await split({}, handler))).toBe('ok');
  });

  it('waits until the routing is confirmed', async () => {
    caseId = await filed();
    expect(codeOf(await split())).toBe('split.not-triaged');
  });
});

describe('the letters that the registry office sends itself', () => {
  const waiting = async (actor = registrar) =>
    (await world.desk.get(LettersToSend).run(actor)).rows.filter((letter) => letter.caseId === caseId);
  const send = (letterId: string, change: object = {}, actor = registrar) =>
    world.desk.get(RecordSending).run(actor, letterId, {
      way: 'secure-email',
      sentOn: Temporal.PlainDate.from('2026-11-22'),
      ...change,
    });

  it('wait until their sending is recorded: when and by which way, once', async () => {
    valueOf(await split());
    const [letter] = await waiting();
    expect([letter?.authority?.fi, letter?.waited]).toEqual(['Kansaneläkelaitos (Kela)', 0]);
    expect(codeOf(await send(letter!.letterId, {}, staffMember('outi.mallila')))).toBe('letter.not-found');
    expect(codeOf(await send(letter!.letterId, { way: '' }))).toBe('sending.missing-way');
    expect(codeOf(await send(letter!.letterId))).toBe('ok');
    expect(codeOf(await send(letter!.letterId))).toBe('sending.already-recorded');
    expect(await waiting()).toEqual([]);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.elsewhere.map(({ letterSentOn }) => letterSentOn?.toString())).toEqual(['2026-11-22']);
  });

  it('are nobody’s to see in another authority', async () => {
    valueOf(await split());
    expect(await waiting(staffMember('outi.mallila'))).toEqual([]);
  });
});
