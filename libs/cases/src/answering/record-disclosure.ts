import { AuditTrail } from '#audit';
import { newId, type StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { basisOfGiving } from '../behalf/kin.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord, StoredClaim } from '../read-models/case-record.js';
import { serviceMethod } from '../sending/reachable.js';
import type { DecisionView } from '../read-models/decision-view.js';

interface Given {
  readonly record: CaseRecord;
  readonly claim: Pick<StoredClaim, 'id' | 'right'>;
  readonly decision: Pick<DecisionView, 'documentIds'>;
  readonly letterId: string;
}

/** Writes down that data were given out: what, to whom, on which basis, how and when. Only ever added. */
@Injectable()
export class RecordDisclosure {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: StaffActor, { record, claim, decision, letterId }: Given): Promise<void> {
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const id = newId();
    await tx.query(
      `insert into disclosure (id, case_id, claim_id, letter_id, recipient, basis, given_on, way, document_ids, recorded_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        record.id,
        claim.id,
        letterId,
        this.sealer.seal(person.name),
        await basisOfGiving(tx, record.request_id, claim.right),
        this.clock.today().toString(),
        WAYS[serviceMethod(record, person)],
        [...decision.documentIds],
        actor.staffId,
        this.clock.now().toString(),
      ],
    );
    await this.audit.record(tx, actor, 'DataDisclosed', { caseId: record.id, subjectId: id });
  }
}

/** How data are given by the way that the letters take first. */
const WAYS = {
  'e-service': 'portal',
  mailbox: 'mailbox',
  counter: 'counter',
  letter: 'post',
} as const satisfies Record<ReturnType<typeof serviceMethod>, string>;
