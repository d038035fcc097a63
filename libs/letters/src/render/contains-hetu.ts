const HETU =
  /(?<![\p{L}\p{N}])(\d{2})(\d{2})(\d{2})[-+\u2010-\u2015\u2212A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![\p{L}\p{N}])/giu;
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Is there a Finnish personal identity code in the text, by form, possible day and check character?
 * A letter never needs one: Data Protection Act (1050/2018), section 29, subsection 4.
 */
export function containsHetu(text: string): boolean {
  return [...text.matchAll(HETU)].some(([, day, month, year, number, check]) => {
    const possibleDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    return (
      possibleDay && CHECK_CHARACTERS[Number(`${day}${month}${year}${number}`) % 31] === check?.toUpperCase()
    );
  });
}
