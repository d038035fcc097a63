/**
 * The words of a name as they are indexed and searched: lower case, accents kept, punctuation dropped, a double
 * name both whole and in parts. Order follows the name; no doubles.
 *
 * @example nameWords('Anna-Liisa von Öhman') // ['anna-liisa', 'anna', 'liisa', 'von', 'öhman']
 */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .split(/[^\p{L}\p{M}\d'’-]+/u)
    .map((word) => word.replace(/^[-'’]+|[-'’]+$/gu, ''))
    .filter((word) => word !== '');
  return [
    ...new Set(words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))),
  ].filter((word) => word !== '');
}
