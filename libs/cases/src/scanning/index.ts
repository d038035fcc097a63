export { whyHeld } from '../domain/quarantine.js';
export type { AttachmentView, RequestAttachment } from '../read-models/attachments.js';
export { type HeldFiles, ListHeldFiles } from './list-held-files.js';
export { PlanMissingScans } from './plan-missing-scans.js';
export { ScanFile } from './scan-file.js';
export { TellScanner } from './tell-scanner.js';
