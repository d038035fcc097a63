import { Mailer } from '#delivery';
import { ClockPort, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { nameOfAuthority } from '../read-models/receipt.js';
import type { MailBreachPayload } from './breach.jobs.js';
import { breachMail } from './breach-mail.js';
import { readBreach } from './read-breach.js';

/** Tells one officer of a breach: authority, until when, link. */
@Injectable()
export class MailBreach {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
  ) {}

  async run(tx: Tx, { breachId, news, staffId }: MailBreachPayload, jobId: string): Promise<void> {
    const breach = await readBreach(tx, this.sealer, breachId);
    const [staff] = await tx.query<{ email: string }>('select email from staff where id = $1 and active', [
      staffId,
    ]);
    if (!breach || !staff) return;
    const facts = {
      news,
      authority: nameOfAuthority(this.catalogue, breach.authorityId, this.clock.today()).fi,
      notifyBy: breach.notifyBy,
      link: `${this.settings.DESK_URL}/fi/breaches/${breachId}`,
    };
    await this.mailer.send({ id: jobId, to: staff.email, ...breachMail(facts) });
  }
}
