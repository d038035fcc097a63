import {
  ConfirmRouting,
  type ConfirmedRouting,
  DeskInbox,
  OpenCaseFile,
  OpenTriage,
  type Triage,
} from '#cases';
import { FileRequest, ReadMyCase, ReadMyLetter } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { atOnce } from '../../../../test/support/at-once.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const registrar = staffMember('outi.mallila');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  const input = aRequest().inLaplandJointService().asking('access', 'own-document').build();
  caseId = valueOf(await world.portal.get(FileRequest).run(aCitizen('aino'), input)).caseId;
});

const triage = async (receivedOn?: string): Promise<Triage> =>
  valueOf(
    await world.desk
      .get(OpenTriage)
      .run(registrar, caseId, receivedOn ? { receivedOn: day(receivedOn) } : {}),
  );
const confirm = (input: ConfirmedRouting) => world.desk.get(ConfirmRouting).run(registrar, caseId, input);
const accepted = async (): Promise<ConfirmedRouting> => {
  const { proposal, version } = await triage();
  const joint = proposal.shares.filter((share) => share.role !== 'decides').map((share) => share.authority);
  return {
    shares: proposal.shares.filter((share) => share.role === 'decides'),
    joint,
    redirects: proposal.redirects,
    acknowledged: proposal.warnings.map(({ code }) => code),
    version,
  };
};

const codeOf = (settled: PromiseSettledResult<Result<unknown>>): string => {
  if (settled.status === 'rejected') return String(settled.reason);
  return settled.value.ok ? 'ok' : settled.value.refusal.code;
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

describe('a request for everything in the Lapland joint service', () => {
  it('is proposed today to the successors and Kela, each with its reason', async () => {
    const { proposal } = await triage();
    const deciding = proposal.shares.filter((share) => share.role === 'decides');
    expect(new Set(deciding.map((share) => share.authority))).toEqual(
      new Set(['tornio', 'lapin-hyvinvointialue', 'kela']),
    );
    for (const share of proposal.shares) expect(share.because.length).toBeGreaterThan(0);
  });

  it('would have gone on 4.11.2019 to the TE office, the municipality and Kela', async () => {
    const { whatIf } = await triage('2019-11-04');
    const deciding = whatIf?.routing.shares.filter((share) => share.role === 'decides') ?? [];
    expect(new Set(deciding.map((share) => share.authority))).toEqual(
      new Set(['lapin-te-toimisto', 'kemi', 'kela']),
    );
  });

  it('splits when it is confirmed: own share kept, letters to the external authorities', async () => {
    const outcome = valueOf(await confirm(await accepted()));
    expect(outcome.kept).toBe(true);
    expect(new Set(outcome.transferred)).toEqual(new Set(['lapin-hyvinvointialue', 'kela']));
    const file = valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
    expect(file.letters.filter(({ kind }) => kind === 'transfer')).toHaveLength(outcome.transferred.length);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen('aino'), caseId));
    expect(new Set(mine.elsewhere.map((part) => part.authority.fi))).toEqual(
      new Set(outcome.transferred.concat(outcome.redirected).map((id) => nameIn(file, id))),
    );
    expect(mine.letters.map(({ kind }) => kind)).toEqual(['transfer-notice']);
    for (const { id } of file.letters.filter(({ kind }) => kind === 'transfer')) {
      const read = await world.portal.get(ReadMyLetter).run(aCitizen('aino'), id);
      expect(read.ok ? 'ok' : read.refusal.code).toBe('letter.not-found');
    }
  });

  it('tells the person who signed in by e-mail that there is something to read', async () => {
    await world.runJobs(); // the e-mail that the request was received
    world.mailer.sent.length = 0;
    valueOf(await confirm(await accepted()));
    await world.runJobs();
    const { caseNumber } = valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId));
    const mails = world.mailer.sent.filter((mail) => mail.text.includes(caseNumber));
    expect(mails.map((mail) => mail.to)).toEqual(['eero@posti.example']);
    for (const mail of mails)
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/Kansaneläke|siir|hyvinvointi/i);
  });

  it('leaves the inbox when it is routed', async () => {
    valueOf(await confirm(await accepted()));
    const { rows } = await world.desk.get(DeskInbox).run(registrar, null);
    expect(rows.map((row) => row.caseId)).not.toContain(caseId);
  });

  it('is routed once: the second of two is told', async () => {
    const input = await accepted();
    const both = await atOnce(world, 'case_file', [() => confirm(input), () => confirm(input)]);
    expect(both.map(codeOf).sort()).toEqual(['case.changed-meanwhile', 'ok']);
  });

  it('is not routed again, by somebody who has just opened it either', async () => {
    const input = await accepted();
    valueOf(await confirm(input));
    const again = await confirm({ ...input, version: (await triage()).version });
    expect(again.ok ? 'ok' : again.refusal.code).toBe('case.already-triaged');
  });

  it('opens a case with the same receipt day for a joint controller that is worked here', async () => {
    const input = await accepted();
    const share = { ...input.shares[0]!, authority: 'kittila', clock: 'shared' as const };
    world.clock.advance({ days: 3 });
    const outcome = valueOf(await confirm({ ...input, shares: [input.shares[0]!, share], redirects: [] }));
    world.clock.advance({ days: -3 });
    const opened = outcome.opened[0]!;
    expect(opened.caseNumber).toMatch(/^KITTILA\//);
    const file = valueOf(await world.desk.get(OpenCaseFile).run(staffMember('liisa.tunturi'), opened.caseId));
    expect(file.receivedOn.toString()).toBe('2026-11-22');
  });

  it('opens a case with its own receipt day for a separate controller that is worked here', async () => {
    const input = await accepted();
    const share = { ...input.shares[0]!, authority: 'kemi', clock: 'own' as const };
    world.clock.advance({ days: 3 });
    const outcome = valueOf(await confirm({ ...input, shares: [share], redirects: [] }));
    world.clock.advance({ days: -3 });
    const file = valueOf(
      await world.desk.get(OpenCaseFile).run(staffMember('maija.kemilainen'), outcome.opened[0]!.caseId),
    );
    expect(file.receivedOn.toString()).toBe('2026-11-25');
    expect(valueOf(await world.desk.get(OpenCaseFile).run(registrar, caseId)).state).toBe('transferred');
  });

  it('cannot be sent nowhere, nor to an authority that does not exist', async () => {
    const input = await accepted();
    const nowhere = await confirm({ ...input, shares: [] });
    expect(nowhere.ok ? 'ok' : nowhere.refusal.code).toBe('routing.nothing-chosen');
    const unknown = await confirm({ ...input, shares: [{ ...input.shares[0]!, authority: 'no-such' }] });
    expect(unknown.ok ? 'ok' : unknown.refusal.code).toBe('routing.unknown-authority');
  });

  it('is not there for the staff of another authority', async () => {
    const result = await world.desk.get(OpenTriage).run(staffMember('kirsi.kirjaaja'), caseId);
    expect(result.ok ? 'ok' : result.refusal.code).toBe('case.not-found');
  });
});

function nameIn(file: { transfers: readonly { authority: { fi: string } }[] }, id: string): string {
  const names: Record<string, string> = {
    kela: 'Kansaneläkelaitos',
    'lapin-hyvinvointialue': 'Lapin hyvinvointialue',
  };
  const wanted = names[id] ?? id;
  return (
    file.transfers.map((transfer) => transfer.authority.fi).find((name) => name.startsWith(wanted)) ?? wanted
  );
}
