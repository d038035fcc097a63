import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';

/** Provides the audit trail; needs the clock. */
@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
