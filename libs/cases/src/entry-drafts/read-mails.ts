import { ok, type Result } from '#kernel';
import { type ReadMail, readMail } from './read-mail.js';

/** E-mails taken out of one file, at any depth; a forwarded one has one or two. */
const MOST_INNER = 30;

/** An e-mail of a file, and the subjects of those that came attached to it and stand beside it. */
export interface MailOfFile extends Omit<ReadMail, 'mails'> {
  readonly own: readonly string[];
}

/** Reads one .eml file: the e-mail, and each e-mail attached to it as one of its own, the outermost first. */
export async function readMails(bytes: Buffer): Promise<Result<readonly MailOfFile[], 'mail.malformed'>> {
  const outer = await readMail(bytes);
  return outer.ok ? ok(await unpacked(outer.value, { left: MOST_INNER })) : outer;
}

async function unpacked({ mails, ...mail }: ReadMail, room: { left: number }): Promise<MailOfFile[]> {
  const inside: MailOfFile[] = [];
  const own: string[] = [];
  const refused = [...mail.refused];
  for (const { name, bytes } of mails) {
    const inner = room.left > 0 ? await readMail(bytes) : null;
    if (!inner?.ok) {
      refused.push({ name, why: 'mail-in-mail' });
      continue;
    }
    room.left -= 1;
    own.push(inner.value.subject || inner.value.name || name);
    inside.push(...(await unpacked(inner.value, room)));
  }
  return [{ ...mail, refused, own }, ...inside];
}
