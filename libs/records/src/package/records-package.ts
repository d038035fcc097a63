import type { PackageFile } from './sha256-sums.js';

/** Which closing of which case: the same key is the same package. */
export interface PackageKey {
  readonly caseId: string;
  readonly closing: number;
}

/** A closed case, ready to be handed over. */
export interface RecordsPackage {
  readonly key: PackageKey;
  /** Name of its folder, without personal data. */
  readonly folder: string;
  readonly files: readonly PackageFile[];
  /** Checksum of the list of checksums: it changes with every byte of the package. */
  readonly sha256: string;
}

/** The key as a name for files. */
export function nameOfKey({ caseId, closing }: PackageKey): string {
  if (!/^[0-9a-f-]{36}$/.test(caseId) || !Number.isInteger(closing)) throw new Error('Not a package key');
  return `${caseId}_${closing}`;
}
