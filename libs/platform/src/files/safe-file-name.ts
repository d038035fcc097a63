import type { FileType } from './detect-file-type.js';

/** In characters, the ending included. */
const LONGEST = 120;
const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  docx: ['docx'],
  odt: ['odt'],
  txt: ['txt', 'csv', 'md', 'log', 'json'],
};
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name under which a file is kept, shown and given out: no folders, no control or invisible characters (a
 * right-to-left override turns `fdp.exe` into `exe.pdf` to the eye), nothing that Windows reads otherwise, not hidden,
 * not longer than 120 characters, and with an ending that tells what the bytes are. The same name again gives itself.
 *
 * @example safeFileName('../../tili\u202Efdp.exe', 'pdf') // 'tilifdp.exe.pdf'
 */
export function safeFileName(original: string, type: FileType): string {
  const bare = bareFileName(original);
  const dot = bare.lastIndexOf('.');
  const ending = dot > 0 ? bare.slice(dot + 1).toLowerCase() : '';
  const fits = ENDINGS[type].includes(ending);
  const stem = (fits ? bare.slice(0, dot) : bare).replace(/[. ]+$/, '') || 'tiedosto';
  const tail = `.${fits ? bare.slice(dot + 1) : ENDINGS[type][0]}`;
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  const short = [...safe].slice(0, LONGEST - tail.length).join('');
  return `${short.replace(/[. ]+$/, '')}${tail}`;
}

/** The name as people may see it before anything is known of the bytes: one line, no folders, nothing invisible. */
export function bareFileName(original: string): string {
  const name = original.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return [
    ...name
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu, '')
      .replace(/[<>:"|?*]/g, '_')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+|[. ]+$/g, ''),
  ]
    .slice(-LONGEST)
    .join('');
}
