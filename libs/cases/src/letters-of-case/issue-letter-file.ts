import { type Language, newId, type StaffActor } from '#kernel';
import { LetterPress, type PreparedLetter } from '#letters';
import { ClockPort, FileStore, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readColour } from '../letter-settings/colour.js';
import { logoOnLetter, readLogo } from '../letter-settings/logo.js';
import { LetterRow } from '../persistence/letter.entity.js';
import { readMachineCopies } from './machine-copies.js';
import { StoredFileRow } from '../persistence/stored-file.entity.js';

export interface LetterIssue {
  readonly requestId: string;
  readonly caseId: string;
  readonly claimId: string | null;
  readonly toPerson: boolean;
  readonly language: Language;
  readonly prepared: PreparedLetter;
  readonly context: object;
  /** Documents that the file carries for a program where it can read them; left out: none. */
  readonly carries?: readonly string[];
}

/** Prints a letter under the authority's logo and freezes it: text, context, PDF and its hash, with the versions of template and engine. */
@Injectable()
export class IssueLetterFile {
  constructor(
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns the id of the letter, committed with the caller's transaction */
  async run(tx: Tx, actor: StaffActor, issue: LetterIssue): Promise<string> {
    const issuedAt = this.clock.now();
    const own = await readLogo(tx, actor.authorityId);
    const colour = await readColour(tx, actor.authorityId);
    const logo = own && logoOnLetter(own, issue.language);
    const store = { sealer: this.sealer, files: this.files };
    const copies = await readMachineCopies(tx, store, issue.carries ?? [], issue.language);
    const printed = await this.press.print(issue.prepared, { issuedAt, logo, colour, copies });
    const fileId = newId();
    await this.files.put(fileId, printed.pdf);
    await tx.manager.insert(StoredFileRow, {
      id: fileId,
      requestId: issue.requestId,
      caseId: issue.caseId,
      kind: 'letter',
      name: this.sealer.seal(issue.prepared.title),
      type: 'pdf',
      bytes: printed.pdf.length,
      sha256: printed.sha256,
      quarantine: 'clean',
      storedAt: issuedAt,
    });
    const id = newId();
    await tx.manager.insert(LetterRow, {
      id,
      caseId: issue.caseId,
      claimId: issue.claimId,
      kind: issue.prepared.kind,
      language: issue.language,
      toPerson: issue.toPerson,
      title: issue.prepared.title,
      templateVersion: issue.prepared.templateVersion,
      engineVersion: printed.engineVersion,
      content: this.sealer.seal(JSON.stringify({ context: issue.context, html: issue.prepared.html })),
      fileId,
      sha256: printed.sha256,
      pages: printed.pages,
      issuedAt,
      issuedBy: actor.staffId,
    });
    return id;
  }
}
