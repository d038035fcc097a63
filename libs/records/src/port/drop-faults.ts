import { RecordsFault, type RecordsFaultCode } from './records-port.js';

const FAULTS: Readonly<Record<string, RecordsFaultCode>> = {
  ENOENT: 'records.no-directory',
  ENOTDIR: 'records.no-directory',
  EACCES: 'records.no-access',
  EPERM: 'records.no-access',
  EROFS: 'records.no-access',
  ENOSPC: 'records.no-space',
  EDQUOT: 'records.no-space',
  ENOTEMPTY: 'records.folder-taken',
  EEXIST: 'records.folder-taken',
};

/** Is it an error of the file system with one of these codes? */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The fault that people are told of: the file system's own words name paths. */
export function asFault(error: unknown): RecordsFault {
  if (error instanceof RecordsFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new RecordsFault(FAULTS[code] ?? 'records.failed');
}
