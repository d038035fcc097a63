import { Module } from '@nestjs/common';
import { SealAudit } from './chain/seal-audit.js';
import { SignHeads } from './chain/sign-heads.js';
import { SigningKey } from './chain/signing-key.js';

/** Provides the sealer of the audit trail and the signer of its heads: for the worker, which has the key. */
@Module({ providers: [SealAudit, SignHeads, SigningKey], exports: [SealAudit, SignHeads] })
export class AuditSealingModule {}
