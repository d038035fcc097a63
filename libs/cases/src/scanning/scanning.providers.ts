import { ClamdScanner, FileScanner, NoScanner, Settings } from '#platform';
import { PlanMissingScans } from './plan-missing-scans.js';
import { ScanFile } from './scan-file.js';
import { TellScanner } from './tell-scanner.js';

/** What the worker does so that files leave the quarantine. */
export const SCAN_JOBS = [ScanFile, PlanMissingScans, TellScanner];

/** The scanner, where one is set. */
export const SCANNING = [
  {
    provide: FileScanner,
    inject: [Settings],
    useFactory: ({ CLAMAV_URL: address }: Settings): FileScanner =>
      address === null ? new NoScanner() : new ClamdScanner(address),
  },
];
