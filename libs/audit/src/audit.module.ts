import { Global, Module } from '@nestjs/common';
import { AdminChanges } from './admin-changes.js';
import { AuditTrail } from './audit-trail.js';

/** Provides the audit trail and the record of administration; needs the clock. */
@Global()
@Module({ providers: [AuditTrail, AdminChanges], exports: [AuditTrail, AdminChanges] })
export class AuditModule {}
