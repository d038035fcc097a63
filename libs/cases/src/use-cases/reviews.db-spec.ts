import {
  CloseReview,
  ListOpenReviews,
  type NewReview,
  OpenAfterwards,
  PlanMissingReminders,
  RecordReview,
  RecordSending,
} from '#cases';
import { FileRequest, ReadMyCase } from '#cases/citizen';
import type { Result } from '#kernel';
import { Sealer } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
const stranger = staffMember('teemu.testilainen');
const day = (iso: string) => Temporal.PlainDate.from(iso);
let world: CaseWorld;
let caseId: string;
let claimId: string;

beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-22T10:00:00+02:00');
  const filed = valueOf(await world.portal.get(FileRequest).run(aCitizen(), aRequest().build()));
  caseId = filed.caseId;
  claimId = filed.claims[0]!.id;
  await world.owner.query(
    `with ended as (update claim set outcome = 'refused', closed_at = now() where id = $1 returning case_id)
     update case_file set state = 'decided', handler_id = $2 where id in (select case_id from ended)`,
    [claimId, petri.staffId],
  );
  world.clock.set('2027-02-01T10:00:00+02:00');
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}`);
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const record = (change: Partial<NewReview> = {}, actor = petri) =>
  world.desk.get(RecordReview).run(actor, caseId, {
    ...{ kind: 'appeal', body: 'administrative-court', claimId, cameOn: day('2027-01-20') },
    ...{ dueOn: day('2027-02-20'), reference: '123/2027' },
    ...change,
  });
const close = (id: string, outcome: 'upheld' | 'sent-back' | 'given' | 'dropped', on = '2027-01-30') =>
  world.desk.get(CloseReview).run(petri, caseId, id, { outcome, outcomeOn: day(on) });
const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), caseId));
const open = async (actor = petri) =>
  (await world.desk.get(ListOpenReviews).run(actor)).filter((review) => review.caseId === caseId);

describe('an appeal, a complaint or a request for a statement', () => {
  it('is listed with its day for its authority, and late when the day has passed', async () => {
    valueOf(await record());
    expect((await open()).map(({ kind, reference, late }) => [kind, reference, late])).toEqual([
      ['appeal', '123/2027', false],
    ]);
    world.clock.set('2027-02-21T10:00:00+02:00');
    expect((await open()).map(({ late }) => late)).toEqual([true]);
    expect(await open(stranger)).toEqual([]);
  });

  it('shows on the page of the person, and its outcome when it comes', async () => {
    const { reviewId } = valueOf(await record());
    expect((await mine()).following.reviews.map(({ outcome }) => outcome)).toEqual([null]);
    valueOf(await close(reviewId, 'upheld'));
    const [review] = (await mine()).following.reviews;
    expect([review?.outcome, review?.outcomeOn?.toString()]).toEqual(['upheld', '2027-01-30']);
    expect(await open()).toEqual([]);
    expect(codeOf(await close(reviewId, 'upheld'))).toBe('review.already-closed');
  });

  it('sent back opens the claim again with a new clock under its own law', async () => {
    const { reviewId } = valueOf(await record());
    valueOf(await close(reviewId, 'sent-back', '2027-01-29'));
    const { claims, state } = await mine();
    const again = claims.find(({ outcome }) => outcome === null);
    expect([state, again?.stage, again?.continues]).toEqual(['in-handling', 'sent-back', claimId]);
    // One month from 29.1.2027 is Sunday 28.2.; the day after is the due day.
    expect([again?.clock.regime, again?.clock.due.toString()]).toEqual(['gdpr', '2027-03-01']);
  });

  it('that is about no claim cannot be sent back, and a statement is given and nothing else', async () => {
    const whole = valueOf(await record({ claimId: null }));
    expect(codeOf(await close(whole.reviewId, 'sent-back'))).toBe('review.nothing-to-reopen');
    const asked = valueOf(await record({ kind: 'statement', body: 'ombudsman' }));
    expect(codeOf(await close(asked.reviewId, 'upheld'))).toBe('review.cannot-end-so');
    expect(codeOf(await close(asked.reviewId, 'given'))).toBe('ok');
  });

  it.each([
    ['review.body-does-not-judge', { body: 'ombudsman' }],
    ['told.in-future', { cameOn: day('2027-02-02') }],
    ['review.due-before-it-came', { dueOn: day('2027-01-19') }],
    ['review.unknown-claim', { claimId: 'nothing' }],
  ] as const)('is not written down: %s', async (code, change) => {
    expect(codeOf(await record(change))).toBe(code);
  });

  it('is not for the staff of another authority', async () => {
    expect(codeOf(await record({}, stranger))).toBe('case.not-found');
  });
});

describe('until when a decision can be appealed', () => {
  const letter = async (channel: 'citizens-page' | 'post-batch', remedy = 'hallintovalitus') => {
    const content = world.desk.get(Sealer).seal(JSON.stringify({ context: { remedy: { kind: remedy } } }));
    const { rows } = await world.owner.query(
      `with file as (insert into stored_file (id, request_id, case_id, kind, name, type, bytes, sha256, quarantine, stored_at)
         select gen_random_uuid(), request_id, id, 'letter', '', 'pdf', 1, '', 'clean', now() from case_file where id = $1 returning id)
       insert into letter (id, case_id, claim_id, kind, language, to_person, title, template_version, engine_version, content,
         file_id, sha256, pages, issued_at, issued_by)
       select gen_random_uuid(), $1, $2, 'refusal-certificate', 'fi', true, '', '', '', $4, id, '', 1,
         '2026-11-17T10:00:00+02:00', $3 from file returning id`,
      [caseId, claimId, petri.staffId, content],
    );
    const envelope = await world.owner.query(
      `with made as (insert into delivery (id, case_id, channel, reason, state, planned_at, serves)
         values (gen_random_uuid(), $1, $3, 'letter-available', $4, '2026-11-17T10:00:00+02:00', true) returning id)
       insert into delivery_letter (delivery_id, letter_id, place) select id, $2, 0 from made returning delivery_id as id`,
      [caseId, rows[0].id, channel, channel === 'citizens-page' ? 'available' : 'waiting'],
    );
    return { letterId: rows[0].id, deliveryId: envelope.rows[0].id };
  };
  const posted = async ({ letterId }: { letterId: string }) => {
    const sending = { way: 'post', sentOn: day('2026-11-17') };
    valueOf(await world.desk.get(RecordSending).run(kirsi, letterId, sending));
  };
  const until = async () =>
    valueOf(await world.desk.get(OpenAfterwards).run(petri, caseId)).appealTimes.map((time) =>
      String(time.until),
    );

  it('is 30 days from the seventh day after the letter was sent (434/2003 § 59, 808/2019 § 13)', async () => {
    const sent = await letter('post-batch');
    expect(await until()).toEqual(['null']);
    await posted(sent);
    expect(await until()).toEqual(['2026-12-28']);
  });

  it('is 14 days where the letter gave a claim for a revised decision (410/2015 §§ 134, 138, 139)', async () => {
    // Sent Tuesday 17.11.2026, deemed received on 24.11.: the 14th day after that is Tuesday 8.12.
    await posted(await letter('post-batch', 'oikaisuvaatimus'));
    const [time] = valueOf(await world.desk.get(OpenAfterwards).run(petri, caseId)).appealTimes;
    expect([time?.remedy, time?.until?.toString()]).toEqual(['oikaisuvaatimus', '2026-12-08']);
  });

  it('does not begin in the service before the person fetches the decision (13/2003 § 18)', async () => {
    const { deliveryId } = await letter('citizens-page');
    expect(await until()).toEqual(['null']);
    await world.owner.query(
      `insert into delivery_event (id, delivery_id, type, at, recorded_at)
       values (gen_random_uuid(), $1, 'fetched', '2026-11-24T10:00:00+02:00', now())`,
      [deliveryId],
    );
    expect(await until()).toEqual(['2026-12-28']);
  });
});

describe('the day of a review', () => {
  const reminded = async (moment: string) => {
    world.clock.set(moment);
    world.mailer.sent.length = 0;
    await world.runJobs();
    const mails = world.mailer.sent.filter(({ text }) => text.includes(`/cases/${caseId}`));
    return mails
      .map(({ to, subject }) => `${to.split('@')[0]} ${/lähestyy|käsillä|ylittynyt/.exec(subject)?.[0]}`)
      .toSorted();
  };

  it('is told of to the handler and the data-protection officer before it, on it and after it', async () => {
    valueOf(await record({ dueOn: day('2027-02-20') }));
    expect(await reminded('2027-02-12T07:59:00+02:00')).toEqual([]);
    expect(await reminded('2027-02-12T08:00:00+02:00')).toEqual([
      'petri.testila lähestyy',
      'tiina.valvoja lähestyy',
    ]);
    expect(await reminded('2027-02-19T08:00:00+02:00')).toEqual([
      'petri.testila käsillä',
      'tiina.valvoja käsillä',
    ]);
    expect(await reminded('2027-02-21T08:00:00+02:00')).toEqual([
      'petri.testila ylittynyt',
      'tiina.valvoja ylittynyt',
    ]);
  });

  it('is told of no more once its end is written down, and says nothing of the person or of what came', async () => {
    const { reviewId } = valueOf(await record({ dueOn: day('2027-02-20') }));
    await reminded('2027-02-12T08:00:00+02:00');
    const mail = world.mailer.sent.at(-1)!;
    expect(mail.text).toContain('Viranomainen: Lahden kaupunki');
    expect(`${mail.subject}${mail.text}`).not.toMatch(/Testinen|hallinto-oikeus|123\/2027/);
    const end = { outcome: 'upheld', outcomeOn: day('2027-02-12') } as const;
    valueOf(await world.desk.get(CloseReview).run(petri, caseId, reviewId, end));
    expect(await reminded('2027-02-21T08:00:00+02:00')).toEqual([]);
  });

  it('that was written down before there were reminders is planned by the sweeper', async () => {
    valueOf(await record({ dueOn: day('2027-02-20') }));
    await world.owner.query(`delete from outbox where job = 'cases.remind-of-review'`);
    expect(await world.worker.get(PlanMissingReminders).run()).toBeGreaterThan(0);
    expect(await reminded('2027-02-12T08:00:00+02:00')).toContain('petri.testila lähestyy');
  });
});
