import {
  MakeTasks,
  OpenTask,
  ProposeTasks,
  SignTask,
  type SignTaskInput,
  type SystemChoice,
  type TaskPage,
  type TaskProposal,
} from '#cases';
import { type Manifest, type OpenTaskFact, openTasks, readManifest } from '#collection';
import type { Result, StaffActor } from '#kernel';
import { Database, Sealer, type Tx } from '#platform';
import { staffMember } from '../builders/staff.builder.js';
import type { CaseWorld } from './case-world.js';
import { valueOf } from './handled-case.js';

const petri = staffMember('petri.testila');

/** An answer that can be signed: an overview. */
const ANSWER: Omit<SignTaskInput, 'version'> = {
  outcome: 'overview',
  identifier: 'henkilötunnus',
  foundBy: 'pyynnöstä',
  periodFrom: '1.1.2022',
  periodTo: '24.11.2026',
  words: 'Yksi pajajakso keväällä 2023.',
  toldBy: '',
  files: [],
  thirdParty: false,
};

/** The searches of one case that Petri handles, by the system they are for. */
export class TasksOfCase {
  constructor(
    private readonly world: CaseWorld,
    readonly caseId: string,
  ) {}

  async proposal(): Promise<TaskProposal> {
    return valueOf(await this.world.desk.get(ProposeTasks).run(petri, this.caseId));
  }

  /** Every system as it is proposed. */
  async choices(): Promise<SystemChoice[]> {
    return (await this.proposal()).proposals.map(({ system, leaveOut }) => {
      return { systemId: system.id, search: leaveOut === null, reason: leaveOut ?? '', words: '' };
    });
  }

  /** @returns how many searches were made */
  async make(): Promise<number> {
    const input = { systems: await this.choices(), words: '' };
    return valueOf(await this.world.desk.get(MakeTasks).run(petri, this.caseId, input));
  }

  async idOf(systemId: string): Promise<string> {
    const { rows } = await this.world.owner.query(
      'select id from task where case_id = $1 and system_id = $2',
      [this.caseId, systemId],
    );
    return rows[0].id;
  }

  async opened(systemId: string, actor: StaffActor = petri): Promise<Result<TaskPage>> {
    return this.world.desk.get(OpenTask).run(actor, await this.idOf(systemId));
  }

  async sign(
    systemId: string,
    actor: StaffActor,
    change: Partial<SignTaskInput> = {},
  ): Promise<Result<null>> {
    const { id, version } = valueOf(await this.opened(systemId));
    return this.world.desk.get(SignTask).run(actor, id, { ...ANSWER, version, ...change });
  }

  manifest(): Promise<Manifest> {
    return this.#read((tx) => readManifest(tx, this.world.desk.get(Sealer, { strict: false }), this.caseId));
  }

  open(): Promise<OpenTaskFact[]> {
    return this.#read((tx) => openTasks(tx, this.caseId));
  }

  #read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.world.desk.get(Database, { strict: false }).transaction(petri, work);
  }
}

/** The code of a refusal and the field it is about, or 'ok'. */
export const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.refusal.code, result.refusal.facts?.['field'] ?? ''].join(' ').trim();
