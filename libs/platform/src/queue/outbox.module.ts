import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';

/** Provides `Outbox` to the apps that plan work; needs the clock. Opens no connection to the queue. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}
