import { type DeskLetter, type LetterProof, type LetterWay, receivedOn, type Way } from '#cases';
import { helsinkiDay } from '#kernel';
import { dateText } from '#platform';
import { paths } from '../paths.js';
import type { PageContext } from './page-context.js';

/** How letters go and why: "Postierä: pyytäjä haluaa vastauksen postitse." */
export function wayText({ channel, because }: Way, t: PageContext['t']): string {
  return `${t(`way.${channel}`)}: ${t(`way.because.${because}`)}`;
}

/** The proof of delivery of a letter, a line for each thing that is known of it, and when it was served. */
export function proofLines({ ways, service }: LetterProof, page: PageContext): string[] {
  const lines = ways.flatMap((way) => wayLines(way, page));
  if (!service) return lines;
  const day = dateText(receivedOn(service), page.language);
  return [...lines, page.t(`way.served.${service.by}`, { day })];
}

/** Where it is written down that the letter came back; '' when it was not sent on paper by the office. */
export function returnHref({ proof }: Pick<DeskLetter, 'proof'>, { language }: PageContext): string {
  const sent = proof?.ways.find(
    ({ state, sending }) => state === 'sent' && sending && sending.way !== 'handed-over',
  );
  return sent ? paths.returned(language, sent.deliveryId) : '';
}

function wayLines(way: LetterWay, page: PageContext): string[] {
  const { t, language } = page;
  const on = (at: LetterWay['at']) => dateText(helsinkiDay(at), language);
  const { channel, because, state, fault, at, events, sending } = way;
  const why = because && because !== 'copy' ? ` (${t(`way.because.${because}`)})` : '';
  const state_ = t(`way.state.${state}`, { day: on(at) });
  const first = sending
    ? `${t(`sending.by.${sending.way}`)} ${dateText(sending.on, language)}${why}`
    : `${t(`way.${channel}`)}: ${state_}${fault ? ` – ${t(`way.fault.${fault}`)}` : ''}${why}`;
  return [first, ...events.map(({ type, at: when }) => `${eventText(type, t)} ${on(when)}`)];
}

/** What a carrier tells; what is new to us stands as it came. */
function eventText(type: string, t: PageContext['t']): string {
  return EVENTS[type] ? t(`way.event.${EVENTS[type]}`) : type;
}

const EVENTS: Readonly<Record<string, string>> = {
  fetched: 'fetched',
  'came-back': 'cameBack',
  'Electronic message created': 'created',
  'Electronic message read': 'read',
  'Receipt confirmed': 'confirmed',
  'Paper mail created': 'paper',
  'Sent for printing and enveloping': 'printed',
  'Posti: receipt confirmed': 'posti',
  'Posti: returned to sender': 'returned',
  'Posti: unresolved': 'unresolved',
};
