export { AUDIT_SHOWS, type AuditQuestion, type AuditRefusal, type AuditShow } from './audit-question.js';
export { type AskedCase, CasesAsked } from './cases-asked.js';
export { ExportAudit } from './export-audit.js';
export { ExportHeads } from './export-heads.js';
export { type AuditLogState, OpenAuditLog } from './open-audit-log.js';
export { type AuditLine } from './read-audit-lines.js';
export { type AuditPage, SearchAudit } from './search-audit.js';
