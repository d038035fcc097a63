import {
  ApproveDecision,
  ExtendTime,
  IssueLetter,
  MakeTasks,
  OpenCaseFile,
  OpenDocuments,
  OpenTask,
  ProposeTasks,
  SignTask,
  WriteDecision,
} from '#cases';
import type { FakeClock } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { expectOk, file, handOver, staff } from './demo-acts.js';

/** The systems that the demo searches; the others are left out with a reason. */
const SEARCHED = ['walmu', 'dynasty-10'];
const COPY = {
  name: 'pajajakso-2023.txt',
  bytes: Buffer.from('Pajajakso 1.3.-30.5.2023, läsnä 58 päivää.\n'),
};

/** One case in each state of answering, so that every page of it has something to show. */
export async function fileDemoAnswers(
  portal: INestApplicationContext,
  desk: INestApplicationContext,
  clock: FakeClock,
): Promise<void> {
  const now = clock.now().toString();
  const begin = async (what: string, daysAgo: number): Promise<Answering> => {
    clock.set(now);
    clock.advance({ days: -daysAgo });
    const receipt = await file(portal, {
      ...{ who: 'eero.testinen', daysAgo, language: 'fi', authority: 'lahti', municipality: 'lahti' },
      register: 'lahti-tyollisyyspalvelut',
      claims: [{ right: 'access', scope: { what } }],
    });
    await handOver(desk, receipt);
    clock.set(now);
    return new Answering(desk, receipt.caseId, receipt.claims[0]!.id);
  };
  await (await begin('Pajatoiminnan läsnäolotietoni.', 9)).search(false);
  await (await begin('Pajatoiminnan tietoni ja ryhmän muistiot.', 14)).search(true, true);
  const waiting = await begin('Kaikki tietoni vuodelta 2023.', 16);
  await waiting.search(true);
  await waiting.write(true);
  const answered = await begin('Pajajaksoni tiedot.', 20);
  await answered.search(true);
  await answered.write(true);
  await answered.approve();
  await answered.issue();
  await (await begin('Kaikki asiakirjat, joissa minut mainitaan.', 24)).extend();
}

/** One case of Petri's on its way to an answer. */
class Answering {
  readonly #petri = staff('petri.testila');

  constructor(
    private readonly desk: INestApplicationContext,
    private readonly caseId: string,
    private readonly claimId: string,
  ) {}

  /** Two systems are searched; the workshops' search stays open, or brings a copy. */
  async search(done: boolean, thirdParty = false): Promise<void> {
    const { proposals } = expectOk(await this.desk.get(ProposeTasks).run(this.#petri, this.caseId));
    const systems = proposals.map(({ system, leaveOut }) => {
      const search = SEARCHED.includes(system.id);
      return { systemId: system.id, search, reason: search ? '' : (leaveOut ?? 'outside-period'), words: '' };
    });
    expectOk(await this.desk.get(MakeTasks).run(this.#petri, this.caseId, { systems, words: '' }));
    const { tasks } = await this.#file();
    for (const { id, systemId } of tasks) {
      if (systemId === 'dynasty-10') await this.#sign(id, 'nothing-found', false);
      if (systemId === 'walmu' && done) await this.#sign(id, 'copies', thirdParty);
    }
  }

  async write(submit: boolean): Promise<void> {
    const { findings } = expectOk(await this.desk.get(OpenDocuments).run(this.#petri, this.caseId));
    expectOk(
      await this.desk.get(WriteDecision).run(this.#petri, this.caseId, {
        ...{ claimId: this.claimId, version: await this.#version(), submit, outcome: 'granted' },
        ...{ groundId: '', statute: '', reasons: '', approverId: staff('hanna.esimerkki').staffId },
        given: 'Pajajakso 1.3.–30.5.2023. Läsnäolotiedot ovat liitteenä.',
        recipients: 'Tietojanne ei ole luovutettu muille.',
        documentIds: findings.map(({ id }) => id),
      }),
    );
  }

  async approve(): Promise<void> {
    const input = { claimId: this.claimId, version: await this.#version(), approve: true };
    expectOk(await this.desk.get(ApproveDecision).run(staff('hanna.esimerkki'), this.caseId, input));
  }

  async issue(): Promise<void> {
    const input = { claimId: this.claimId, version: await this.#version() };
    expectOk(await this.desk.get(IssueLetter).run(this.#petri, this.caseId, input));
  }

  async extend(): Promise<void> {
    expectOk(
      await this.desk.get(ExtendTime).run(this.#petri, this.caseId, {
        ...{ version: await this.#version(), claimIds: [this.claimId], reasons: ['complexity'] },
        words:
          'Teidät mainitaan usean yksikön asiakirjoissa, ja muiden henkilöiden tiedot on peitettävä niistä.',
      }),
    );
  }

  async #sign(taskId: string, outcome: 'nothing-found' | 'copies', thirdParty: boolean): Promise<void> {
    const { version } = expectOk(await this.desk.get(OpenTask).run(this.#petri, taskId));
    expectOk(
      await this.desk.get(SignTask).run(this.#petri, taskId, {
        ...{ version, outcome, thirdParty, words: '', toldBy: '' },
        ...{
          identifier: 'henkilötunnus',
          foundBy: 'pyynnöstä',
          periodFrom: '1.1.2022',
          periodTo: '31.12.2023',
        },
        files: outcome === 'copies' ? [COPY] : [],
      }),
    );
  }

  async #file() {
    return expectOk(await this.desk.get(OpenCaseFile).run(this.#petri, this.caseId));
  }

  async #version(): Promise<number> {
    return (await this.#file()).version;
  }
}
