import type { Language, Result, Text } from '#kernel';

/** The ways in which letters reach a person. */
export const CHANNELS = [
  'citizens-page',
  'suomifi-electronic',
  'suomifi-multichannel',
  'suomifi-paper',
  'post-batch',
  'counter',
] as const;
/** `email-notice` carries no letter: it says that there is something to read. */
export type ChannelName = (typeof CHANNELS)[number] | 'email-notice';

/** Where post goes. */
export interface PostalAddress {
  /** Besides the name: care of, a department, a box. */
  readonly additionalName?: string;
  readonly streetAddress: string;
  readonly zipCode: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly countryCode: string;
}

/** One letter as it was issued. */
export interface ConsignedLetter {
  /** Shown beside the letter to who has opened the message; the channels never put it where others read. */
  readonly title: string;
  /** Kept by who receives it; a channel that shows file names to others makes its own. */
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Who gets the letters. */
export interface Recipient {
  readonly name: string;
  readonly identityCode: string | null;
  readonly address: PostalAddress | null;
  /** The address is a contact address: it does not tell where the person lives. Only such a one serves a protected person. */
  readonly addressKeepsSecrecy?: boolean;
}

/** One sending of letters to one person, in memory only while it is sent. */
export interface Consignment {
  /** The id of the delivery, the same on every try: what tells a second try from a second sending. */
  readonly id: string;
  readonly language: Language;
  /** The sender's name. */
  readonly authority: Text;
  readonly caseNumber: string;
  /** Empty where the letters are too large to travel and `link` says where they are. */
  readonly letters: readonly ConsignedLetter[];
  /** Where the person reads the letters after signing in; only for a message that carries none. */
  readonly link?: string;
  readonly recipient: Recipient;
  readonly sender: PostalAddress;
  /** Nobody may learn where the person lives (661/2009 § 36–37). */
  readonly protected: boolean;
  /** Asks for a receipt that the person confirms, where the channel has one. */
  readonly verifiable?: boolean;
}

/** `available`: can be read at once; `sent`: another system has it; `waiting`: people carry it (post batch, counter). */
export interface Receipt {
  readonly state: 'available' | 'sent' | 'waiting';
  /** How the other system calls it. */
  readonly reference: string | null;
}

/** Why a channel did not take a consignment. */
export type ChannelFault =
  // Another channel may do.
  | 'delivery.no-mailbox'
  | 'delivery.no-identity'
  | 'delivery.no-address'
  | 'delivery.too-large'
  | 'delivery.not-configured'
  // Try again later: it may even have been taken.
  | 'delivery.unreachable'
  // The other side does not want it as it is: a person looks.
  | 'delivery.rejected';

const ANOTHER_WAY: readonly ChannelFault[] = [
  'delivery.no-mailbox',
  'delivery.no-identity',
  'delivery.no-address',
  'delivery.too-large',
  'delivery.not-configured',
];

/** What to do after a fault: send by another channel, try this one again, or have a person look. */
export function afterFault(fault: ChannelFault): 'another-channel' | 'try-again' | 'ask-a-person' {
  if (fault === 'delivery.unreachable') return 'try-again';
  return ANOTHER_WAY.includes(fault) ? 'another-channel' : 'ask-a-person';
}

/** A way to a person. What the other side does is an answer, never a throw. */
export abstract class DeliveryChannel<Of extends { readonly id: string } = Consignment> {
  abstract readonly name: ChannelName;

  /** Sends once: the same id again does not reach the person a second time and gives the same receipt. */
  abstract send(consignment: Of): Promise<Result<Receipt, ChannelFault>>;
}
