import type { RecordsPackage } from '../package/records-package.js';

/** What was handed over: the same at every further try with the same key. */
export interface Delivered {
  readonly folder: string;
  readonly sha256: string;
}

export const RECORDS_FAULTS = [
  'records.not-set-up',
  'records.no-directory',
  'records.no-access',
  'records.no-space',
  'records.folder-taken',
  'records.failed',
] as const;
export type RecordsFaultCode = (typeof RECORDS_FAULTS)[number];

/** A package could not be handed over; a code, never a path or a name. */
export class RecordsFault extends Error {
  constructor(readonly code: RecordsFaultCode) {
    super(code);
  }
}

/** The way to the organisation's records or case-management system. */
export abstract class RecordsPort {
  /**
   * Hands a package over, whole or not at all. A key that was handed over before is not handed over again: what it gave
   * then is given back, even when the package was taken away since.
   *
   * @throws RecordsFault
   */
  abstract deliver(records: RecordsPackage): Promise<Delivered>;
}
