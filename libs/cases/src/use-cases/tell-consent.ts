import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { writeConsent } from '../consenting/write-consent.js';

/**
 * The person agrees on the own page that decisions are served there, or takes that back. It holds for the letters that
 * follow; one already on its way stays so.
 */
@Injectable()
export class TellConsent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    caseId: string,
    { given }: { readonly given: boolean },
  ): Promise<Result<null, 'case.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const [own] = await tx.query<{ request_id: string; authority_id: string; given: boolean }>(
        `select request_id, authority_id, consents_to_service(request_id) as given from case_file where id = $1`,
        [caseId],
      );
      if (!own) return no('case.not-found');
      if (own.given === given) return ok(null);
      const told = { requestId: own.request_id, given, way: 'portal', by: null } as const;
      await writeConsent(tx, { ...told, toldOn: this.clock.today(), at: this.clock.now() });
      const action = given ? 'ServiceConsentGiven' : 'ServiceConsentWithdrawn';
      await this.audit.record(tx, actor, action, { authorityId: own.authority_id, caseId });
      return ok(null);
    });
  }
}
