import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { PersonIdentity } from '../domain/person.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ReadContext } from '../read-models/read-context.js';
import type { AnswerHeadFacts } from './answer-head.js';

/** Gathers who tells whom, for a letter that the handler writes and signs alone. */
@Injectable()
export class AnswerHeadOf {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
  ) {}

  context(): ReadContext {
    return { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
  }

  async run(tx: Tx, actor: StaffActor, record: CaseRecord): Promise<Omit<AnswerHeadFacts, 'claims'>> {
    const writer = await readStaffName(tx, actor.staffId);
    return {
      record,
      person: JSON.parse(this.sealer.open(record.identity)) as PersonIdentity,
      spokenFor: await readSpokenFor(tx, this.sealer, record.request_id),
      writer,
      decider: writer,
      today: this.clock.today(),
    };
  }
}
