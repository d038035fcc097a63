import { Global, Module } from '@nestjs/common';
import { ClockPort } from './clock-port.js';
import { SystemClock } from './system-clock.js';

/** Provides the machine's clock as `ClockPort`. */
@Global()
@Module({ providers: [{ provide: ClockPort, useClass: SystemClock }], exports: [ClockPort] })
export class ClockModule {}
