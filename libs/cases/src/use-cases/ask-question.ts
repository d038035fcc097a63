import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { TellOfLetter } from '../answering/tell-of-letter.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import { ASKED } from '../domain/question.js';
import { AddClockEvents } from '../questions/add-clock-events.js';
import {
  checkQuestion,
  mayAsk,
  type QuestionInput,
  type QuestionRefusalCode,
} from '../questions/check-question.js';
import { effectsOfClaims } from '../questions/effects-of-claims.js';
import { IssueQuestionLetter } from '../questions/issue-question-letter.js';
import { IS_OPEN } from '../questions/settle-case.js';
import { type CaseRecord, claimVersion, readCaseRecord } from '../read-models/case-record.js';

export type AskRefusalCode =
  | QuestionRefusalCode
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'question.already-open'
  | 'question.identity-code'
  | 'letters.invalid-context';

interface Asked {
  readonly id: string;
  readonly claimIds: readonly string[];
  readonly letterId: string;
  readonly replyBy: Temporal.PlainDate;
}

/**
 * The authority asks the person for proof of identity (GDPR 12(6)) or for clarification (recital 63): the letter is
 * frozen, the clocks pause where the law lets them, the case waits for the person, and the person is told.
 */
@Injectable()
export class AskQuestion {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueQuestionLetter) private readonly issueLetter: IssueQuestionLetter,
    @Inject(AddClockEvents) private readonly addEvents: AddClockEvents,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(TellOfLetter) private readonly tellOfLetter: TellOfLetter,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: QuestionInput & { readonly version: number },
  ): Promise<Result<{ questionId: string }, AskRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const allowed = mayAsk(record, actor);
      if (!allowed.ok) return allowed;
      const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
      const claims = await effectsOfClaims(tx, context, caseId, input.kind);
      const checked = checkQuestion(
        input,
        claims.map(({ claim }) => claim.id),
        context.today,
      );
      if (!checked.ok) return checked;
      const { claimIds, replyBy } = checked.value;
      if (await isAskedAlready(tx, caseId, input.kind, claimIds)) return no('question.already-open');
      const about = claims.filter(({ claim }) => claimIds.includes(claim.id));
      const letters = await this.issueLetter.prepare(tx, actor, { ...input, record, claims: about, replyBy });
      if (!letters.ok) return letters;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const letterIds = await this.issueLetter.run(tx, actor, record, letters.value);
      const asked = { id: newId(), claimIds, letterId: letterIds[0]!, replyBy };
      await this.#store(tx, actor, record, input, asked);
      await this.tellOfLetter.run(tx, record, letterIds, 'question-asked');
      await this.audit.record(tx, actor, 'QuestionAsked', { caseId, subjectId: asked.id });
      return ok({ questionId: asked.id });
    });
  }

  async #store(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    input: QuestionInput,
    asked: Asked,
  ): Promise<void> {
    const onDay = this.clock.today();
    await tx.query(
      `insert into question
         (id, case_id, kind, claim_ids, content, asked_on, asked_at, asked_by, reply_hoped_on, letter_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        asked.id,
        record.id,
        input.kind,
        [...asked.claimIds],
        this.sealer.seal(JSON.stringify({ asks: input.asks })),
        onDay.toString(),
        this.clock.now().toString(),
        actor.staffId,
        asked.replyBy.toString(),
        asked.letterId,
      ],
    );
    const { id: questionId, claimIds } = asked;
    await this.addEvents.run(tx, actor, { questionId, claimIds, type: ASKED[input.kind], onDay });
    await tx.query(`update case_file set state = 'awaiting-person' where id = $1`, [record.id]);
    await this.refreshClocks.run(tx, record.id);
  }
}

/** One question of a kind is open for a claim at a time. */
async function isAskedAlready(
  tx: Tx,
  caseId: string,
  kind: string,
  claimIds: readonly string[],
): Promise<boolean> {
  const open = await tx.query(
    `select 1 from question q where q.case_id = $1 and q.kind = $2 and q.claim_ids && $3::uuid[] and ${IS_OPEN}`,
    [caseId, kind, claimIds],
  );
  return open.length > 0;
}
