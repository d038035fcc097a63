export { isSourceIdentifier } from './address-of.js';
export { GdprApiClient } from './gdpr-api-client.js';
export { readSources } from './read-sources.js';
export { Source } from './source.js';
export { overviewOf } from './overview-of.js';
export { type EraseAnswer, isPassing, type QueryAnswer } from './source-answer.js';
export type { SourceNode } from './source-node.js';
export { textOf } from './text-of.js';
export { SourceTokens } from './source-tokens.js';
