import { helsinkiDay, no, ok, type Result } from '#kernel';
import { bareFileName, detectFileType } from '#platform';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { Temporal } from 'temporal-polyfill';
import { looksLikeEmail } from '../domain/looks-like-email.js';
import { MAX_ATTACHMENT_BYTES } from '../opening/check-request.js';
import { brokenSigns, CHARSETS, inCharset } from './mail-charset.js';
import { arrivedAt } from './mail-moment.js';
import { roughText } from './rough-text.js';

/** Characters of HTML that are turned into text with care; a longer page is only stripped of its tags. */
const LONGEST_HTML = 1_000_000;
/** Attachments looked at; one mail of a person has a handful. */
const MOST_ATTACHMENTS = 30;

/** Why a part of a mail was not taken over. */
export type MailRefusal = 'wrong-type' | 'too-large' | 'empty' | 'mail-in-mail' | 'too-many';

/** An e-mail as the registry enters it. Nothing in it is fetched from anywhere. */
export interface ReadMail {
  readonly name: string;
  /** Empty when it is no address. */
  readonly email: string;
  readonly subject: string;
  /** All of it, however long. */
  readonly text: string;
  /** The day it arrived in Helsinki; null when the headers do not tell. */
  readonly receivedOn: Temporal.PlainDate | null;
  readonly attachments: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly refused: readonly { readonly name: string; readonly why: MailRefusal }[];
  /** E-mails attached to it, unread. */
  readonly mails: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** Reads one .eml file: plain text, HTML as text, sender, day, attachments checked by their content. */
export async function readMail(bytes: Buffer): Promise<Result<ReadMail, 'mail.malformed'>> {
  const mail = await parsed(bytes);
  const keys = mail?.headerLines.map(({ key }) => key) ?? [];
  if (!mail || !keys.includes('from') || !(keys.includes('date') || keys.includes('received')))
    return no('mail.malformed');
  const sender = mail.from?.value[0];
  const address = oneLine(sender?.address ?? '');
  const arrived = arrivedAt(mail.headerLines);
  const parts = await Promise.all(mail.attachments.map(judged));
  const bytesOf = (wanted: MailRefusal | null) =>
    parts.flatMap(({ name, bytes: content, why }) => (why === wanted ? [{ name, bytes: content }] : []));
  return ok({
    name: oneLine(sender?.name ?? '') || address,
    email: looksLikeEmail(address) ? address : '',
    subject: oneLine(mail.subject ?? ''),
    text: await textReadAgain(bytes, textOf(mail)),
    receivedOn: arrived ? helsinkiDay(arrived) : null,
    attachments: bytesOf(null),
    refused: parts.flatMap(({ name, why }) =>
      why === null || why === 'mail-in-mail' ? [] : [{ name, why }],
    ),
    mails: bytesOf('mail-in-mail'),
  });
}

async function parsed(bytes: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(bytes, {
      skipImageLinks: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      maxHtmlLengthToParse: LONGEST_HTML,
    });
  } catch {
    return null;
  }
}

/** The text in another charset when the mail names a wrong one, or none: the reading with the fewest broken signs. */
async function textReadAgain(bytes: Buffer, text: string): Promise<string> {
  let best = text;
  for (const charset of brokenSigns(text) > 0 ? CHARSETS : []) {
    const mail = await parsed(inCharset(bytes, charset));
    const again = mail ? textOf(mail) : '';
    if (again !== '' && brokenSigns(again) < brokenSigns(best)) best = again;
  }
  return best;
}

function textOf(mail: ParsedMail): string {
  const long = !mail.text && typeof mail.html === 'string' && mail.html.length > LONGEST_HTML;
  return (long ? roughText(mail.html || '') : (mail.text ?? ''))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

async function judged(
  { filename, contentType, content }: Attachment,
  place: number,
): Promise<{ name: string; bytes: Buffer; why: MailRefusal | null }> {
  const name = bareFileName(filename ?? '') || `${place + 1}`;
  const refuse = (why: MailRefusal) => ({ name, bytes: content, why });
  if (place >= MOST_ATTACHMENTS) return refuse('too-many');
  if (contentType === 'message/rfc822' || /\.eml$/i.test(name)) return refuse('mail-in-mail');
  if (content.length === 0) return refuse('empty');
  if (content.length > MAX_ATTACHMENT_BYTES) return refuse('too-large');
  return { name, bytes: content, why: (await detectFileType(content)) ? null : 'wrong-type' };
}

/** Without line ends and other control characters, which could pass for a header or a field of their own. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
