import { ConfirmRouting, GiveAccess, OpenTriage, TakeCase } from '#cases';
import { FileRequest, type FileRequestInput, type Receipt } from '#cases/citizen';
import { type Language, newId, type Result, type StaffActor } from '#kernel';
import { KeyedIndex } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { demoPeople } from './demo-staff.js';

export interface DemoRequest {
  /** `sub` of the citizen who files it. */
  readonly who: string;
  readonly daysAgo: number;
  readonly language: Language;
  readonly authority: string;
  readonly register: string;
  readonly municipality: string;
  readonly claims: FileRequestInput['claims'];
  /** What the person answered of where they live. */
  readonly home?: { readonly address: string; readonly municipality: string };
}

/** Files one request in the name of a citizen of the demo. */
export async function file(portal: INestApplicationContext, request: DemoRequest): Promise<Receipt> {
  const citizen = demoPeople().citizens.find((each) => each.sub === request.who)!;
  const personKey = portal.get(KeyedIndex, { strict: false }).of('hetu', citizen.hetu);
  const contact = { phone: null, address: request.home?.address ?? null, email: citizen.email };
  return expectOk(
    await portal.get(FileRequest).run(
      { kind: 'citizen', personKey, filedRequestIds: [] },
      {
        submitKey: newId(),
        language: request.language,
        identity: { name: citizen.name, hetu: citizen.hetu, ...contact, verified: 'strong' },
        authorityId: request.authority,
        registerId: request.register,
        municipality: request.municipality,
        claims: request.claims,
        dataIds: [],
        answerBy: 'portal',
        attachments: [],
        answers: [
          ...request.claims.flatMap(({ scope }) =>
            [scope.what, scope.wrong, scope.correct]
              .filter((answer) => answer !== undefined)
              .map((answer) => ({ question: QUESTION[request.language], answer })),
          ),
          ...(request.home ? whereabouts(request.home) : []),
        ],
        protection: citizen.protected ? 'sign-in' : null,
      },
    ),
  );
}

const QUESTION = { fi: 'Mitä pyydät?', sv: 'Vad begär du?', en: 'What do you ask for?' };

const whereabouts = ({ address, municipality }: NonNullable<DemoRequest['home']>) => [
  { question: 'Kotikunta', answer: municipality, where: true as const },
  { question: 'Postiosoite', answer: address, where: true as const },
];

/** A member of the demo's staff as an actor. */
export function staff(sub: string): StaffActor {
  const person = demoPeople().staff.find((each) => each.sub === sub)!;
  return {
    kind: 'staff',
    staffId: person.id,
    authorityId: person.authority,
    roles: person.roles as StaffActor['roles'],
  };
}

/** One case that the registry has routed and a handler has taken: of a protected person, after being named in it. */
export async function handOver(
  desk: INestApplicationContext,
  receipt: Pick<Receipt, 'caseId'>,
): Promise<void> {
  const registrar = staff('kirsi.kirjaaja');
  const triage = expectOk(await desk.get(OpenTriage).run(registrar, receipt.caseId));
  const shares = triage.proposal.shares.filter(
    (share) => share.role === 'decides' && share.authority === 'lahti',
  );
  const joint = triage.proposal.shares
    .filter((share) => share.role === 'joint')
    .map((share) => share.authority);
  const acknowledged = triage.proposal.warnings.map(({ code }) => code);
  const confirmed = { shares, joint, redirects: [], acknowledged, version: triage.version };
  expectOk(await desk.get(ConfirmRouting).run(registrar, receipt.caseId, confirmed));
  const petri = staff('petri.testila');
  if (triage.protected) expectOk(await desk.get(GiveAccess).run(registrar, receipt.caseId, petri.staffId));
  expectOk(await desk.get(TakeCase).run(petri, receipt.caseId, { version: triage.version + 1 }));
}

/** What the demo does must fit the rules. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo data do not fit the rules: ${result.refusal.code}`);
  return result.value;
}
