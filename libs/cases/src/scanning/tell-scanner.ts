import { ClockPort, Database, FileScanner, type ScanFault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { noteScanner } from './note-scanner.js';

/** Asks the scanner whether it is there and tells the desk, so that a scanner that is down is seen before files wait. */
@Injectable()
export class TellScanner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileScanner) private readonly scanner: FileScanner,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns what is wrong with it; null when it answers */
  async run(): Promise<ScanFault | null> {
    const fault = await this.scanner.ping();
    await this.database.transaction({ kind: 'system', job: 'files.tell-scanner' }, (tx) =>
      noteScanner(tx, fault, this.clock.now()),
    );
    return fault;
  }
}
