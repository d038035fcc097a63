import type { Language } from '#kernel';
import type { PreparedLetter } from '../prepare-letter.js';
import { cleanText } from '../render/clean-text.js';
import { assertSafeMarkup } from '../render/safe-markup.js';

/** One question of a form on paper: with lines to write on, or with boxes to tick. */
export interface PaperQuestion {
  /** '' when the heading of the section asks it. */
  readonly label: string;
  readonly hint: string;
  /** How many lines there are to write on; none when there are boxes. */
  readonly lines: number;
  readonly boxes: readonly string[];
}

export interface PaperSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly questions: readonly PaperQuestion[];
}

/** A form to print and fill in by hand. All texts in the language of the form. */
export interface PaperForm {
  readonly language: Language;
  readonly title: string;
  /** Who gives out the form, in the head of each page. */
  readonly sender: string;
  readonly doctype: string;
  /** Where to send it, line by line; empty when the person chooses. */
  readonly recipient: readonly string[];
  readonly contactLines: readonly string[];
  readonly sections: readonly PaperSection[];
}

/** The form as the press takes it. */
export function paperForm(form: PaperForm): Pick<PreparedLetter, 'meta' | 'html'> {
  const { language, title, sender, doctype, recipient, contactLines, sections } = form;
  const html = `<article lang="${language}"><h1>${escaped(title)}</h1>${sections.map(section).join('')}</article>`;
  assertSafeMarkup(html);
  const meta = { language, title, sender, doctype, recipient, contactLines };
  return { meta: { ...meta, unit: '', date: '', reference: '', secrecy: '' }, html };
}

function section({ heading, paragraphs, questions }: PaperSection): string {
  const texts = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
  return `<div><h2>${escaped(heading)}</h2>${texts}${questions.map(question).join('')}</div>`;
}

function question({ label, hint, lines, boxes }: PaperQuestion): string {
  const asked = [label && `<strong>${escaped(label)}</strong>`, escaped(hint)].filter((one) => one !== '');
  const said = asked.length > 0 ? `<p>${asked.join('<br/>')}</p>` : '';
  const ticked = boxes.map((box) => `<p class="tick">${escaped(box)}</p>`).join('');
  return `<div class="question">${said}${ticked}${'<p class="writing"> </p>'.repeat(lines)}</div>`;
}

function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
