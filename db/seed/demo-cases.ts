import { ConfirmRouting, OpenTriage, RegisterPaperRequest, TakeCase } from '#cases';
import { FileRequest, type FileRequestInput, type Receipt } from '#cases/citizen';
import { type Language, newId, type Result, type StaffActor } from '#kernel';
import { type FakeClock, KeyedIndex } from '#platform';
import type { Right } from '#rights';
import type { INestApplicationContext } from '@nestjs/common';
import { demoPeople } from './demo-staff.js';

interface DemoRequest {
  /** `sub` of the citizen who files it. */
  readonly who: string;
  readonly daysAgo: number;
  readonly language: Language;
  readonly authority: string;
  readonly register: string;
  readonly municipality: string;
  readonly claims: FileRequestInput['claims'];
}

const REQUESTS: DemoRequest[] = [
  {
    who: 'eero.testinen',
    daysAgo: 40,
    language: 'fi',
    authority: 'lahti',
    register: 'lahti-tyollisyyspalvelut',
    municipality: 'lahti',
    claims: [
      {
        right: 'access',
        scope: { what: 'Haluan nähdä kaikki pajatoiminnan tietoni.', periodFrom: '1.1.2022' },
      },
    ],
  },
  {
    who: 'eero.testinen',
    daysAgo: 23,
    language: 'fi',
    authority: 'lahti',
    register: 'lahti-tyollisyyspalvelut',
    municipality: 'lahti',
    claims: [{ right: 'erasure', scope: { what: 'Poistakaa kaikki tietoni työllisyyspalveluista.' } }],
  },
  {
    who: 'linnea.provstrom',
    daysAgo: 12,
    language: 'sv',
    authority: 'tornio',
    register: 'lappi-typ',
    municipality: 'tornio',
    claims: [
      {
        right: 'rectification',
        scope: {
          wrong: 'Det står att jag avbröt arbetsverksamheten.',
          correct: 'Verkstaden stängdes hösten 2019.',
        },
      },
    ],
  },
  {
    who: 'aino.mallikas',
    daysAgo: 3,
    language: 'fi',
    authority: 'tornio',
    register: 'lappi-typ',
    municipality: 'kemi',
    claims: (['access', 'own-document'] as Right[]).map((right) => ({
      right,
      scope: {
        what: 'Kaikki, mitä minusta kirjattiin Kemin TYP:ssä.',
        periodFrom: '1.3.2019',
        periodTo: '30.6.2021',
      },
    })),
  },
];

/** Files the demo's requests on days gone by, so that every list has something to show. */
export async function fileDemoCases(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  const now = clock.now().toString();
  const filed: Receipt[] = [];
  for (const request of REQUESTS) {
    clock.set(now);
    clock.advance({ days: -request.daysAgo });
    filed.push(await file(portal, request));
  }
  clock.set(now);
  await registerLetter(desk, clock);
  await handOver(desk, filed[1]!);
}

async function file(portal: INestApplicationContext, request: DemoRequest): Promise<Receipt> {
  const citizen = demoPeople().citizens.find((each) => each.sub === request.who)!;
  const personKey = portal.get(KeyedIndex, { strict: false }).of('hetu', citizen.hetu);
  const contact = { phone: null, address: null, email: citizen.email };
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
        answers: request.claims.flatMap(({ scope }) =>
          [scope.what, scope.wrong, scope.correct]
            .filter((answer) => answer !== undefined)
            .map((answer) => ({ question: QUESTION[request.language], answer })),
        ),
      },
    ),
  );
}

const QUESTION = { fi: 'Mitä pyydät?', sv: 'Vad begär du?', en: 'What do you ask for?' };

function staff(sub: string): StaffActor {
  const person = demoPeople().staff.find((each) => each.sub === sub)!;
  return {
    kind: 'staff',
    staffId: person.id,
    authorityId: person.authority,
    roles: person.roles as StaffActor['roles'],
  };
}

/** A letter that lay nine days on a desk before anybody registered it. */
async function registerLetter(desk: INestApplicationContext, clock: FakeClock): Promise<void> {
  expectOk(
    await desk.get(RegisterPaperRequest).run(staff('kirsi.kirjaaja'), {
      receivedOn: clock.today().subtract({ days: 9 }),
      channel: 'letter',
      name: 'Kalle Kirjeinen',
      hetu: null,
      email: null,
      phone: null,
      address: 'Mallikatu 5 A 3\n15100 LAHTI',
      language: 'fi',
      registerId: 'lahti-tyollisyyspalvelut',
      municipality: 'lahti',
      claims: [{ right: 'own-document', scope: { what: 'Kopio aktivointisuunnitelmastani.' } }],
      noteLabel: 'Pyynnön teksti',
      note: 'Lähettäkää minulle kopio aktivointisuunnitelmastani.',
      attachments: [],
    }),
  );
}

/** One case that the registry has routed and a handler has taken. */
async function handOver(desk: INestApplicationContext, receipt: Receipt): Promise<void> {
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
  expectOk(
    await desk.get(TakeCase).run(staff('petri.testila'), receipt.caseId, { version: triage.version + 1 }),
  );
}

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo data do not fit the rules: ${result.refusal.code}`);
  return result.value;
}
