import { AuditTrail } from '#audit';
import { EmailNoticeChannel, type NoticeReason } from '#delivery';
import type { Language, SystemActor } from '#kernel';
import { ClockPort, Sealer, Settings, type Tx } from '#platform';
import type { Catalogue } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../catalogue.token.js';
import type { SendNoticePayload } from '../cases.jobs.js';
import type { PersonIdentity } from '../domain/person.js';
import { nameOfAuthority } from '../read-models/receipt.js';

interface Row {
  readonly state: string;
  readonly reason: NoticeReason;
  readonly case_id: string;
  readonly case_number: string;
  readonly authority_id: string;
  readonly language: Language;
  readonly identity: string;
  readonly protected: boolean;
  /** Filed with sign-in: the case can be read in the portal. */
  readonly readable: boolean;
}

/** Tells the person by e-mail that there is something to read: authority, case number and link, nothing else. */
@Injectable()
export class SendNotice {
  constructor(
    @Inject(EmailNoticeChannel) private readonly channel: EmailNoticeChannel,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { deliveryId }: SendNoticePayload): Promise<void> {
    const [row] = await tx.query<Row>(
      `select d.state, d.reason, d.case_id, c.case_number, c.authority_id, r.language, r.identity, c.protected,
         r.person_key is not null as readable
       from delivery d join case_file c on c.id = d.case_id join request r on r.id = c.request_id where d.id = $1`,
      [deliveryId],
    );
    if (row?.state !== 'planned') return;
    const { email } = JSON.parse(this.sealer.open(row.identity)) as PersonIdentity;
    if (email) {
      const sent = await this.channel.send({
        id: deliveryId,
        to: email,
        language: row.language,
        authority: nameOfAuthority(this.catalogue, row.authority_id, this.clock.today()),
        caseNumber: row.case_number,
        reason: row.reason,
        readable: row.readable,
        protected: row.protected,
        link: this.#link(row),
      });
      if (!sent.ok) throw Object.assign(new Error('The notice was not taken'), { code: sent.refusal.code });
    }
    await tx.query(`update delivery set state = 'sent', done_at = $2 where id = $1`, [
      deliveryId,
      this.clock.now().toString(),
    ]);
    const actor: SystemActor = { kind: 'system', job: 'mail.send-notice' };
    const subject = { authorityId: row.authority_id, caseId: row.case_id, subjectId: deliveryId };
    await this.audit.record(tx, actor, 'NoticeSent', subject);
  }
  /** Own cases to who can sign in to them; else the start page, and nothing where an answer comes another way. */
  #link({ language, readable, reason }: Row): string | null {
    if (readable) return `${this.settings.PORTAL_URL}/${language}/cases`;
    return reason === 'request-received' ? `${this.settings.PORTAL_URL}/${language}` : null;
  }
}
