import { Inject, Injectable } from '@nestjs/common';
import type { SystemActor } from '#kernel';
import { Database, sessionKey } from '#platform';

const ACTOR: SystemActor = { kind: 'system', job: 'identity.sign-out' };

/** Sessions of the portal by the session at the identification service that they began with. */
@Injectable()
export class ServiceSessions {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Ends them, in whichever browser they are.
   *
   * @param sessionIndex null: all under this name
   * @returns how many there were
   */
  async end(nameId: string, sessionIndex: string | null): Promise<number> {
    return this.database.transaction(ACTOR, async (tx) => {
      const ended = await tx.query(
        `delete from app_session where app = 'portal' and service_name = $1
           and ($2::text is null or service_index = $2) returning id`,
        [sessionKey(nameId), sessionIndex === null ? null : sessionKey(sessionIndex)],
      );
      return ended.length;
    });
  }
}
