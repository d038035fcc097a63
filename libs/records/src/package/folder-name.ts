/**
 * The folder of a package: the case number made safe for every file system, and from the second closing on which one.
 *
 * @example folderName('LAHTI/318/00.04.02/2026', 2) // 'LAHTI-318-00.04.02-2026_2'
 */
export function folderName(caseNumber: string, closing: number): string {
  const plain = caseNumber
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (plain === '') throw new Error('A package is named by its case number');
  return closing > 1 ? `${plain}_${closing}` : plain;
}
