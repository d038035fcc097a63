/**
 * What the published description of the Suomi.fi Messages interface (REST, version 2) asks of a message, field by field:
 * the stub refuses what the interface would refuse.
 */
type Check = (value: unknown) => boolean;
type Shape = { readonly [field: string]: Check | Shape };

const text =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const one =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string);
const flag: Check = (value) => typeof value === 'boolean';
const perhaps =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (least: number, most: number): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= most &&
    value.every((item) => /^[0-9a-f-]{36}$/.test((item as { attachmentId?: string }).attachmentId ?? ''));

const address: Shape = {
  name: text(1, 256),
  streetAddress: text(1, 256),
  city: text(1, 256),
  zipCode: text(1, 64),
  countryCode: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  additionalName: perhaps(text(1, 256)),
};
const head: Shape = { externalId: text(1, 256), sender: { serviceId: text(1, 64) } };
const toPerson: Shape = {
  recipient: { id: text(9, 11) },
  electronic: {
    title: text(1, 256),
    body: text(1, 40_000),
    bodyFormat: one('Text', 'Markdown'),
    attachments: list(0, 50),
    messageServiceType: one('Normal', 'Verifiable'),
    replyAllowedBy: one('Anyone', 'No one'),
    visibility: one('Normal', 'Recipient only'),
    notifications: {
      senderDetailsInNotifications: one('Organisation and service name', 'None'),
      unreadMessageNotification: { reminder: one('Default reminder', 'No reminders') },
    },
  },
};
const paper: Shape = {
  paperMail: {
    attachments: list(1, 1),
    colorPrinting: flag,
    twoSidedPrinting: flag,
    rotateLandscapePages: flag,
    createAddressPage: flag,
    messageServiceType: one('Normal', 'Verifiable'),
    recipient: { address },
    sender: { address },
    printingAndEnvelopingService: {
      costPool: perhaps((value) => typeof value === 'string' && /^[A-Z0-9]{1,15}$/.test(value)),
      postiMessaging: {
        username: text(6, 6),
        password: text(4, 4),
        contactDetails: { email: text(5, 256) },
      },
    },
  },
};

const SHAPES: Readonly<Record<string, Shape>> = {
  '/v2/messages/electronic': { ...head, ...toPerson },
  '/v2/messages': { ...head, ...toPerson, ...paper },
  '/v2/paper-mail-without-id': { ...head, ...paper },
};

export const MESSAGE_PATHS = Object.keys(SHAPES);

/** The fields at fault, by their path. */
export function faultsOf(path: string, body: unknown): string[] {
  return faultsIn(SHAPES[path]!, body, '');
}

function faultsIn(shape: Shape, value: unknown, inside: string): string[] {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return Object.entries(shape).flatMap(([name, rule]) => {
    if (typeof rule !== 'function') return faultsIn(rule, fields[name], `${inside}${name}.`);
    return rule(fields[name]) ? [] : [`${inside}${name}`];
  });
}
