import { type AttachmentView, whyHeld } from '#cases';
import { fileSize } from '#platform';
import { paths } from '../paths.js';
import type { PageContext } from './page-context.js';

type Attached = Pick<AttachmentView, 'id' | 'name' | 'bytes' | 'quarantine'>;

/** A file that came from outside as the desk shows it: `href` is empty while it is held, `todo` says what to do then. */
export function attachedFile({ id, name, bytes, quarantine }: Attached, { t, language }: PageContext) {
  const isHeld = whyHeld(quarantine) !== null;
  return {
    name,
    href: isHeld ? '' : paths.attachment(language, id),
    size: fileSize(bytes, language),
    quarantine: t(`quarantine.${quarantine}`),
    todo: isHeld ? t(`quarantine.todo.${quarantine}`) : '',
  };
}
