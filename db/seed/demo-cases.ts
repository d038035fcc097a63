import { RegisterPaperRequest } from '#cases';
import type { Receipt } from '#cases/citizen';
import type { FakeClock } from '#platform';
import type { Right } from '#rights';
import type { INestApplicationContext } from '@nestjs/common';
import { type DemoRequest, expectOk, file, handOver, staff } from './demo-acts.js';
import { fileDemoAnswers } from './demo-answers.js';
import { fileDemoTasks } from './demo-tasks.js';

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

/** Of a person with a ban on disclosure: only the registrar who routes it and the handler named in it see the case. */
const PROTECTED: DemoRequest = {
  who: 'tuuli.salattu',
  daysAgo: 6,
  language: 'fi',
  authority: 'lahti',
  register: 'lahti-tyollisyyspalvelut',
  municipality: 'asikkala',
  claims: [{ right: 'access', scope: { what: 'Kaikki asiakastietoni vuodelta 2024.' } }],
  home: { address: 'Esimerkkikuja 3, 17200 VÄÄKSY', municipality: 'Asikkala' },
};

/** Files the demo's requests on days gone by, so that every list has something to show. */
export async function fileDemoCases(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  const now = clock.now().toString();
  const filed: Receipt[] = [];
  for (const request of [...REQUESTS, PROTECTED]) {
    clock.set(now);
    clock.advance({ days: -request.daysAgo });
    filed.push(await file(portal, request));
  }
  clock.set(now);
  await registerLetter(desk, clock);
  await handOver(desk, filed[1]!);
  await handOver(desk, filed.at(-1)!);
  await fileDemoAnswers(portal, desk, clock);
  await fileDemoTasks(portal, desk, clock);
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
