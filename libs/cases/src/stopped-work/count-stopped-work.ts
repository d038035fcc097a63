import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** How much background work waits for an administrator of this authority. A number alone: it tells of nobody. */
@Injectable()
export class CountStoppedWork {
  constructor(@Inject(Database) private readonly database: Database) {}

  async run(actor: StaffActor): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ n: number }>('select count(*)::int as n from stopped_work()');
      return row?.n ?? 0;
    });
  }
}
