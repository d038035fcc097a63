import type { PostalAddress } from '#delivery';
import { addressLines } from '../letters-of-case/sender.js';

const POSTAL_PLACE = /^(?:FI-)?(\d{5})\s+(\S.*)$/i;

/**
 * A postal address in Finland from how a person wrote it: lines or commas, the last with postal code and place. Null: no
 * such line, or nothing before it; then a person reads the address.
 *
 * @example readAddress('c/o Aalto, Testikatu 1 A 2, 15110 Lahti') → { additionalName: 'c/o Aalto', streetAddress: 'Testikatu 1 A 2', zipCode: '15110', city: 'LAHTI', countryCode: 'FI' }
 */
export function readAddress(written: string | null | undefined): PostalAddress | null {
  const lines = addressLines(written).filter((line) => !/^(suomi|finland)$/i.test(line));
  const place = POSTAL_PLACE.exec(lines.at(-1) ?? '');
  const streetAddress = lines.at(-2);
  if (!place?.[1] || !place[2] || !streetAddress) return null;
  const additionalName = lines.slice(0, -2).join(', ');
  return {
    ...(additionalName ? { additionalName } : {}),
    streetAddress,
    zipCode: place[1],
    city: place[2].toLocaleUpperCase('fi'),
    countryCode: 'FI',
  };
}
