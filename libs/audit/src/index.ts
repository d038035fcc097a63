export { AUDIT_ACTIONS, type AuditAction } from './audit-action.js';
export { type AuditSubject, AuditTrail } from './audit-trail.js';
export { AdminChanges, type AdminChange } from './admin-changes.js';
export { AuditModule } from './audit.module.js';
