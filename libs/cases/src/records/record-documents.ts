import { helsinkiDay } from '#kernel';
import {
  type AgentFacts,
  attachmentFormat,
  type DocumentFacts,
  JSON_FORMAT,
  LETTER_FORMAT,
  type RestrictionFacts,
  sha256,
} from '#records';
import { Temporal } from 'temporal-polyfill';
import type { Publicity } from '../domain/publicity.js';
import { actionOfLetter, isKept, typeOfLetter } from './record-letter-kind.js';
import type { RecordFile, RecordHead, RecordLetter, RecordSource } from './record-source.js';

const dayOf = (instant: string): string => helsinkiDay(Temporal.Instant.from(instant)).toString();
const PROTECTED = '24-1-31';
/** Why a document nobody has assessed is exported as secret: the request concerns somebody's private life. */
const PRIVATE_LIFE = '24-1-32';

/** How public a document is exported as: as it was assessed, secret when nobody has, and never public of the protected. */
export function restrictionOf(
  { publicity, ground }: { publicity: Publicity; ground: string | null },
  { isProtected }: Pick<RecordHead, 'isProtected'>,
): RestrictionFacts {
  const assessed = publicity === 'unassessed' ? 'secret' : publicity;
  const grounds = [
    ...(publicity === 'unassessed' ? [PRIVATE_LIFE] : []),
    ...(ground ? [ground] : []),
    ...(isProtected ? [PROTECTED] : []),
  ];
  return {
    publicity: isProtected && assessed === 'public' ? 'partly-secret' : assessed,
    grounds: [...new Set(grounds)].sort(),
    personalData: ground === '24-1-25' ? 'sensitive' : 'some',
  };
}

/** Who asks, and for whom: the matter is the principal's, a representative speaks in it; kin of the deceased apply themselves. */
export function parties({ personName, behalf }: RecordHead): AgentFacts[] {
  if (!behalf || behalf.speaker.as === 'kin') return [{ role: 'initiator', name: personName }];
  return [
    { role: 'initiator', name: behalf.principal.name },
    { role: 'representative', name: personName },
  ];
}

/** The request as it was filed: a form, kept as data. */
export function requestFile({ head }: RecordSource): Buffer {
  const { caseNumber, receivedOn, channel, language, answerBy, personName, behalf, answers } = head;
  const shown = answers.map(({ question, answer }) => ({ question, answer }));
  const request = { caseNumber, receivedOn, channel, language, answerBy, personName, behalf, answers: shown };
  return Buffer.from(`${JSON.stringify(request, null, 2)}\n`);
}

/** Every document of the record in the order it came or went, numbered; file names tell the kind and nothing else. */
export function recordDocuments(
  source: RecordSource,
  attachments: ReadonlyMap<string, Buffer>,
  authority: string,
): DocumentFacts[] {
  const numbered = (place: number, kind: string, type: string) => {
    const name = `${String(place).padStart(2, '0')}-${kind}.${type}`;
    return { name, path: `documents/${name}` };
  };
  const { head } = source;
  const files = source.attachments.map((file, place) => ({
    ...attachment(file, place + 1, head),
    file: {
      ...numbered(place + 2, 'attachment', file.type),
      ...attachmentFormat(file.type, attachments.get(file.fileId) ?? new Uint8Array()),
      sha256: file.sha256,
    },
  }));
  const letters = source.letters.filter(isKept).map((one, place) => ({
    ...letter(one, head, authority),
    file: { ...numbered(place + 2 + files.length, one.kind, 'pdf'), ...LETTER_FORMAT, sha256: one.sha256 },
  }));
  const filed = { ...numbered(1, 'request', 'json'), ...JSON_FORMAT, sha256: sha256(requestFile(source)) };
  return [{ ...request(head), file: filed }, ...files, ...letters];
}

function request(head: RecordHead): Omit<DocumentFacts, 'file'> {
  const registrar = head.enteredBy ? [{ role: 'registrar', name: head.enteredBy } as const] : [];
  return {
    id: head.requestId,
    action: 'initiation',
    type: 'request',
    title: 'Pyyntö',
    plainTitle: 'Pyyntö',
    language: head.language,
    createdOn: head.receivedOn,
    acquiredOn: head.receivedOn,
    sentOn: null,
    status: 'closed',
    restriction: restrictionOf({ publicity: 'unassessed', ground: null }, head),
    isUnassessed: true,
    agents: [...parties(head), ...registrar],
  };
}

function attachment(file: RecordFile, place: number, head: RecordHead): Omit<DocumentFacts, 'file'> {
  return {
    ...request(head),
    id: file.fileId,
    type: 'attachment',
    title: `Liite ${place}`,
    plainTitle: 'Liite',
    createdOn: dayOf(file.storedAt),
    acquiredOn: dayOf(file.storedAt),
    restriction: restrictionOf(file, head),
    isUnassessed: file.publicity === 'unassessed',
    agents: [{ role: 'sender', name: head.personName }],
  };
}

function letter(one: RecordLetter, head: RecordHead, authority: string): Omit<DocumentFacts, 'file'> {
  const reached = one.sentOn ?? (one.availableAt === null ? null : dayOf(one.availableAt));
  return {
    id: one.id,
    action: actionOfLetter(one.kind),
    type: typeOfLetter(one.kind),
    title: one.title,
    plainTitle: 'Kirje',
    language: one.language,
    createdOn: dayOf(one.issuedAt),
    acquiredOn: null,
    sentOn: reached,
    status: reached === null ? 'closed' : 'served',
    restriction: restrictionOf(one, head),
    isUnassessed: one.publicity === 'unassessed',
    agents: [
      { role: 'drafter', name: one.issuedBy },
      { role: 'sender', name: authority, isOrganisation: true },
      ...(one.toPerson ? [{ role: 'recipient', name: head.personName } as const] : []),
    ],
  };
}
