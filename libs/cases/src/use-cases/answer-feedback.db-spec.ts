import { AnswerFeedback, ExtendFeedback, ListFeedback, OpenFeedback } from '#cases';
import { type FeedbackInput, SendFeedback } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

const WROTE = 'Ruudunlukijani ei löydä Lähetä-painiketta.';
async function send(change: Partial<FeedbackInput> = {}): Promise<string> {
  const input: FeedbackInput = {
    submitKey: newId(),
    language: 'fi',
    kind: 'accessibility',
    message: WROTE,
    about: 'Pyynnön viimeinen sivu',
    format: '',
    email: 'linnea@posti.example',
    authorityId: '',
    ...change,
  };
  const sent = await world.portal.get(SendFeedback).run(aCitizen('linnea'), input);
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.id;
}
const open = async (id: string) => {
  const found = await world.desk.get(OpenFeedback).run(registrar, id);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
const answer = (id: string, text: string, mail: string, by = registrar) =>
  world.desk.get(AnswerFeedback).run(by, id, { text, mail });

describe('feedback', () => {
  it('on accessibility is answered in two weeks, moved past a holiday eve (306/2019 § 10(3), 150/1930 § 5)', async () => {
    expect((await open(await send())).clock?.due.toString()).toBe('2026-12-08');
    world.clock.set('2026-12-10T10:00:00+02:00');
    const asked = await send({ kind: 'accessible-format', format: 'Pistekirjoitus' });
    expect((await open(asked)).clock?.due.toString()).toBe('2026-12-28');
    world.clock.set('2026-11-24T10:00:00+02:00');
  });

  it('of another kind has no clock', async () => {
    expect((await open(await send({ kind: 'general' }))).clock).toBeNull();
  });

  it('is kept sealed and tied to nobody who signed in', async () => {
    const id = await send();
    const { rows } = await world.owner.query('select * from feedback where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Ruudunlukija|linnea/i);
    const trail = await world.owner.query(
      `select actor from audit_event where action = 'FeedbackSent' and subject_id = $1`,
      [id],
    );
    expect(trail.rows).toEqual([{ actor: null }]);
  });

  it('sent twice is one', async () => {
    const submitKey = newId();
    await send({ submitKey });
    await send({ submitKey });
    const found = await world.desk.get(ListFeedback).run(registrar);
    expect(found.filter(({ id }) => id === submitKey)).toHaveLength(1);
  });

  it.each([
    [{ kind: 'praise' }, 'feedback.unknown-kind'],
    [{ message: ' ' }, 'feedback.no-message'],
    [{ kind: 'accessible-format' }, 'feedback.no-format'],
    [{ email: 'linnea' }, 'feedback.bad-email'],
    [{ authorityId: 'kela' }, 'feedback.unknown-authority'],
  ])('is refused when %j: %s', async (change, code) => {
    await expect(send(change)).rejects.toThrow(code);
  });
});

describe('the list of feedback', () => {
  it('shows what waits first, the earliest due day on top, late ones as late', async () => {
    world.clock.set('2026-11-01T10:00:00+02:00');
    const old = await send({ kind: 'accessible-format', format: 'Äänite' });
    world.clock.set('2026-11-24T10:00:00+02:00');
    const [first] = await world.desk.get(ListFeedback).run(registrar);
    expect([first?.id, first?.clock?.health, first?.clock?.due.toString()]).toEqual([
      old,
      'late',
      '2026-11-16',
    ]);
    await answer(old, 'Äänite on lähetetty.', 'none');
    const found = await world.desk.get(ListFeedback).run(registrar);
    const places = found.map((one) => one.answer !== null);
    expect(places).toEqual([...places].sort());
    expect(found[0]?.id).not.toBe(old);
  });

  it('is that of the own authority', async () => {
    const id = await send({ authorityId: 'tornio' });
    expect((await world.desk.get(ListFeedback).run(registrar)).map((one) => one.id)).not.toContain(id);
    expect(await world.desk.get(OpenFeedback).run(registrar, id)).toMatchObject({
      refusal: { code: 'feedback.not-found' },
    });
    expect(await answer(id, 'Kiitos.', 'none')).toMatchObject({ refusal: { code: 'feedback.not-found' } });
  });
});

describe('an answer', () => {
  it('goes by e-mail once, without what the person wrote', async () => {
    const id = await send();
    expect((await answer(id, 'Korjasimme painikkeen.', 'text')).ok).toBe(true);
    const before = world.mailer.sent.length;
    await world.runJobs();
    await world.runJobs();
    expect(world.mailer.sent.slice(before).map(({ to }) => to)).toEqual(['linnea@posti.example']);
    const { text } = world.mailer.sent.at(-1)!;
    expect(text).toContain('Korjasimme painikkeen.');
    expect(text).not.toContain('Ruudunlukija');
    expect(await open(id)).toMatchObject({ mailState: 'sent', answer: { text: 'Korjasimme painikkeen.' } });
  });

  it('is only announced when it may not travel by e-mail', async () => {
    const id = await send();
    await answer(id, 'Henkilötunnus 010594Y9032.', 'notice');
    await world.runJobs();
    const { text } = world.mailer.sent.at(-1)!;
    expect(text).toContain('Palautteeseesi on vastattu.');
    expect(text).not.toContain('010594Y9032');
  });

  it('is given once, and never changed', async () => {
    const id = await send();
    await answer(id, 'Ensimmäinen.', 'none');
    expect(await answer(id, 'Toinen.', 'none')).toMatchObject({
      refusal: { code: 'feedback.already-answered' },
    });
    expect((await open(id)).answer?.text).toBe('Ensimmäinen.');
  });

  it('stands sealed, and its job carries no word of it', async () => {
    const id = await send();
    await answer(id, 'Korjasimme painikkeen.', 'text');
    const stored = await world.owner.query('select answer from feedback where id = $1', [id]);
    const jobs = await world.owner.query(`select payload from outbox where payload->>'feedbackId' = $1`, [
      id,
    ]);
    expect(JSON.stringify(stored.rows)).not.toContain('painikkeen');
    expect(jobs.rows).toEqual([{ payload: { feedbackId: id } }]);
  });
});

describe('more time for feedback with large content', () => {
  const extend = (id: string, given: object = {}, by = registrar) =>
    world.desk.get(ExtendFeedback).run(by, id, { reason: 'many-files', letterSent: false, ...given });
  const code = async (result: ReturnType<typeof extend>) => {
    const given = await result;
    return given.ok ? given.value.due.toString() : given.refusal.code;
  };

  it('is two weeks more from receipt, told by e-mail in the language of the person, once', async () => {
    world.clock.set('2026-11-24T10:00:00+02:00');
    const id = await send({ language: 'sv' });
    world.clock.set('2026-12-08T10:00:00+02:00');
    expect(await code(extend(id))).toBe('2026-12-22');
    expect(await code(extend(id))).toBe('feedback.cannot-extend');
    const { clock } = await open(id);
    expect([clock?.due.toString(), clock?.steps.map(({ rule }) => rule)]).toEqual([
      '2026-12-22',
      expect.arrayContaining(['extended', 'four-weeks']),
    ]);
    await world.runJobs();
    const mail = world.mailer.sent.at(-1)!;
    expect(mail.to).toBe('linnea@posti.example');
    expect(mail.text).toContain('Vi svarar senast tisdagen den 22.12.2026.');
    expect(mail.text).not.toContain('Ruudunlukija');
  });

  it('is not given after the two weeks, without a reason, to feedback without a clock, or by strangers', async () => {
    world.clock.set('2026-11-24T10:00:00+02:00');
    const id = await send();
    expect(await code(extend(id, { reason: 'busy' }))).toBe('feedback.missing-reason');
    expect(await code(extend(id, {}, staffMember('outi.mallila')))).toBe('feedback.not-found');
    expect(await code(extend(await send({ kind: 'general' })))).toBe('feedback.cannot-extend');
    world.clock.set('2026-12-09T10:00:00+02:00');
    expect(await code(extend(id))).toBe('feedback.cannot-extend');
  });

  it('is told by a letter that the office has sent when there is no address', async () => {
    world.clock.set('2026-11-24T10:00:00+02:00');
    const id = await send({ email: null });
    expect(await code(extend(id))).toBe('feedback.letter-not-sent');
    expect(await code(extend(id, { letterSent: true }))).toBe('2026-12-22');
    expect((await open(id)).extension?.way).toBe('letter');
  });
});
