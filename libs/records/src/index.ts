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
