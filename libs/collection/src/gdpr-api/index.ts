export { isSourceIdentifier } from './address-of.js';
export { GdprApiClient } from './gdpr-api-client.js';
export { readSources } from './read-sources.js';
export { Source } from './source.js';
export { type EraseAnswer, isPassing, type QueryAnswer, type SourceFault } from './source-answer.js';
export type { SourceNode, SourceReason } from './source-node.js';
export { SourceTokens } from './source-tokens.js';
