const NBSP = '\u00A0';
const SPACES = /[ \t\r\n]+/g;
/** A number stays with its section sign and the like. */
const NUMBER_FIRST =
  /(\d[a-z]?) (§|artikla|artiklan|kohta|kohdan|momentti|momentin|mom\.|luku|kap\.|päivän|dagar|days)/g;
const NUMBER_LAST = /(artikel|Article|section|sections|PL|PB|PO Box|klo|kl\.) (\d)/g;
/** A day stays with its month: "1 December 2026". */
const DAY_AND_MONTH = /(\d{1,2}) ([A-Za-z]{3,9} \d{4})/g;

/**
 * The body of a letter with what belongs together bound by spaces at which no line breaks, and every run of white space
 * made one space. Done here and not by the typesetter, which would look at each piece of text four times.
 */
export function bindWords(body: string): string {
  const glue = (_whole: string, before: string, after: string): string => before + NBSP + after;
  return body
    .replace(SPACES, ' ')
    .replace(NUMBER_FIRST, glue)
    .replace(NUMBER_LAST, glue)
    .replace(DAY_AND_MONTH, glue);
}
