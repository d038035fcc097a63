import type { Consignment, PostalAddress } from '../delivery-channel.js';
import { messageBody, messageTitle } from './message-words.js';
import type { PostiAccount, SuomifiAccount } from './suomifi-account.js';

/** A message in the shape of the interface. */
export interface SuomifiMessage {
  readonly path: '/v2/messages/electronic' | '/v2/messages' | '/v2/paper-mail-without-id';
  readonly body: { readonly externalId: string } & Readonly<Record<string, unknown>>;
}

const serviceTypeOf = ({ verifiable }: Consignment): 'Verifiable' | 'Normal' =>
  verifiable ? 'Verifiable' : 'Normal';
const attachmentsOf = (ids: readonly string[]) => ids.map((attachmentId) => ({ attachmentId }));

/** To the person's mailbox. */
export function electronicMessage(
  consignment: Consignment,
  account: SuomifiAccount,
  attachmentIds: readonly string[],
): SuomifiMessage {
  return {
    path: '/v2/messages/electronic',
    body: { ...headOf(consignment, account), ...toPerson(consignment, attachmentIds) },
  };
}

/** To the mailbox where there is one, else on paper: they look. */
export function multichannelMessage(
  consignment: Consignment,
  { account, posti, address }: { account: SuomifiAccount; posti: PostiAccount; address: PostalAddress },
  { attachmentIds, paperId }: { attachmentIds: readonly string[]; paperId: string },
): SuomifiMessage {
  return {
    path: '/v2/messages',
    body: {
      ...headOf(consignment, account),
      ...toPerson(consignment, attachmentIds),
      paperMail: paperPart(consignment, { posti, address, paperId }),
    },
  };
}

/** On paper, to an address alone. */
export function paperMessage(
  consignment: Consignment,
  {
    account,
    ...paper
  }: { account: SuomifiAccount; posti: PostiAccount; address: PostalAddress; paperId: string },
): SuomifiMessage {
  return {
    path: '/v2/paper-mail-without-id',
    body: { ...headOf(consignment, account), paperMail: paperPart(consignment, paper) },
  };
}

function headOf({ id }: Consignment, { serviceId }: SuomifiAccount) {
  return { externalId: id, sender: { serviceId } };
}

/**
 * Only the person reads it, not who has a mandate for the mailbox; and the e-mail that tells of a new message does not
 * name the service: being its customer is secret.
 */
function toPerson(consignment: Consignment, attachmentIds: readonly string[]) {
  return {
    recipient: { id: consignment.recipient.identityCode },
    electronic: {
      title: messageTitle(consignment),
      ...messageBody(consignment),
      attachments: attachmentsOf(attachmentIds),
      messageServiceType: serviceTypeOf(consignment),
      replyAllowedBy: 'No one',
      visibility: 'Recipient only',
      notifications: {
        senderDetailsInNotifications: 'None',
        unreadMessageNotification: { reminder: 'Default reminder' },
      },
    },
  };
}

function paperPart(
  consignment: Consignment,
  { posti, address, paperId }: { posti: PostiAccount; address: PostalAddress; paperId: string },
) {
  const { username, password, email, costPool } = posti;
  return {
    attachments: attachmentsOf([paperId]),
    colorPrinting: false,
    twoSidedPrinting: true,
    rotateLandscapePages: false,
    // Our first page is not made for Posti's window.
    createAddressPage: true,
    messageServiceType: serviceTypeOf(consignment),
    recipient: { address: { name: consignment.recipient.name, ...address } },
    sender: { address: { name: consignment.authority[consignment.language], ...consignment.sender } },
    printingAndEnvelopingService: {
      ...(costPool ? { costPool } : {}),
      postiMessaging: { username, password, contactDetails: { email } },
    },
  };
}
