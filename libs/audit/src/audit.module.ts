import { Global, Module } from '@nestjs/common';
import { AdminChanges } from './admin-changes.js';
import { AuditStamp } from './audit-stamp.js';
import { AuditTrail } from './audit-trail.js';
import { AuditLag } from './chain/audit-lag.js';

const provided = [AuditTrail, AdminChanges, AuditStamp, AuditLag];

/** Provides the audit trail, how far its sealer is behind, and the record of administration; needs clock, database and keys. */
@Global()
@Module({ providers: provided, exports: provided })
export class AuditModule {}
