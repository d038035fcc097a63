/** There is no room left for a file. Nothing of it is stored; what was stored before is untouched. */
export class NoRoom extends Error {
  readonly code = 'files.no-room';
}

const FULL = ['ENOSPC', 'EDQUOT', 'files.no-room', '53100'];

/** Did something fail because a disk is full: that of the files, or that of the database? */
export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && FULL.includes(String((error as { code?: unknown }).code));
}
