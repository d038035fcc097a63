export { type ContentItem, contentOf, missingContent } from './content-of.js';
export { RefusalCertificateContext } from './kinds/refusal-certificate/context.js';
export { TransferContext } from './kinds/transfer/context.js';
export { LETTER_KINDS, type LetterContext, type LetterKind } from './letter-kinds.js';
export type { LetterMeta } from './letter-meta.js';
export { type PreparedLetter, prepareLetter } from './prepare-letter.js';
export { LettersModule } from './letters.module.js';
export { LetterPress, type PrintedLetter } from './render/letter-press.js';
export { type LetterPreview, previewLetter } from './preview-letter.js';
