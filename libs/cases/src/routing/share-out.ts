import type { StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { findAuthority, isHosted } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { ClaimView } from '../domain/claim.js';
import type { ConfirmedShare } from '../domain/confirmed-share.js';
import { OpenCase, type OpenedCase } from '../opening/open-case.js';
import { numberJustGiven } from '../opening/number-just-given.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { SendElsewhere } from './send-elsewhere.js';

/** A case that a share opened, at an authority whose cases the actor may not read. */
export interface SharedOut extends OpenedCase {
  readonly caseNumber: string;
}

/** Gives a share to another authority: a case of its own when it works its cases here, else a letter. */
@Injectable()
export class ShareOut {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(OpenCase) private readonly openCase: OpenCase,
    @Inject(SendElsewhere) private readonly sendElsewhere: SendElsewhere,
  ) {}

  /** @returns the case that was opened; null when a letter was issued */
  async run(
    tx: Tx,
    actor: StaffActor,
    out: {
      record: CaseRecord;
      claims: readonly ClaimView[];
      share: ConfirmedShare;
      joint: readonly string[];
    },
  ): Promise<SharedOut | null> {
    const { record, claims, share, joint } = out;
    const authority = findAuthority(this.catalogue, share.authority);
    if (!authority || !isHosted(authority)) {
      await this.sendElsewhere.transfer(tx, actor, { record, claims, share });
      return null;
    }
    const own = claims.filter((claim) => share.rights.includes(claim.right));
    const opened = await this.openCase.run(tx, actor, {
      requestId: record.request_id,
      authorityId: share.authority,
      registerId: record.register_id,
      named: { home: record.named_home, data: record.named_data_ids },
      // A joint controller keeps the receipt day; a separate one has its own from today.
      receivedOn: share.clock === 'shared' ? Temporal.PlainDate.from(record.received_on) : this.clock.today(),
      claims: own.map(({ right, scope, origin }) => ({ right, scope, origin, dataIds: [...share.data] })),
      share: { ...share, joint },
    });
    await this.sendElsewhere.note(tx, actor, record, share);
    return { ...opened, caseNumber: await numberJustGiven(tx, this.catalogue, opened) };
  }
}
