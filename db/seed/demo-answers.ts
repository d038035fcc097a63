import type { FakeClock } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Answering } from './answering.js';
import { file, handOver } from './demo-acts.js';

/** The systems that most of the demo's answers search. */
const SEARCHED = ['walmu', 'dynasty-10'];

/** One case in each state of answering, so that every page of it has something to show. */
export async function fileDemoAnswers(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  const begin = (what: string, daysAgo: number): Promise<Answering> =>
    beginAnswer(portal, desk, clock, { what, daysAgo });
  /** Both systems are searched; the workshops bring a copy, or their search stays open. */
  const searched = async (answer: Answering, brings: 'copies' | null, thirdParty = false): Promise<void> => {
    await answer.begin(SEARCHED);
    await answer.sign('dynasty-10', 'nothing-found');
    if (brings) await answer.sign('walmu', brings, '', thirdParty);
  };
  await searched(await begin('Pajatoiminnan läsnäolotietoni.', 9), null);
  await searched(await begin('Pajatoiminnan tietoni ja ryhmän muistiot.', 14), 'copies', true);
  const waiting = await begin('Kaikki tietoni vuodelta 2023.', 16);
  await searched(waiting, 'copies');
  await waiting.write(true);
  const answered = await begin('Pajajaksoni tiedot.', 20);
  await searched(answered, 'copies');
  await answered.write(true);
  await answered.approve();
  await answered.issue();
  const inPart = await begin('Pajajaksoni tiedot ja kaikki ryhmän muistiot.', 21);
  await inPart.begin([...SEARCHED, 'verkkolevy']);
  await inPart.sign('dynasty-10', 'nothing-found');
  await inPart.sign('walmu', 'copies');
  await inPart.write(true, (await inPart.taskOf('verkkolevy')).id);
  await inPart.approve();
  await inPart.issue();
  await (await begin('Kaikki asiakirjat, joissa minut mainitaan.', 24)).extend();
}

/** A request of Eero's to see data, handed to Petri. The clock stands where it stood before. */
export async function beginAnswer(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
  { what, daysAgo }: { readonly what: string; readonly daysAgo: number },
): Promise<Answering> {
  const now = clock.now().toString();
  clock.advance({ days: -daysAgo });
  const receipt = await file(portal, {
    ...{ who: 'eero.testinen', daysAgo, language: 'fi', authority: 'lahti', municipality: 'lahti' },
    register: 'lahti-tyollisyyspalvelut',
    claims: [{ right: 'access', scope: { what } }],
  });
  await handOver(desk, receipt);
  clock.set(now);
  return new Answering(desk, receipt.caseId, receipt.claims[0]!.id);
}
