const NBSP = '\u00A0';
const SPACES = /[ \t\r\n]+/g;
/** A number stays with its section sign and the like. */
const NUMBER_FIRST =
  /(\d[a-z]?) (§|artikla|artiklan|kohta|kohdan|momentti|momentin|mom\.|luku|kap\.|päivän|dagar|days)/g;
/** A section stays with its subsection: "14 § 4 mom." */
const SECTION_FIRST = /(§) (\d+\u00A0mom)/g;
const NUMBER_LAST =
  /(artikel|Article|section|sections|paragraph|recital|punkt|skäl|PL|PB|PO Box|klo|kl\.) (\d)/g;
/** A point stays with its letter: "1 kohdan e alakohta", "artikel 18.1 d"; and "14 ja 33 §" stands together. */
const POINT_FIRST = /( [a-z]) (alakohta)/g;
const POINT_LAST = /(artikel\u00A0\d+\.\d+) ([a-z]\b)/g;
const BOTH = /(\d) (ja|och|and) (\d+\b)/g;
/** A day is one word: "1 December 2026". */
const DAY_MONTH_YEAR = /(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})/g;

/**
 * The body of a letter with what belongs together bound by spaces at which no line breaks, and every run of white space
 * made one space. Done here and not by the typesetter, which would look at each piece of text four times.
 */
export function bindWords(body: string): string {
  const glue = (_whole: string, before: string, after: string): string => before + NBSP + after;
  return body
    .replace(SPACES, ' ')
    .replace(NUMBER_FIRST, glue)
    .replace(BOTH, `$1${NBSP}$2${NBSP}$3`)
    .replace(SECTION_FIRST, glue)
    .replace(POINT_FIRST, glue)
    .replace(NUMBER_LAST, glue)
    .replace(POINT_LAST, glue)
    .replace(DAY_MONTH_YEAR, `$1${NBSP}$2${NBSP}$3`);
}
