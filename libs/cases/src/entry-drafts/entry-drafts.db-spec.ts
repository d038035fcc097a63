import {
  ImportMails,
  ListEntryDrafts,
  OpenEntryDraft,
  type PaperRequestInput,
  RegisterEntryDraft,
  RemoveEntryDraft,
  SweepExpired,
} from '#cases';
import type { StaffActor } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const kirsi = staffMember('kirsi.kirjaaja');
const second: StaffActor = { ...staffMember('petri.testila'), roles: ['registrar'] };
const stranger: StaffActor = { ...kirsi, authorityId: 'tornio' };
const MAIL = Buffer.from(
  [
    'Received: from mx by desk; Fri, 20 Nov 2026 12:00:00 +0200',
    'From: Aino Mallikas <aino.mallikas@posti.example>',
    'Subject: Tietopyynto',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Haluan tietoni.',
    '--b',
    'Content-Type: text/plain; name=liite.txt',
    'Content-Disposition: attachment; filename=liite.txt',
    '',
    'liitteen teksti',
    '--b--',
    '',
  ].join('\r\n'),
);
const WHOLE = 'Koko teksti.txt';
const input: PaperRequestInput = {
  receivedOn: Temporal.PlainDate.from('2026-11-20'),
  channel: 'email',
  name: 'Aino Mallikas',
  hetu: null,
  email: 'aino.mallikas@posti.example',
  phone: null,
  address: null,
  language: 'fi',
  registerId: 'unknown',
  municipality: null,
  claims: [{ right: 'access', scope: {} }],
  noteLabel: 'Pyyntö',
  note: 'Haluan tietoni.',
  attachments: [],
};

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterAll(() => world.close());

async function imported(): Promise<string> {
  const { made } = await world.desk.get(ImportMails).run(kirsi, [{ name: 'a.eml', bytes: MAIL }], WHOLE);
  return made[0]!;
}
const trailOf = async (id: string): Promise<string[]> =>
  (
    await world.owner.query('select action from audit_event where subject_id = $1 order by id', [id])
  ).rows.map(({ action }) => action);

describe('a draft of an imported e-mail', () => {
  it('is kept sealed, each act on it written down; a broken file is named and the others stay', async () => {
    const files = [
      { name: 'rikki.eml', bytes: Buffer.from('ei viesti') },
      { name: 'a.eml', bytes: MAIL },
    ];
    const { made, malformed } = await world.desk.get(ImportMails).run(kirsi, files, WHOLE);
    expect([made.length, malformed]).toEqual([1, ['rikki.eml']]);
    const { rows } = await world.owner.query('select content from entry_draft where id = $1', [made[0]]);
    expect(rows[0].content).not.toContain('Mallikas');
    const opened = await world.desk.get(OpenEntryDraft).run(kirsi, made[0]!);
    expect(opened.ok && opened.value.content).toMatchObject({
      name: 'Aino Mallikas',
      text: 'Haluan tietoni.',
      receivedOn: '2026-11-20',
      attachments: [{ name: 'liite.txt' }],
    });
    await world.desk.get(RemoveEntryDraft).run(kirsi, made[0]!);
    expect(await trailOf(made[0]!)).toEqual(['EntryDraftMade', 'EntryDraftOpened', 'EntryDraftRemoved']);
  });

  it('is not there for another authority', async () => {
    const id = await imported();
    expect((await world.desk.get(OpenEntryDraft).run(stranger, id)).ok).toBe(false);
    await world.desk.get(RemoveEntryDraft).run(stranger, id);
    const rows = await world.desk.get(ListEntryDrafts).run(stranger);
    expect(rows).toEqual({ count: 0, rows: [] });
    expect((await world.desk.get(OpenEntryDraft).run(kirsi, id)).ok).toBe(true);
  });

  it('tells the later of two officers who opened it, and not the first one', async () => {
    const id = await imported();
    const open = async (actor: StaffActor) => {
      const opened = await world.desk.get(OpenEntryDraft).run(actor, id);
      return opened.ok ? opened.value.openedBefore?.by : 'gone';
    };
    expect([await open(kirsi), await open(second), await open(second), await open(kirsi)]).toEqual([
      undefined,
      'Kirsi Kirjaaja',
      'Kirsi Kirjaaja',
      undefined,
    ]);
  });

  it('becomes one request: the draft and its files go, and the later officer is told', async () => {
    const id = await imported();
    const opened = await world.desk.get(OpenEntryDraft).run(kirsi, id);
    const keep = opened.ok ? opened.value.content.attachments.map((one) => one.id) : [];
    const register = world.desk.get(RegisterEntryDraft);
    const results = await Promise.all([
      register.run(kirsi, { id }, { keep, proofs: [] }, input),
      register.run(second, { id }, { keep, proofs: [] }, input),
    ]);
    const told = results.map((result) => (result.ok ? 'registered' : result.refusal.code)).sort();
    expect(told).toEqual(['entry-draft.gone', 'registered']);
    const { rows } = await world.owner.query(
      `select (select count(*)::int from stored_file where request_id = $1) as files,
         (select count(*)::int from entry_draft where id = $1) as drafts`,
      [id],
    );
    expect(rows).toEqual([{ files: 1, drafts: 0 }]);
    await expect(world.files.get(keep[0]!)).rejects.toThrow();
    const winner = results[0]!.ok ? kirsi : second;
    expect((await register.run(winner, { id }, { keep, proofs: [] }, input)).ok).toBe(true);
  });

  it('stays when the request is refused', async () => {
    const id = await imported();
    const refused = await world.desk
      .get(RegisterEntryDraft)
      .run(kirsi, { id }, { keep: [], proofs: [] }, { ...input, claims: [] });
    expect(refused.ok ? 'ok' : refused.refusal.code).toBe('request.no-claims');
    expect((await world.desk.get(OpenEntryDraft).run(kirsi, id)).ok).toBe(true);
  });

  it('is removed with its files after 30 days', async () => {
    const id = await imported();
    const opened = await world.desk.get(OpenEntryDraft).run(kirsi, id);
    const fileId = opened.ok ? opened.value.content.attachments[0]!.id : '';
    world.clock.set('2026-12-23T09:59:00+02:00');
    await world.worker.get(SweepExpired).run();
    expect((await world.desk.get(OpenEntryDraft).run(kirsi, id)).ok).toBe(true);
    world.clock.set('2026-12-23T10:00:00+02:00');
    await world.worker.get(SweepExpired).run();
    expect((await trailOf(id)).at(-1)).toBe('EntryDraftRemoved');
    await expect(world.files.get(fileId)).rejects.toThrow();
  });
});
