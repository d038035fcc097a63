import { Database, Sealer } from '#platform';
import type { SystemActor } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { openEnvelope } from './open-envelope.js';
import { TakeBack } from './take-back.js';

const ACTOR: SystemActor = { kind: 'system', job: 'delivery.take-back-returned' };

/** What a carrier says of a letter that did not arrive. */
const RETURNED = ['Posti: returned to sender', 'Posti: unresolved'];

/** Takes back the envelopes of which a carrier has told that they did not arrive. Each once. */
@Injectable()
export class TakeBackReturned {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(TakeBack) private readonly takeBack: TakeBack,
  ) {}

  /** @returns how many came back */
  async run(): Promise<number> {
    return this.database.transaction(ACTOR, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select distinct d.id from delivery d join delivery_event e on e.delivery_id = d.id
         where d.state = 'sent' and e.type = any ($1::text[]) limit 200`,
        [RETURNED],
      );
      for (const { id } of rows) {
        const envelope = await openEnvelope(tx, this.sealer, id);
        if (envelope?.state === 'sent') await this.takeBack.run(tx, ACTOR, envelope);
      }
      return rows.length;
    });
  }
}
