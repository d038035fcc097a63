import type { Keeper } from '#collection';
import type { Language, StaffActor } from '#kernel';
import { type LetterContext, type LetterKind, prepareLetter } from '#letters';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { PersonIdentity } from '../domain/person.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { recipientNoticeContext } from '../letters-of-case/recipient-notice-context.js';
import { type AskedTask, searchRequestContext } from '../letters-of-case/search-request-context.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { isOtherHome } from './other-home.js';
import type { TaskGround } from './task-ground.js';

export interface LetterOfTask {
  readonly record: CaseRecord;
  readonly claims: TaskGround['claims'];
  readonly task: AskedTask;
  readonly keeper: Keeper;
}

/** The letter of a task to somebody without an account: a keeper is asked, a recipient or the other home of a plan is told. */
@Injectable()
export class LetterToKeeper {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
  ) {}

  /** @returns the id of the letter, which waits among the letters to send */
  async run(tx: Tx, actor: StaffActor, { record, claims, task, keeper }: LetterOfTask): Promise<string> {
    const language: Language = record.language === 'sv' ? 'sv' : 'fi';
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const signer = await readStaffName(tx, actor.staffId);
    const facts = { record, task, keeper, person, claims, signer, today: this.clock.today() };
    for (const [kind, context] of this.#contexts(facts, language)) {
      const prepared = prepareLetter(kind, language, context);
      if (!prepared.ok) continue;
      const letter = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: false };
      return this.issueLetterFile.run(tx, actor, { ...letter, language, prepared: prepared.value, context });
    }
    throw new Error('The letter to a keeper cannot be written');
  }

  /** What the person or the handler wrote may hold an identity code, which no letter carries: then it goes without. */
  #contexts(
    facts: Parameters<typeof searchRequestContext>[0],
    language: Language,
  ): readonly (readonly [LetterKind, LetterContext])[] {
    if (facts.task.kind === 'recipient-notice' || isOtherHome(facts.task)) {
      const told = recipientNoticeContext(facts, this.catalogue, language);
      const kind = 'recipient-notice';
      return [
        [kind, told],
        [kind, { ...told, done: '' }],
        [kind, { ...told, scope: [], done: '' }],
      ];
    }
    const asked = searchRequestContext(facts, this.catalogue, language);
    const kind = 'search-request';
    return [
      [kind, asked],
      [kind, { ...asked, note: [] }],
      [kind, { ...asked, scope: [], note: [] }],
    ];
  }
}
