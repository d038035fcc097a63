export { AskExport, type AskExportRefusalCode } from './ask-export.js';
export type { CaseExport, RecordsOfCase } from './exports-of-case.js';
export { ExportCase } from './export-case.js';
export { ListExports, type ExportList } from './list-exports.js';
export { PlanMissingExports } from './plan-missing-exports.js';
export { TellRecordAuthorities } from './tell-record-authorities.js';
