import type { Source } from '#collection';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SOURCES } from './sources.token.js';

/** The worker tells the desk which systems it can ask: names and kinds of identifier, no address and no secret. */
@Injectable()
export class TellSources {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(SOURCES) private readonly sources: readonly Source[],
  ) {}

  /** @returns how many there are */
  async run(): Promise<number> {
    await this.database.transaction({ kind: 'system', job: 'sources.tell-names' }, async (tx) => {
      const keys = this.sources.map(({ authority, system }) => `${authority}/${system}`);
      await tx.query(
        `delete from connected_source where authority_id || '/' || system_id <> all ($1::text[])`,
        [keys],
      );
      for (const { authority, system, identifier } of this.sources)
        await tx.query(
          `insert into connected_source (authority_id, system_id, identifier, told_at) values ($1, $2, $3, $4)
           on conflict (authority_id, system_id) do update set identifier = excluded.identifier, told_at = excluded.told_at`,
          [authority, system, identifier, this.clock.now().toString()],
        );
    });
    return this.sources.length;
  }
}
