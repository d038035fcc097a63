import type { Language } from '#kernel';
import type { LetterContext } from '#letters';
import { authorityName, type Catalogue, DATA_NAMES, type DataCategory, findAuthority } from '#registers';
import { RIGHT_TITLES } from '#rights';
import type { Advice } from '../routing/check-advice.js';
import { becauseLine } from './because-line.js';
import { channelName } from './channel-name.js';
import { headToPerson, toPerson } from './letter-head.js';
import { scopeOfClaims } from './scope-lines.js';
import { contactLines } from './sender.js';
import type { TransferNoticeFacts } from './transfer-notice-context.js';

type TurnTo = LetterContext<'redirect'>['elsewhere'][number];

/** The context of the advice to the person where to turn, when nothing of the request is answered here or transferred. */
export function redirectContext(
  facts: TransferNoticeFacts & { readonly advice: Advice },
  catalogue: Catalogue,
  language: Language,
): LetterContext<'redirect'> {
  const { record, person, signer, claims, advice } = facts;
  const own = findAuthority(catalogue, record.authority_id);
  if (!own) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  const from = { authority: own, unit: signer.unit };
  return {
    ...headToPerson(facts, from, toPerson(person, !record.signed_in, record), language),
    request: {
      receivedOn: record.request_received_on,
      channel: channelName(record.channel)[language],
      rights: claims.map(({ right }) => RIGHT_TITLES[right][language]),
      scope: scopeOfClaims(claims, language),
    },
    elsewhere: facts.parts.map((part) => turnTo(part, facts, catalogue, language)),
    whyNotTransferred: advice.whyNotTransferred.trim(),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
  };
}

function turnTo(
  { to, data, because }: TransferNoticeFacts['parts'][number],
  { advice, today }: { readonly advice: Advice; readonly today: TransferNoticeFacts['today'] },
  catalogue: Catalogue,
  language: Language,
): TurnTo {
  const receiver = findAuthority(catalogue, to);
  const typed = advice.contact.split('\n').map((line) => line.trim());
  return {
    receiver: receiver ? authorityName(receiver, today)[language] : to,
    contactLines: receiver?.contact ? contactLines(receiver, language) : typed.filter(Boolean),
    data: data.map((id) => DATA_NAMES[id as DataCategory]?.[language] ?? id),
    because: because.map((one) => becauseLine(one, language)),
  };
}
