/** Injection token of the frozen catalogue of registers and authorities. */
export const CATALOGUE = Symbol('catalogue');
