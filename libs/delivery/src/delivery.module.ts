import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Provides `Mailer` on the configured SMTP server. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Settings],
      useFactory: (settings: Settings) => new SmtpMailer(settings.SMTP_URL, settings.MAIL_FROM),
    },
  ],
  exports: [Mailer],
})
export class DeliveryModule {}
