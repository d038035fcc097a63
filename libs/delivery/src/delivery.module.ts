import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform';
import { DeliveryChannels } from './delivery-channels.js';
import { CitizensPageChannel } from './handed/citizens-page.channel.js';
import { CounterChannel } from './handed/counter.channel.js';
import { PostBatchChannel } from './handed/post-batch.channel.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** Provides `Mailer` on the configured SMTP server, and the channels that this installation has. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Settings],
      useFactory: (settings: Settings) => new SmtpMailer(settings.SMTP_URL, settings.MAIL_FROM),
    },
    {
      provide: DeliveryChannels,
      useFactory: () =>
        new DeliveryChannels([new CitizensPageChannel(), new CounterChannel(), new PostBatchChannel()]),
    },
  ],
  exports: [Mailer, DeliveryChannels],
})
export class DeliveryModule {}
