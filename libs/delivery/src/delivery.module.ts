import { type DynamicModule, Global, Logger, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { ClockPort, Database, Sealer, Settings } from '#platform';
import { channelsOf } from './channels-of.js';
import { DeliveryChannels } from './delivery-channels.js';
import { ReadSuomifiEvents } from './events/read-suomifi-events.js';
import { Mailer } from './mailer.js';
import { EmailNoticeChannel } from './notice/email-notice.channel.js';
import { RenewPassword } from './passwords/renew-password.js';
import { StoredPasswords } from './passwords/stored-passwords.js';
import { SmtpMailer } from './smtp-mailer.js';
import { LetterBinder } from './suomifi/letter-binder.js';
import { openSuomifi, SUOMIFI, type Suomifi, suomifiAccount } from './suomifi/suomifi.js';

const log = new Logger('SuomifiMessages');

/** Provides `Mailer` on the configured SMTP server and the channels that this installation has: for the worker. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Settings],
      useFactory: (settings: Settings) => new SmtpMailer(settings.SMTP_URL, settings.MAIL_FROM),
    },
    {
      provide: EmailNoticeChannel,
      inject: [Mailer],
      useFactory: (mailer: Mailer) => new EmailNoticeChannel(mailer),
    },
    {
      provide: StoredPasswords,
      inject: [Database, Sealer, ClockPort, Settings],
      useFactory: (database: Database, sealer: Sealer, clock: ClockPort, settings: Settings) =>
        new StoredPasswords(database, sealer, clock, settings.SUOMIFI_MESSAGES_PASSWORD),
    },
    {
      provide: SUOMIFI,
      inject: [Settings, StoredPasswords, ClockPort],
      useFactory: (settings: Settings, passwords: StoredPasswords, clock: ClockPort) =>
        openSuomifi(suomifiAccount(settings), passwords, clock, (line, level) => log[level](line)),
    },
    {
      provide: DeliveryChannels,
      inject: [SUOMIFI, LetterBinder],
      useFactory: (suomifi: Suomifi | null, binder: LetterBinder) => channelsOf(suomifi, binder),
    },
    ReadSuomifiEvents,
    RenewPassword,
  ],
  exports: [Mailer, EmailNoticeChannel, DeliveryChannels, ReadSuomifiEvents, RenewPassword],
})
export class DeliveryModule {
  /** @param binder puts several letters into one file, with what it needs from `imports` */
  static binding(binder: Type<LetterBinder>, imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: DeliveryModule, imports, providers: [{ provide: LetterBinder, useClass: binder }] };
  }
}
