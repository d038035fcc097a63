import { no, ok, type Result } from '#kernel';
import type { CaseFacts } from '../domain/case-facts.js';
import { caseRecord } from '../domain/case-record.js';
import { metadataXml } from '../xml/metadata-xml.js';
import { validateMetadata } from '../xml/validate-metadata.js';
import { folderName } from './folder-name.js';
import type { RecordsPackage } from './records-package.js';
import { type PackageFile, sha256, SUMS_FILE, sumsOf } from './sha256-sums.js';

export const METADATA_FILE = 'metadata.xml';
export const CASE_FILE = 'case.json';

export interface PackageParts {
  readonly caseId: string;
  readonly facts: CaseFacts;
  /** The whole case for machines. */
  readonly caseJson: object;
  /** The bytes of each document of the facts, by its id. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

export type PackageRefusal = 'records.document-changed' | 'records.metadata-invalid';

/** The package of a closed case; refused when a document is not as it was recorded, or the metadata do not validate. */
export async function makePackage(parts: PackageParts): Promise<Result<RecordsPackage, PackageRefusal>> {
  const { caseId, facts, caseJson, bytes } = parts;
  const documents: PackageFile[] = [];
  for (const { id, file } of facts.documents) {
    const found = bytes.get(id);
    if (!found || sha256(found) !== file.sha256) return no('records.document-changed');
    documents.push({ path: file.path, bytes: found });
  }
  const xml = metadataXml(caseRecord(facts));
  const problems = await validateMetadata(xml);
  if (problems.length > 0) return no('records.metadata-invalid', { element: problems[0]!.element });
  const files = [
    ...documents,
    { path: METADATA_FILE, bytes: Buffer.from(xml) },
    { path: CASE_FILE, bytes: Buffer.from(`${JSON.stringify(caseJson, null, 2)}\n`) },
  ];
  const sums = Buffer.from(sumsOf(files));
  return ok({
    key: { caseId, closing: facts.closing },
    folder: folderName(facts.caseNumber, facts.closing),
    files: [...files, { path: SUMS_FILE, bytes: sums }],
    sha256: sha256(sums),
  });
}
