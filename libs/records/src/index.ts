export type {
  ActionFacts,
  AgentFacts,
  CaseFacts,
  DocumentFacts,
  FunctionClass,
  RestrictionFacts,
  Retention,
} from './domain/case-facts.js';
export { caseRecord } from './domain/case-record.js';
export type {
  ActionType,
  AgentRole,
  PersonalData,
  PublicityClass,
  RecordType,
} from './domain/code-values.js';
export { restrictionOfAll } from './domain/restriction.js';
export { metadataXml } from './xml/metadata-xml.js';
export { type MetadataProblem, validateMetadata } from './xml/validate-metadata.js';
export { attachmentFormat, JSON_FORMAT, LETTER_FORMAT, type PronomFormat } from './domain/pronom-format.js';
export { makePackage, type PackageParts, type PackageRefusal } from './package/make-package.js';
export type { PackageKey, RecordsPackage } from './package/records-package.js';
export { sha256 } from './package/sha256-sums.js';
export { type PackageProblem, verifyPackage } from './package/verify-package.js';
export { FakeRecords } from './port/fake-records.js';
export { FileDrop } from './port/file-drop.js';
export { NoRecords } from './port/no-records.js';
export {
  type Delivered,
  RECORDS_FAULTS,
  RecordsFault,
  type RecordsFaultCode,
  RecordsPort,
} from './port/records-port.js';
export { DEFAULT_REASON, DEFAULT_YEARS, ExportRule } from './rules/export-rule.js';
export { keptHow } from './rules/kept-how.js';
export { readRules } from './rules/read-rules.js';
