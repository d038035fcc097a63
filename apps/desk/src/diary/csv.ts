/** Tells a spreadsheet program that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of a CSV file with semicolons, as Finnish spreadsheet programs read it. A cell that a program would take for
 * a formula gets an apostrophe in front: what a person wrote must never be worked out on somebody's machine.
 *
 * @example csvLine(['LAHTI/1', '=SUM(A1)', 'a;b']) // 'LAHTI/1;\'=SUM(A1);"a;b"\r\n'
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(';')}\r\n`;
}

function harmless(cell: string): string {
  // Full-width forms too: some programs read them as the plain signs.
  return /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) || /^[\t\r\n]/.test(cell)
    ? `'${cell}`
    : cell;
}

function quoted(cell: string): string {
  return /[";\r\n,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
