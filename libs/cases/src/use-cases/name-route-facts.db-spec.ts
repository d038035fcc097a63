import { ConfirmRouting, NameRouteFacts, OpenCaseFile, OpenTriage, type Triage } from '#cases';
import { FileRequest } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('kirsi.kirjaaja');
const stranger = staffMember('outi.mallila');
let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  const request = aRequest().asking('access').with({ registerId: 'unknown', municipality: null }).build();
  const filed = await world.portal.get(FileRequest).run(aCitizen(), request);
  if (!filed.ok) throw new Error(filed.refusal.code);
  caseId = filed.value.caseId;
});

async function triage(): Promise<Triage> {
  const opened = await world.desk.get(OpenTriage).run(registrar, caseId);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}
async function name(registerId: string | null, over: { by?: typeof registrar; version?: number } = {}) {
  const version = over.version ?? (await triage()).version;
  const facts = { registerId, municipality: 'lahti', data: ['plan'], version };
  const named = await world.desk.get(NameRouteFacts).run(over.by ?? registrar, caseId, facts);
  return named.ok ? 'named' : named.refusal.code;
}

describe('a register that the registry names', () => {
  it('gives the request its proposal; what the person wrote stays, and the act is written down', async () => {
    expect((await triage()).proposal.shares).toEqual([]);
    expect(await name('lahti-tyollisyyspalvelut')).toBe('named');
    const { proposal, facts, text, version } = await triage();
    expect(new Set(proposal.shares.map(({ authority }) => authority))).toContain('lahti');
    expect(facts).toMatchObject({ homeMunicipality: 'lahti', data: ['plan'] });
    expect(text).toEqual([{ question: 'Mitä pyydät?', answer: 'Kaikki tietoni.' }]);
    const { rows } = await world.owner.query(
      `select r.register_id, r.home, r.data_ids,
         (select actor from audit_event where case_id = c.id and action = 'RouteFactsNamed') is not null as told
       from case_file c join request r on r.id = c.request_id where c.id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ register_id: null, home: null, data_ids: [], told: true }]);
    const shares = proposal.shares.filter(({ role }) => role === 'decides');
    const acknowledged = proposal.warnings.map(({ code }) => code);
    const input = { shares, redirects: proposal.redirects, acknowledged, version };
    expect((await world.desk.get(ConfirmRouting).run(registrar, caseId, input)).ok).toBe(true);
    const opened = await world.desk.get(OpenCaseFile).run(registrar, caseId);
    expect(opened.ok && opened.value.register?.id).toBe('lahti-tyollisyyspalvelut');
    expect(await name('lappi-typ')).toBe('case.already-triaged');
  });

  it('may be taken back, is not written over unseen, and is not for another registry', async () => {
    const { version } = await triage();
    expect(await name('lahti-tyollisyyspalvelut', { version })).toBe('named');
    expect(await name('lappi-typ', { version })).toBe('case.changed-meanwhile');
    expect(await name('lappi-typ', { by: stranger })).toBe('case.not-found');
    expect(await name(null)).toBe('named');
    expect((await triage()).proposal.shares).toEqual([]);
  });
});
