import type { NoticeReason } from '#delivery';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { PersonIdentity } from '../domain/person.js';
import { PlanNotice } from '../notices/plan-notice.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { areServed } from '../sending/are-served.js';
import { consignmentTo } from '../sending/consignment-to.js';
import { PutOnWay } from '../sending/put-on-way.js';
import { reachable } from '../sending/reachable.js';
import { waysToPerson } from '../sending/ways-to-person.js';

/**
 * Puts the letters of one act on their way to the person: by the way that serves them, on the own page too where there is
 * one, and plans the e-mail that says so, without a word of their content.
 */
@Injectable()
export class TellOfLetter {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PutOnWay) private readonly putOnWay: PutOnWay,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
  ) {}

  /**
   * @param letterIds the letters in the order in which they are to be read
   * @returns whether they wait for the office to carry them
   */
  async run(
    tx: Tx,
    record: CaseRecord,
    letterIds: readonly string[],
    reason: NoticeReason = 'letter-available',
  ): Promise<{ readonly byOffice: boolean }> {
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    const consignment = consignmentTo(record, person, context);
    const envelope = { caseId: record.id, letterIds, reason, consignment };
    const served = await areServed(tx, letterIds);
    const ways = waysToPerson(reachable(record, person), { served });
    if (record.signed_in && ways[0].channel !== 'citizens-page') await this.putOnWay.copyOnPage(tx, envelope);
    const byOffice = await this.putOnWay.run(tx, envelope, ways);
    // What went elsewhere is told by mail only to who can read it: the office writes to the others.
    if (reason !== 'part-elsewhere' || record.signed_in)
      await this.planNotice.run(tx, { caseId: record.id, letterIds, reason, email: person.email });
    return { byOffice };
  }
}
