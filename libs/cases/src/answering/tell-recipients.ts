import { WriteTasks } from '#collection';
import { nextOfficeDay } from '#deadlines';
import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { findRegister } from '#registers';
import { type DecidedOutcome, grants, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { readTaskGround } from '../tasks/task-ground.js';
import { counterpartLine } from './processing-information.js';

/** The rights whose granting each recipient is told of (GDPR 19). */
const TOLD: readonly Right[] = ['rectification', 'erasure', 'restriction'];

interface Granted {
  readonly record: CaseRecord;
  readonly claimId: string;
  readonly right: Right;
  readonly outcome: DecidedOutcome;
  /** What was done, in the handler's words. */
  readonly given: string;
}

/**
 * Each recipient to whom the data have been disclosed is told of a rectification, erasure or restriction, unless it is
 * impossible or takes disproportionate effort (GDPR 19). One task per recipient of the register's entry: its letter is
 * written there, and it ends as told, as one to whom nothing of this person was disclosed, or as one who cannot be told, with the reason.
 */
@Injectable()
export class TellRecipients {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(WriteTasks) private readonly writeTasks: WriteTasks,
  ) {}

  async run(tx: Tx, actor: StaffActor, { record, claimId, right, outcome, given }: Granted): Promise<void> {
    if (!grants(outcome) || !TOLD.includes(right)) return;
    const register = record.register_id ? findRegister(this.catalogue, record.register_id) : undefined;
    if (!register) return;
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const language = record.language === 'sv' ? 'sv' : 'fi';
    const { person } = await readTaskGround(tx, context, record);
    for (const recipient of register.recipients)
      await this.writeTasks.make(tx, actor, {
        caseId: record.id,
        authorityId: record.authority_id,
        claimIds: [claimId],
        kind: 'recipient-notice',
        registerId: register.id,
        systemId: null,
        way: 'unit',
        // The handler's own: no unit sees it in its list.
        unit: null,
        keeper: null,
        dueOn: nextOfficeDay(context.today.add({ days: NOTICE_DAYS }), this.catalogue.calendar),
        content: {
          brief: {
            person,
            asked: [{ right }],
            data: [],
            reasons: [],
            systemName: counterpartLine(recipient, language),
            recipient: {
              name: recipient.name[language],
              ...(recipient.authority ? { authority: recipient.authority } : {}),
            },
            words: given,
          },
          answer: null,
          reopened: [],
          leftOut: null,
        },
      });
  }
}

/** The law gives no day for telling them; the house tells within a week. */
const NOTICE_DAYS = 7;
