import { no, ok, type Result } from '#kernel';
import type { ChannelFault, PostalAddress, Recipient } from './delivery-channel.js';

/**
 * Where paper may be sent. To a protected person only a contact address that keeps the secret serves: a letter to a home
 * shows the address to everybody who carries it (661/2009 § 36; 621/1999 § 24, 1 mom. 31 p.).
 *
 * @example paperAddress({ name, identityCode: null, address: null }, false) → no('delivery.no-address')
 */
export function paperAddress(
  { address, addressKeepsSecrecy }: Recipient,
  isProtected: boolean,
): Result<PostalAddress, ChannelFault> {
  if (!address || !isWhole(address)) return no('delivery.no-address');
  if (isProtected && !addressKeepsSecrecy) return no('delivery.no-address', { because: 'protected' });
  const { additionalName, ...rest } = address;
  return ok(additionalName?.trim() ? address : rest);
}

function isWhole({ streetAddress, zipCode, city, countryCode }: PostalAddress): boolean {
  return [streetAddress, zipCode, city, countryCode].every((part) => part.trim() !== '');
}
