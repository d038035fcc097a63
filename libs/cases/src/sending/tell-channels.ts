import { DeliveryChannels } from '#delivery';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** The worker tells the desk which channels it has besides those of the house: names, no address and no secret. */
@Injectable()
export class TellChannels {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(DeliveryChannels) private readonly channels: DeliveryChannels,
  ) {}

  /** @returns how many there are */
  async run(): Promise<number> {
    const names = this.channels.configured.filter((name) => name.startsWith('suomifi-'));
    await this.database.transaction({ kind: 'system', job: 'delivery.tell-channels' }, async (tx) => {
      await tx.query('delete from connected_channel where name <> all ($1::text[])', [names]);
      await tx.query(
        `insert into connected_channel (name, told_at) select name, $2 from unnest($1::text[]) as n (name)
         on conflict (name) do update set told_at = excluded.told_at`,
        [names, this.clock.now().toString()],
      );
    });
    return names.length;
  }
}
