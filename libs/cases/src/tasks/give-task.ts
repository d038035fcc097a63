import { type NewTask, WriteTasks } from '#collection';
import type { Language, StaffActor } from '#kernel';
import { prepareLetter } from '#letters';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { PersonIdentity } from '../domain/person.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { searchRequestContext } from '../letters-of-case/search-request-context.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { TaskGround } from './task-ground.js';

/** Makes tasks; for a keeper without an account, with the letter that the registry office sends. */
@Injectable()
export class GiveTask {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
  ) {}

  /** @returns the id of the task */
  async run(
    tx: Tx,
    actor: StaffActor,
    { record, ground, task }: { record: CaseRecord; ground: Pick<TaskGround, 'claims'>; task: NewTask },
  ): Promise<string> {
    const id = await this.writeTasks.make(tx, actor, task);
    if (task.way !== 'letter' || !task.keeper || task.content.leftOut) return id;
    const letterId = await this.#write(tx, actor, { record, ground, task });
    await this.writeTasks.change(tx, { id, version: 1 }, { letterId });
    return id;
  }

  async #write(
    tx: Tx,
    actor: StaffActor,
    { record, ground, task }: { record: CaseRecord; ground: Pick<TaskGround, 'claims'>; task: NewTask },
  ): Promise<string> {
    const language: Language = record.language === 'sv' ? 'sv' : 'fi';
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const signer = await readStaffName(tx, actor.staffId);
    const keeper = task.keeper ?? { name: '', address: '' };
    const { claims } = ground;
    const facts = { record, task, keeper, person, claims, signer, today: this.clock.today() };
    const whole = searchRequestContext(facts, this.catalogue, language);
    // What the person or the handler wrote may hold an identity code, which no letter carries: then it goes without.
    const contexts = [whole, { ...whole, note: [] }, { ...whole, scope: [], note: [] }];
    for (const context of contexts) {
      const prepared = prepareLetter('search-request', language, context);
      if (!prepared.ok) continue;
      const letter = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: false };
      return this.issueLetterFile.run(tx, actor, { ...letter, language, prepared: prepared.value, context });
    }
    throw new Error('The letter to a keeper cannot be written');
  }
}
