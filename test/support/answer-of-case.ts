import {
  ApproveDecision,
  type DecisionInput,
  IssueLetter,
  OpenCaseFile,
  ReopenDecision,
  SignTask,
  TakeCase,
  WriteDecision,
} from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Result } from '#kernel';
import { type DecidedOutcome, givesData, grants, groundsFor, refuses, type Right } from '#rights';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { staffMember } from '../builders/staff.builder.js';
import type { CaseWorld } from './case-world.js';
import { demoSystemSettings, valueOf } from './handled-case.js';
import { TasksOfCase } from './tasks-of-case.js';

const petri = staffMember('petri.testila');
const pasi = staffMember('pasi.pajamalli');
const hanna = staffMember('hanna.esimerkki');

/** Tasks that the letter does not wait for. */
const AFTER_THE_LETTER: readonly string[] = ['search', 'recipient-notice', 'note-disclosure'];

/** A case of Lahti that Petri handles and Hanna approves, decided claim by claim. */
export class AnswerOfCase {
  private constructor(
    private readonly world: CaseWorld,
    readonly caseId: string,
  ) {}

  /** Eero asks under these rights after signing in; Petri has taken the case. */
  static async begun(world: CaseWorld, ...rights: Right[]): Promise<AnswerOfCase> {
    const built = aRequest()
      .asking(...rights)
      .build();
    const scope = { what: 'Pajajaksoni.', wrong: 'Keskeytin jakson.', correct: 'Paja suljettiin.' };
    const input = { ...built, claims: built.claims.map(({ right }) => ({ right, scope })) };
    const { caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), input));
    await world.owner.query('update case_file set triaged_at = now() where id = $1', [caseId]);
    return AnswerOfCase.taken(world, caseId);
  }

  /** A case that Petri has taken before. */
  static of(world: CaseWorld, caseId: string): AnswerOfCase {
    return new AnswerOfCase(world, caseId);
  }

  static async taken(world: CaseWorld, caseId: string): Promise<AnswerOfCase> {
    const answer = new AnswerOfCase(world, caseId);
    valueOf(await world.desk.get(TakeCase).run(petri, caseId, { version: await answer.version() }));
    return answer;
  }

  async file() {
    return valueOf(await this.world.desk.get(OpenCaseFile).run(petri, this.caseId));
  }

  async version(): Promise<number> {
    return (await this.file()).version;
  }

  /** The open claim under a right. */
  async claimOf(right: Right): Promise<string> {
    const { claims } = await this.file();
    return claims.find((claim) => claim.right === right && claim.outcome === null)!.id;
  }

  async write(
    right: Right,
    outcome: DecidedOutcome,
    change: Partial<DecisionInput> = {},
  ): Promise<Result<{ version: number }>> {
    const claimId = await this.claimOf(right);
    const input = { ...wordsFor(right, outcome), ...change, claimId, version: await this.version() };
    return this.world.desk.get(WriteDecision).run(petri, this.caseId, { ...input, submit: true });
  }

  async approve(right: Right): Promise<Result<null>> {
    const input = { claimId: await this.claimOf(right), version: await this.version(), approve: true };
    return this.world.desk.get(ApproveDecision).run(hanna, this.caseId, input);
  }

  async issue(right: Right): Promise<Result<{ letterId: string }>> {
    const input = { claimId: await this.claimOf(right), version: await this.version() };
    return this.world.desk.get(IssueLetter).run(petri, this.caseId, input);
  }

  /** Takes a decision back to work on it. */
  async takeBack(right: Right): Promise<Result<null>> {
    const input = { claimId: await this.claimOf(right), version: await this.version() };
    return this.world.desk.get(ReopenDecision).run(petri, this.caseId, input);
  }

  /** All the way to the letter; approved where the decision needs it. */
  async answered(
    right: Right,
    outcome: DecidedOutcome,
    change: Partial<DecisionInput> = {},
  ): Promise<string> {
    valueOf(await this.write(right, outcome, change));
    if (refuses(outcome) || givesData(right)) await this.approve(right);
    await this.done();
    return valueOf(await this.issue(right)).letterId;
  }

  /** Each system and keeper says that it has done what was granted. */
  async done(): Promise<void> {
    const said = { outcome: 'done', identifier: '', foundBy: '', periodFrom: '24.11.2026', periodTo: '' };
    const { tasks } = await this.file();
    for (const { id, version, kind, state } of tasks) {
      if (AFTER_THE_LETTER.includes(kind) || state !== 'open') continue;
      const input = { ...said, words: 'Tehty.', toldBy: 'Itse', files: [], thirdParty: false, version };
      valueOf(await this.world.desk.get(SignTask).run(petri, id, input));
    }
  }
}

/** All that a decision with this outcome must say. */
function wordsFor(right: Right, outcome: DecidedOutcome): DecisionInput {
  const [ground] = groundsFor(right);
  return {
    outcome,
    groundId: refuses(outcome) ? ground!.id : '',
    statute: refuses(outcome) ? 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §' : '',
    extent: outcome === 'partly-granted' ? 'Toista henkilöä koskevat kohdat' : '',
    reasons: grants(outcome) && !refuses(outcome) ? '' : 'Haettu kaikista järjestelmistä.',
    given: grants(outcome) ? 'Pajajakso keväällä 2023.' : '',
    recipients: 'Tietoja ei ole luovutettu.',
    approverId: hanna.staffId,
  };
}

const PDF = { name: 'pajajakso.pdf', bytes: Buffer.from('%PDF-1.4 test') };

/** The searches of a case are made; that of the workshops brought one copy, and the others are cancelled. */
export async function foundInWorkshop(
  world: CaseWorld,
  caseId: string,
  thirdParty = false,
  file = PDF,
): Promise<string> {
  await demoSystemSettings(world.owner);
  await world.owner.query(`update system_setting set way = 'unit', unit = 'Viestintä' where way = 'letter'`);
  const tasks = new TasksOfCase(world, caseId);
  await tasks.make();
  await world.owner.query(
    `update task set state = 'cancelled' where case_id = $1 and system_id <> 'walmu' and state = 'open'`,
    [caseId],
  );
  valueOf(await tasks.sign('walmu', pasi, { outcome: 'copies', files: [file], thirdParty }));
  const { rows } = await world.owner.query(
    'select id from stored_file where case_id = $1 and task_id is not null',
    [caseId],
  );
  return rows[0].id;
}
