import {
  type DraftToSave,
  ImportMails,
  ListEntryDrafts,
  OpenEntryDraft,
  type PaperRequestInput,
  RegisterEntryDraft,
  SaveEntryDraft,
} from '#cases';
import { newId, type StaffActor } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const kirsi = staffMember('kirsi.kirjaaja');
const second: StaffActor = { ...staffMember('petri.testila'), roles: ['registrar'] };
const stranger: StaffActor = { ...kirsi, authorityId: 'tornio' };
const DAY = Temporal.PlainDate.from('2026-11-20');
const input: PaperRequestInput = {
  receivedOn: DAY,
  channel: 'phone',
  name: 'Aino Mallikas',
  hetu: null,
  email: null,
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

const aForm = (over: Partial<DraftToSave> = {}): DraftToSave => ({
  id: newId(),
  version: null,
  name: 'Aino Mallikas',
  receivedOn: DAY,
  typed: { name: ['Aino Mallikas'], note: ['Soitti, kesken'] },
  keep: [],
  proofs: [],
  files: [],
  ...over,
});
async function save(actor: StaffActor, form: DraftToSave): Promise<string> {
  const result = await world.desk.get(SaveEntryDraft).run(actor, form);
  return result.ok ? 'saved' : result.refusal.code;
}
async function open(actor: StaffActor, id: string) {
  const opened = await world.desk.get(OpenEntryDraft).run(actor, id);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}
const trailOf = async (id: string): Promise<string[]> =>
  (
    await world.owner.query('select action from audit_event where subject_id = $1 order by id', [id])
  ).rows.map(({ action }) => action);

describe('a form saved half-way', () => {
  it('is kept sealed for the registry, with who saved it and when, and every act is written down', async () => {
    const form = aForm();
    expect(await save(kirsi, form)).toBe('saved');
    const { rows } = await world.owner.query('select content from entry_draft where id = $1', [form.id]);
    expect(rows[0].content).not.toMatch(/Mallikas|kesken/);
    const opened = await open(second, form.id);
    expect(opened.content.typed).toEqual(form.typed);
    expect(opened.saved).toMatchObject({ by: 'Kirsi Kirjaaja', byOther: true });
    const listed = (await world.desk.get(ListEntryDrafts).run(second)).rows.find(({ id }) => id === form.id);
    expect(listed).toMatchObject({ by: 'Kirsi Kirjaaja', saved: true, lateDays: null });
    expect(listed?.at.toString()).toBe('2026-11-23T08:00:00Z');
    expect(await trailOf(form.id)).toEqual(['EntryDraftSaved', 'EntryDraftOpened']);
  });

  it('is not there for another authority', async () => {
    const form = aForm();
    await save(kirsi, form);
    expect((await world.desk.get(OpenEntryDraft).run(stranger, form.id)).ok).toBe(false);
    expect(await save(stranger, { ...form, version: 1 })).toBe('entry-draft.gone');
  });

  it('is not written over unseen, nor registered from an older look', async () => {
    const form = aForm();
    await save(kirsi, form);
    const { version } = await open(second, form.id);
    expect(await save(kirsi, { ...form, version, typed: { note: ['Kirsin lisäys'] } })).toBe('saved');
    expect(await save(second, { ...form, version, typed: { note: ['Petrin lisäys'] } })).toBe(
      'entry-draft.changed',
    );
    const files = { keep: [], proofs: [] };
    const stale = await world.desk
      .get(RegisterEntryDraft)
      .run(second, { id: form.id, version }, files, input);
    expect(stale.ok ? 'registered' : stale.refusal.code).toBe('entry-draft.changed');
    const now = await open(second, form.id);
    expect(now.content.typed).toEqual({ note: ['Kirsin lisäys'] });
    const done = await world.desk
      .get(RegisterEntryDraft)
      .run(second, { id: form.id, version: now.version }, files, input);
    expect(done.ok).toBe(true);
  });

  it('sent twice is one draft; sent again after it was registered it is refused', async () => {
    const form = aForm();
    expect([await save(kirsi, form), await save(kirsi, form)]).toEqual(['saved', 'saved']);
    expect(await save(second, form)).toBe('entry-draft.changed');
    await world.desk.get(RegisterEntryDraft).run(kirsi, { id: form.id }, { keep: [], proofs: [] }, input);
    expect(await save(kirsi, form)).toBe('entry-draft.registered');
  });

  it('keeps its files: those unticked stay behind, the proof is marked in the request', async () => {
    const text = (name: string, proof = false) => ({ name, bytes: Buffer.from(`sisältö ${name}`), proof });
    const form = aForm({ files: [text('kirje.txt'), text('mainos.txt'), text('valtakirja.txt', true)] });
    await save(kirsi, form);
    const [letter, , proof] = (await open(kirsi, form.id)).content.attachments;
    const keep = [letter!.id, proof!.id];
    await save(kirsi, { ...form, version: 1, keep, proofs: [proof!.id], files: [] });
    const { attachments } = (await open(kirsi, form.id)).content;
    expect(attachments.map(({ name, left, proof: isProof }) => [name, left, isProof])).toEqual([
      ['kirje.txt', false, false],
      ['mainos.txt', true, false],
      ['valtakirja.txt', false, true],
    ]);
    const kept = { keep, proofs: [proof!.id] };
    await world.desk.get(RegisterEntryDraft).run(kirsi, { id: form.id, version: 2 }, kept, input);
    const { rows } = await world.owner.query(
      'select is_proof from stored_file where request_id = $1 order by is_proof',
      [form.id],
    );
    expect(rows).toEqual([{ is_proof: false }, { is_proof: true }]);
    for (const { id } of attachments) await expect(world.files.get(id)).rejects.toThrow();
  });

  it('does not live longer for being saved again, and is warned of in its last week', async () => {
    const form = aForm({ receivedOn: Temporal.PlainDate.from('2026-11-23') });
    await save(kirsi, form);
    const row = async () =>
      (await world.desk.get(ListEntryDrafts).run(kirsi)).rows.find(({ id }) => id === form.id);
    const first = await row();
    expect([first?.daysToExpiry, first?.lateDays]).toEqual([null, null]);
    world.clock.set('2026-12-16T09:00:00+02:00');
    await save(kirsi, { ...form, version: 1 });
    const later = await row();
    expect(later?.expiresAt.toString()).toBe(first?.expiresAt.toString());
    expect([later?.daysToExpiry, later?.lateDays]).toEqual([7, 23]);
    world.clock.set('2026-11-23T10:00:00+02:00');
  });
});

describe('an e-mail of 300,000 characters', () => {
  const whole = `${'Haluan kaikki tietoni. '.repeat(13_043)}Viimeinen sana.`;
  const head = [
    'Received: from mx by desk; Fri, 20 Nov 2026 12:00:00 +0200',
    'From: Aino Mallikas <aino.mallikas@posti.example>',
    'Subject: Tietopyynto',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '',
  ];

  it('is kept whole with the request, its beginning is shown', async () => {
    expect(whole.length).toBeGreaterThan(300_000);
    const bytes = Buffer.from(head.join('\r\n') + whole);
    const { made } = await world.desk.get(ImportMails).run(kirsi, [{ name: 'a.eml', bytes }], 'Koko.txt');
    const id = made[0]!;
    const { content } = await open(kirsi, id);
    expect(content.text).toBe(whole.slice(0, 50_000));
    expect(content.attachments).toMatchObject([{ name: 'Koko.txt', whole: true }]);
    const files = { keep: [], proofs: [] };
    await world.desk.get(RegisterEntryDraft).run(kirsi, { id }, files, { ...input, note: content.text });
    const { rows } = await world.owner.query('select id, type from stored_file where request_id = $1', [id]);
    expect(rows.map(({ type }) => type)).toEqual(['txt']);
    expect((await world.files.get(rows[0].id)).toString()).toBe(whole);
  });

  it.each([
    [
      'with its subject before it',
      (shown: string) => `Tietopyyntö\n\n${shown}`,
      (all: string) => `Tietopyyntö\n\n${all}`,
    ],
    [
      'with a remark behind it',
      (shown: string) => `${shown}\n\nTullut myös kirjeenä.`,
      (all: string) => `${all}\n\nTullut myös kirjeenä.`,
    ],
    ['shortened by the officer', (shown: string) => shown.slice(0, 100), (all: string) => all],
  ])('is one whole text %s', async (_, written, kept) => {
    const bytes = Buffer.from(head.join('\r\n') + whole);
    const { made } = await world.desk.get(ImportMails).run(kirsi, [{ name: 'a.eml', bytes }], 'Koko.txt');
    const { content } = await open(kirsi, made[0]!);
    const wholeText = { name: 'Koko.txt', said: { question: 'Koko teksti', answer: 'Koko.txt' } };
    const entered = { ...input, note: written(content.text), wholeText };
    await world.desk.get(RegisterEntryDraft).run(kirsi, { id: made[0]! }, { keep: [], proofs: [] }, entered);
    const { rows } = await world.owner.query('select id from stored_file where request_id = $1', [made[0]]);
    expect(rows.length).toBe(1);
    expect((await world.files.get(rows[0].id)).toString()).toBe(kept(whole));
  });
});
