import {
  ChangeProtectedReceivers,
  ChangeProtection,
  ConfirmRouting,
  DeskInbox,
  GiveAccess,
  LookAtCase,
  OpenAccess,
  OpenCaseFile,
  OpenTriage,
  SearchDiaryByPerson,
  ShowWhereabouts,
  TakeAccess,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import { newId, type StaffActor } from '#kernel';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(120_000);

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const other = staffMember('hanna.esimerkki');
const officer = staffMember('tiina.valvoja');
const admin = staffMember('ari.yllapito');

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterAll(() => world.close());

async function file(hetu: string, protection: 'sign-in' | 'person' | null = 'sign-in') {
  const { identity } = aRequest().build();
  const request = aRequest().with({
    submitKey: newId(),
    identity: { ...identity, name: 'Tuuli Salattu', hetu, address: 'Salakuja 1, 00100 Helsinki' },
    answers: [
      { question: 'Mitä pyydät?', answer: 'Kaikki tietoni.' },
      { question: 'Kotikunta', answer: 'Lahti', where: true },
    ],
    protection,
  });
  const filed = await world.portal.get(FileRequest).run(aCitizen(hetu), request.build());
  if (!filed.ok) throw new Error(filed.refusal.code);
  return filed.value.caseId;
}

async function route(caseId: string): Promise<void> {
  const triage = await world.desk.get(OpenTriage).run(registrar, caseId);
  if (!triage.ok) throw new Error(triage.refusal.code);
  const { proposal, version } = triage.value;
  const shares = proposal.shares.map((share) => ({ ...share, clock: 'own' as const }));
  const acknowledged = proposal.warnings.map(({ code }) => code);
  const done = await world.desk
    .get(ConfirmRouting)
    .run(registrar, caseId, { shares, redirects: [], acknowledged, version });
  if (!done.ok) throw new Error(done.refusal.code);
}

const opens = async (who: StaffActor, caseId: string): Promise<string> => {
  const opened = await world.desk.get(OpenCaseFile).run(who, caseId);
  return opened.ok ? 'opens' : opened.refusal.code;
};
const give = (by: StaffActor, caseId: string, to: StaffActor) =>
  world.desk.get(GiveAccess).run(by, caseId, to.staffId);
const actions = async (caseId: string): Promise<string[]> =>
  (
    await world.owner.query('select action from audit_event where case_id = $1 order by id', [caseId])
  ).rows.map(({ action }: { action: string }) => action);

describe('a request of a protected person', () => {
  it('shows to the registry until it is routed, then to whoever routed it', async () => {
    const caseId = await file('010594Y9032');
    expect(await opens(registrar, caseId)).toBe('opens');
    expect(await opens(handler, caseId)).toBe('case.not-found');
    await route(caseId);
    expect(await opens(registrar, caseId)).toBe('opens');
    expect(await opens(handler, caseId)).toBe('case.not-found');
  });

  it('opens to who is named, and closes when the name is taken off; both written down', async () => {
    const caseId = await file('010594Y9021');
    await route(caseId);
    expect(await give(handler, caseId, handler)).toMatchObject({ refusal: { code: 'case.not-found' } });
    expect(await give(registrar, caseId, handler)).toMatchObject({ ok: true });
    expect(await opens(handler, caseId)).toBe('opens');
    expect(await opens(other, caseId)).toBe('case.not-found');
    expect(await world.desk.get(TakeAccess).run(handler, caseId, registrar.staffId)).toMatchObject({
      ok: true,
    });
    expect(await opens(registrar, caseId)).toBe('case.not-found');
    expect(await world.desk.get(TakeAccess).run(handler, caseId, handler.staffId)).toMatchObject({
      refusal: { code: 'access.last' },
    });
    expect(await actions(caseId)).toEqual(expect.arrayContaining(['AccessGiven', 'AccessTaken']));
  });

  it('is not found by the person, nor in a list, by who is not named', async () => {
    const caseId = await file('020594X902N');
    await route(caseId);
    await give(registrar, caseId, handler);
    await world.desk.get(TakeAccess).run(handler, caseId, registrar.staffId);
    const search = { name: '', hetu: '020594X902N' };
    const found = await world.desk.get(SearchDiaryByPerson).run(registrar, search, null);
    expect(found).toMatchObject({ ok: true, value: { rows: [] } });
    const byOfficer = await world.desk.get(SearchDiaryByPerson).run(officer, search, null);
    expect(byOfficer).toMatchObject({ ok: true, value: { rows: [] } });
  });

  it('is counted by the data-protection officer without a name, and opens with a reason', async () => {
    const caseId = await file('030594W903B');
    const inbox = JSON.stringify(await world.desk.get(DeskInbox).run(officer, null));
    expect(inbox).toContain(caseId);
    expect(inbox).not.toContain('Tuuli');
    expect(await opens(officer, caseId)).toBe('case.reason-needed');
    await world.desk.get(LookAtCase).run(officer, caseId, 'supervision');
    expect(await opens(officer, caseId)).toBe('opens');
    const both: StaffActor = { ...officer, staffId: other.staffId, roles: ['dpo', 'handler'] };
    expect(await opens(both, caseId)).toBe('case.reason-needed');
  });

  it('tells where the person lives only where it is asked for, and writes that down', async () => {
    const caseId = await file('040594V9030');
    const opened = await world.desk.get(OpenCaseFile).run(registrar, caseId);
    const triage = await world.desk.get(OpenTriage).run(registrar, caseId);
    if (!opened.ok || !triage.ok) throw new Error('not opened');
    const shown = JSON.stringify([opened.value.person, opened.value.answers, triage.value.text]);
    expect(shown).not.toMatch(/Salakuja|Kotikunta/);
    const where = await world.desk.get(ShowWhereabouts).run(registrar, caseId);
    expect(where).toMatchObject({
      value: { address: 'Salakuja 1, 00100 Helsinki', answers: [{ question: 'Kotikunta', answer: 'Lahti' }] },
    });
    expect(await world.desk.get(ShowWhereabouts).run(handler, caseId)).toMatchObject({ ok: false });
    expect(await actions(caseId)).toContain('WhereaboutsShown');
  });

  it('follows a request already protected of the same person', async () => {
    await file('050594U902L');
    expect(await opens(handler, await file('050594U902L', null))).toBe('case.not-found');
  });
});

describe('before the routing', () => {
  const choose = (...staff: StaffActor[]) =>
    world.desk.get(ChangeProtectedReceivers).run(
      admin,
      staff.map(({ staffId }) => staffId),
    );
  const mailedTo = async (): Promise<string[]> => {
    await world.runJobs();
    return world.mailer.sent.map(({ to }) => to).filter((to) => to.endsWith('lahti.example'));
  };
  afterEach(async () => {
    await choose(registrar);
    world.clock.set('2026-11-23T10:00:00+02:00');
  });

  it('opens to the registrars whom the authority has chosen, to no other of the registry', async () => {
    const caseId = await file('120494-9019');
    const colleague: StaffActor = { ...other, roles: ['registrar', 'handler'] };
    expect([await opens(registrar, caseId), await opens(colleague, caseId)]).toEqual([
      'opens',
      'case.not-found',
    ]);
    expect(JSON.stringify(await world.desk.get(DeskInbox).run(colleague, null))).not.toContain(caseId);
  });

  it('opens to nobody of the registry when nobody is chosen: the officer names somebody in the case', async () => {
    const caseId = await file('120494-902A');
    expect(await choose()).toMatchObject({ ok: true });
    expect(await opens(registrar, caseId)).toBe('case.not-found');
    expect(JSON.stringify(await world.desk.get(DeskInbox).run(officer, null))).toContain(caseId);
    await world.desk.get(LookAtCase).run(officer, caseId, 'supervision');
    expect(await give(officer, caseId, registrar)).toMatchObject({ ok: true });
    expect(await opens(registrar, caseId)).toBe('opens');
  });

  it('is chosen among the registrars of the authority, and the change is written down', async () => {
    expect(await choose(handler)).toMatchObject({ refusal: { code: 'settings.not-a-registrar' } });
    expect(await choose(staffMember('outi.mallila'))).toMatchObject({ ok: false });
    await choose();
    const { rows } = await world.owner.query(
      `select from_value, to_value, changed_by from admin_change where subject = 'protected-receivers'`,
    );
    expect(rows).toContainEqual({
      from_value: { receivers: ['Kirsi Kirjaaja'] },
      to_value: { receivers: [] },
      changed_by: admin.staffId,
    });
  });

  it('is mailed about to whoever may see it: the chosen, else the officer', async () => {
    await world.runJobs();
    world.mailer.sent.length = 0;
    await file('130494-901X');
    world.clock.set('2026-11-26T09:00:00+02:00');
    expect(new Set(await mailedTo())).toEqual(new Set(['kirsi.kirjaaja@lahti.example']));
    await choose();
    world.mailer.sent.length = 0;
    world.clock.set('2026-11-23T10:00:00+02:00');
    await file('140494-901K');
    world.clock.set('2026-11-26T09:00:00+02:00');
    expect(new Set(await mailedTo())).toEqual(new Set(['tiina.valvoja@lahti.example']));
  });
});

describe('the protection of a case', () => {
  const change = (by: StaffActor, caseId: string, input: Parameters<ChangeProtection['run']>[2]) =>
    world.desk.get(ChangeProtection).run(by, caseId, input);

  it('is set by the office on any word, and then names who set it', async () => {
    const caseId = await file('010516B903X', null);
    await route(caseId);
    const set = { protected: true, source: 'office', confirmed: false };
    expect(await change(handler, caseId, set)).toMatchObject({ ok: true });
    expect(await opens(handler, caseId)).toBe('opens');
    expect(await opens(registrar, caseId)).toBe('case.not-found');
    expect(await world.desk.get(OpenAccess).run(handler, caseId)).toMatchObject({
      value: { protected: true, events: [{ protected: true, source: 'office' }] },
    });
  });

  it('is lifted on the word of the person or of the population register alone, checked', async () => {
    const caseId = await file('010516B902W');
    const lift = (source: string, confirmed: boolean) =>
      change(registrar, caseId, { protected: false, source, confirmed });
    expect(await lift('office', true)).toMatchObject({ refusal: { code: 'protection.missing-source' } });
    expect(await lift('person', false)).toMatchObject({ refusal: { code: 'protection.not-confirmed' } });
    expect(await opens(handler, caseId)).toBe('case.not-found');
    expect(await lift('register', true)).toMatchObject({ ok: true });
    expect(await opens(handler, caseId)).toBe('opens');
    expect(await actions(caseId)).toContain('ProtectionLifted');
  });
});
