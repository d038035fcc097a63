import { ClockPort, Database } from '#platform';
import type { ExportRule } from '#records';
import { Inject, Injectable } from '@nestjs/common';
import { EXPORT_RULES } from './export-rules.token.js';

/** The worker tells the database which authorities export, so that a closing plans its package in its own transaction. */
@Injectable()
export class TellRecordAuthorities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(EXPORT_RULES) private readonly rules: readonly ExportRule[],
  ) {}

  /** @returns how many there are */
  async run(): Promise<number> {
    const authorities = this.rules.map(({ authority }) => authority);
    await this.database.transaction({ kind: 'system', job: 'records.tell-authorities' }, async (tx) => {
      await tx.query('delete from record_authority where authority_id <> all ($1::text[])', [authorities]);
      await tx.query(
        `insert into record_authority (authority_id, told_at) select unnest($1::text[]), $2
         on conflict (authority_id) do update set told_at = excluded.told_at`,
        [authorities, this.clock.now().toString()],
      );
    });
    return authorities.length;
  }
}
