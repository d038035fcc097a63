import { ListBreaches, OpenBreach, RecordBreachStep, ReportBreach, type WrittenStep } from '#cases';
import { ReadMyCase, ReadMyLetter } from '#cases/citizen';
import { newId } from '#kernel';
import { Database } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { codeOf, registrar, valueOf } from '../../../../test/support/question-world.js';
import { SendingWorld } from '../../../../test/support/sending-world.js';

const ADDRESS = 'Testikatu 1, 15110 Lahti';
const BY_POST = { answerBy: 'post' } as const;
const officer = staffMember('tiina.valvoja');
const AWARE = Temporal.Instant.from('2026-11-24T08:00:00Z');

let sending: SendingWorld;
beforeAll(async () => {
  sending = await SendingWorld.open();
});
afterAll(() => sending.close());
beforeEach(async () => {
  sending.house.on('2026-11-24');
  sending.house.world.mailer.sent.length = 0;
  await sending.disconnected();
});

const at = (instant: string): void => void sending.house.world.clock.set(instant);

/** Reports of the letter of a case; what could not be reported is a code. */
async function report(caseId: string, kind: string, what = 'Kuoressa oli väärä osoite.', awareAt = AWARE) {
  const { id } = await sending.letter(caseId);
  return sending.house.world.desk.get(ReportBreach).run(registrar, id, { kind, what, awareAt });
}

async function breachOf(caseId: string) {
  const list = sending.house.world.desk.get(ListBreaches);
  const open = await list.run(officer, { closed: false, after: null });
  const closed = await list.run(officer, { closed: true, after: null });
  return [...open.rows, ...closed.rows].find((one) => one.caseId === caseId)!;
}

async function record(caseId: string, step: Partial<WrittenStep>, by = officer) {
  const written = { kind: '', risk: '', words: 'Kirje on saatu takaisin.', doneAt: null, ...step };
  return sending.house.world.desk.get(RecordBreachStep).run(by, (await breachOf(caseId)).id, written);
}

const readByEero = async (caseId: string) =>
  codeOf(
    await sending.house.world.portal.get(ReadMyLetter).run(aCitizen(), (await sending.letter(caseId)).id),
  );

/** Tries to put a breach into the database, past everything that asks first, and undoes it: 'let in', or why not. */
const put = (by: typeof officer, caseId: string | null, letterId: string | null): Promise<string> =>
  sending.house.world.desk
    .get(Database, { strict: false })
    .transaction(by, async (tx) => {
      await tx.query(
        `insert into breach (id, authority_id, case_id, letter_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
         values ($1, $2, $3, $4, 'wrong-recipient', 'x', $5, $5, $5, $6)`,
        [newId(), by.authorityId, caseId, letterId, String(AWARE), by.staffId],
      );
      throw new Error('let in');
    })
    .catch(({ message }: Error) => message);

describe('the rows of breaches', () => {
  it('take none that names a case or a letter which who writes it does not see', async () => {
    const [caseId, other] = [await sending.refused(), await sending.refused()];
    const { id } = await sending.letter(caseId);
    const stranger = { ...officer, authorityId: 'kemi' };
    const refused = 'new row violates row-level security policy for table "breach"';
    expect([await put(stranger, null, null), await put(stranger, caseId, null)]).toEqual(['let in', refused]);
    expect([await put(stranger, caseId, id), await put(officer, other, id)]).toEqual([refused, refused]);
    expect(await put(officer, caseId, id)).toBe('let in');
  });
});

describe('a letter that somebody else got', () => {
  it('has served nothing and waits to be sent again; its person may read it all the same', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await sending.send(caseId, 'post', '2026-11-24'));
    expect(await sending.served(caseId)).toBe('letter 2026-11-24');
    expect(valueOf(await report(caseId, 'wrong-recipient')).stopped).toBe(0);
    expect(await sending.ways(caseId)).toEqual([
      'citizens-page available copy',
      'post-batch misdirected wish',
      'by-hand waiting stopped',
    ]);
    expect(await sending.served(caseId)).toBeNull();
    expect((await sending.waiting(caseId))[0]?.envelope).toMatchObject({ because: 'stopped' });
    expect(await readByEero(caseId)).toBe('ok');
  });

  it('is kept from leaving by another system when it has not left', async () => {
    await sending.connected();
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    const taken = sending.paper.taken.size;
    expect(valueOf(await report(caseId, 'wrong-recipient')).stopped).toBe(1);
    await sending.run();
    expect(sending.paper.taken.size).toBe(taken);
    expect((await sending.ways(caseId)).slice(1)).toEqual([
      'suomifi-paper stopped wish',
      'by-hand waiting stopped',
    ]);
  });
});

describe('a letter with data of somebody else', () => {
  it('neither leaves nor waits, and its person can no longer open it', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    expect(await readByEero(caseId)).toBe('ok');
    expect(valueOf(await report(caseId, 'wrong-data')).stopped).toBe(1);
    expect((await sending.ways(caseId)).slice(1)).toEqual(['post-batch stopped wish']);
    expect(await sending.waiting(caseId)).toEqual([]);
    expect(await readByEero(caseId)).toBe('letter.withheld');
    const mine = valueOf(await sending.house.world.portal.get(ReadMyCase).run(aCitizen(), caseId));
    expect(mine.letters.map(({ withheld }) => withheld)).toEqual([true]);
  });
});

describe('a report', () => {
  it('says what, and when it was noticed: neither before the letter nor in the future; once for a letter', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    const codes = [
      await report(caseId, 'lost'),
      await report(caseId, 'wrong-data', ' '),
      await report(caseId, 'wrong-data', 'x', AWARE.subtract({ hours: 48 })),
      await report(caseId, 'wrong-data', 'x', AWARE.add({ hours: 48 })),
      await report(caseId, 'wrong-data'),
      await report(caseId, 'wrong-data'),
    ].map(codeOf);
    expect(codes).toEqual([
      'breach.missing-kind',
      'breach.missing-what',
      'breach.before-letter',
      'breach.in-future',
      'ok',
      'breach.reported-already',
    ]);
  });

  it('stands sealed, and no job holds more than its id', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-data', 'Kuoressa oli Maija Mallikkaan tiedot.'));
    const { rows } = await sending.house.world.owner.query<{ kept: string }>(
      `select b.what || coalesce((select string_agg(o.payload::text, ' ') from outbox o), '') as kept from breach b`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ kept }) => kept.includes('Mallikkaan'))).toBe(false);
    expect((await breachOf(caseId)).what).toContain('Mallikkaan');
  });
});

describe('the officer', () => {
  it('is told at once, a day before the 72 hours end and when they have ended', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-data'));
    const { id } = await breachOf(caseId);
    const told: string[][] = [];
    // Noticed on 24.11. at 10.00: to be notified by 27.11. at 11.00.
    for (const now of [
      '2026-11-24T12:00:00Z',
      '2026-11-26T08:59:00Z',
      '2026-11-26T09:00:00Z',
      '2026-11-27T09:00:00Z',
    ]) {
      at(now);
      sending.house.world.mailer.sent.length = 0;
      await sending.run();
      const mine = sending.house.world.mailer.sent.filter(({ text }) => text.includes(id));
      told.push(mine.map(({ subject }) => subject));
    }
    expect(told).toEqual([
      ['Tietoturvaloukkaus on ilmoitettu'],
      [],
      ['Tietoturvaloukkauksen ilmoitusajasta on jäljellä vuorokausi'],
      ['Tietoturvaloukkauksen ilmoitusaika on päättynyt'],
    ]);
    const mail = sending.house.world.mailer.sent.find(({ text }) => text.includes(id));
    expect(mail?.text).toContain('27.11.2026 klo 11.00');
    expect(mail?.text).not.toMatch(/Testinen|LAHTI\//);
  });

  it('is left in peace once the Ombudsman was notified', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-recipient'));
    await sending.run();
    at('2026-11-25T10:00:00Z');
    valueOf(await record(caseId, { kind: 'assessed', risk: 'risk' }));
    valueOf(
      await record(caseId, {
        kind: 'ombudsman-notified',
        doneAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
      }),
    );
    at('2026-11-28T10:00:00Z');
    sending.house.world.mailer.sent.length = 0;
    await sending.run();
    const own = (await breachOf(caseId)).id;
    expect(sending.house.world.mailer.sent.filter(({ text }) => text.includes(own))).toEqual([]);
  });

  it('writes down each step, which stands with its words; closed is closed', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-recipient'));
    const codes = [
      await record(caseId, { kind: 'closed' }),
      await record(caseId, { kind: 'assessed', risk: 'none', words: 'Kuori palautui avaamatta.' }),
      await record(caseId, { kind: 'closed', words: 'Osoite tarkistetaan kahdesti.' }),
      await record(caseId, { kind: 'assessed', risk: 'high' }),
    ].map(codeOf);
    expect(codes).toEqual(['breach.not-done', 'ok', 'ok', 'breach.closed']);
    const breach = await breachOf(caseId);
    expect(breach.steps.map(({ kind, risk, words }) => [kind, risk, words])).toEqual([
      ['assessed', 'none', 'Kuori palautui avaamatta.'],
      ['closed', null, 'Osoite tarkistetaan kahdesti.'],
    ]);
  });

  it('of another authority neither lists it, nor opens it, nor adds to it', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-recipient'));
    const { id } = await breachOf(caseId);
    const stranger = { ...officer, authorityId: 'kemi' };
    const { desk } = sending.house.world;
    const list = await desk.get(ListBreaches).run(stranger, { closed: false, after: null });
    expect(list.rows).toEqual([]);
    expect(codeOf(await desk.get(OpenBreach).run(stranger, id))).toBe('breach.not-found');
    expect(codeOf(await desk.get(OpenBreach).run(officer, 'x'))).toBe('breach.not-found');
    expect(codeOf(await record(caseId, { kind: 'assessed', risk: 'none' }, stranger))).toBe(
      'breach.not-found',
    );
  });

  it('leaves a trail of each look and step', async () => {
    const caseId = await sending.refused(BY_POST, { address: ADDRESS });
    valueOf(await report(caseId, 'wrong-recipient'));
    valueOf(await sending.house.world.desk.get(OpenBreach).run(officer, (await breachOf(caseId)).id));
    valueOf(await record(caseId, { kind: 'assessed', risk: 'none' }));
    const { rows } = await sending.house.world.owner.query<{ action: string }>(
      `select action from audit_event where case_id = $1 and action like 'Breach%' order by id`,
      [caseId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['BreachReported', 'BreachRead', 'BreachStepRecorded']);
  });
});
