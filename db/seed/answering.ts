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
import { ClockPort } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { expectOk, staff } from './demo-acts.js';

const COPY = {
  name: 'pajajakso-2023.txt',
  bytes: Buffer.from('Pajajakso 1.3.-30.5.2023, läsnä 58 päivää.\n'),
};
const MISSING = 'Ryhmän muistioista peitetään muiden tiedot.';
type Found = 'nothing-found' | 'overview' | 'copies' | 'inspection';

/** One case of Petri's on its way to an answer. */
export class Answering {
  readonly #petri = staff('petri.testila');

  constructor(
    private readonly desk: INestApplicationContext,
    readonly caseId: string,
    private readonly claimId: string,
  ) {}

  /** These systems are searched; the others are left out with a reason. */
  async begin(searched: readonly string[]): Promise<void> {
    const { proposals } = expectOk(await this.desk.get(ProposeTasks).run(this.#petri, this.caseId));
    const systems = proposals.map(({ system, leaveOut }) => {
      const search = searched.includes(system.id);
      return { systemId: system.id, search, reason: search ? '' : (leaveOut ?? 'outside-period'), words: '' };
    });
    expectOk(await this.desk.get(MakeTasks).run(this.#petri, this.caseId, { systems, words: '' }));
  }

  /** The task of one system, with the version it has now. */
  async taskOf(systemId: string): Promise<{ id: string; version: number }> {
    const task = (await this.#file()).tasks.find((one) => one.systemId === systemId && one.kind === 'search');
    if (!task) throw new Error(`The demo searches no ${systemId}`);
    return task;
  }

  /** @param missing the task of a search that is still open, when the answer is given in part */
  async write(submit: boolean, missing?: string): Promise<void> {
    const by = this.desk.get(ClockPort, { strict: false }).today().add({ weeks: 2 }).toString();
    const { findings } = expectOk(await this.desk.get(OpenDocuments).run(this.#petri, this.caseId));
    expectOk(
      await this.desk.get(WriteDecision).run(this.#petri, this.caseId, {
        ...{ claimId: this.claimId, version: await this.#version(), submit, outcome: 'granted' },
        ...{ groundId: '', statute: '', reasons: '', approverId: staff('hanna.esimerkki').staffId },
        given: 'Pajajakso 1.3.–30.5.2023. Läsnäolotiedot ovat liitteenä.',
        recipients: 'Tietojanne ei ole luovutettu muille.',
        documentIds: findings.map(({ id }) => id),
        missing: missing ? [{ taskId: missing, reason: 'large-material', words: MISSING, by }] : [],
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

  async sign(systemId: string, outcome: Found, words = '', thirdParty = false): Promise<void> {
    const { id: taskId } = await this.taskOf(systemId);
    const { version } = expectOk(await this.desk.get(OpenTask).run(this.#petri, taskId));
    expectOk(
      await this.desk.get(SignTask).run(this.#petri, taskId, {
        ...{ version, outcome, thirdParty, words, toldBy: '' },
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
