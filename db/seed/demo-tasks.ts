import { AssignTask, CancelTask, OpenCaseFile, RegisterPaperRequest, ReopenTask } from '#cases';
import type { FakeClock } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Answering } from './answering.js';
import { expectOk, handOver, staff } from './demo-acts.js';
import { beginAnswer } from './demo-answers.js';

/** A search in each state, and an answer that waits until somebody has seen who the person is. */
export async function fileDemoTasks(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  await inEveryState(portal, desk, clock);
  await withUncheckedIdentity(desk, clock);
}

/**
 * Given out twenty-five days ago: late, and passed on to lead and officer, is what nobody has done. One search waits for
 * somebody who is away and whose deputy has it in the list.
 */
async function inEveryState(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  const now = clock.now().toString();
  const petri = staff('petri.testila');
  const answer = await beginAnswer(portal, desk, clock, {
    what: 'Kaikki työpajaan ja laskutukseen liittyvät tietoni.',
    daysAgo: 27,
  });
  clock.advance({ days: -25 });
  await answer.begin([
    'walmu',
    'dynasty-10',
    'verkkolevy',
    'basware-p2p',
    'webropol',
    'paperi',
    'ura',
    'typpi',
  ]);
  await answer.sign('dynasty-10', 'nothing-found');
  await answer.sign('verkkolevy', 'overview', 'Levyllä on kaksi suunnitelman luonnosta vuodelta 2022.');
  await answer.sign(
    'paperi',
    'inspection',
    'Kansio on nähtävissä pajan toimistossa, Vapaudenkatu 1, arkisin 9–15.',
  );
  await answer.sign('typpi', 'copies');
  clock.set(now);
  const billing = await answer.taskOf('basware-p2p');
  const given = {
    version: billing.version,
    unit: 'Taloushallinto',
    assigneeId: staff('taina.talousmalli').staffId,
    dueOn: clock.today().add({ days: 3 }),
  };
  expectOk(await desk.get(AssignTask).run(petri, billing.id, given));
  const left = await answer.taskOf('ura');
  const why = { version: left.version, reason: 'searched-with-another', words: '' };
  expectOk(await desk.get(CancelTask).run(petri, left.id, why));
  const { version } = await answer.taskOf('ura');
  const because = 'Haku ei kattanut vuotta 2022.';
  expectOk(await desk.get(ReopenTask).run(petri, left.id, { version, because }));
  const again = { version: version + 1, reason: 'outside-period', words: '' };
  expectOk(await desk.get(CancelTask).run(petri, left.id, again));
}

/** Asked on paper: the answer is approved, and its letter waits for a look at who the person is. */
async function withUncheckedIdentity(desk: INestApplicationContext, clock: FakeClock): Promise<void> {
  const receipt = expectOk(
    await desk.get(RegisterPaperRequest).run(staff('kirsi.kirjaaja'), {
      receivedOn: clock.today().subtract({ days: 11 }),
      channel: 'letter',
      name: 'Paavo Paperinen',
      hetu: null,
      email: null,
      phone: null,
      address: 'Esimerkkitie 8\n15110 LAHTI',
      language: 'fi',
      registerId: 'lahti-tyollisyyspalvelut',
      municipality: 'lahti',
      claims: [{ right: 'access', scope: { what: 'Pajajaksoni keväältä 2023.' } }],
      noteLabel: 'Pyynnön teksti',
      note: 'Pyydän nähdä, mitä minusta on kirjattu pajajaksolta keväältä 2023.',
      attachments: [],
    }),
  );
  await handOver(desk, receipt);
  const { claims } = expectOk(await desk.get(OpenCaseFile).run(staff('petri.testila'), receipt.caseId));
  const answer = new Answering(desk, receipt.caseId, claims[0]!.id);
  await answer.begin(['walmu']);
  await answer.sign('walmu', 'copies');
  await answer.write(true);
  await answer.approve();
}
