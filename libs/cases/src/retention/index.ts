export { type DueCase } from './due-cases.js';
export { EraseCase } from './erase-case.js';
export { EraseSoon } from './erase-soon.js';
export { HoldCase } from './hold-case.js';
export { LiftHold } from './lift-hold.js';
export { HOLD_REASONS, ListRetention, type RetentionQueue } from './list-retention.js';
export { type Certificate, ReadCertificate } from './read-certificate.js';
export { RemoveFiles } from './remove-files.js';
export { RETENTION_PLANS_PROVIDER } from './retention-plans.token.js';
