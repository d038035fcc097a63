import type { Language } from '#kernel';
import type { PreparedLetter } from '../prepare-letter.js';
import { cleanText } from '../render/clean-text.js';
import { assertSafeMarkup } from '../render/safe-markup.js';

/** A table of a report: a name and its numbers on each row. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: ReportTable | null;
}

/** A report that goes to nobody in particular. All texts in its language. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** Whose report it is, in the head of each page. */
  readonly sender: string;
  readonly doctype: string;
  /** The day it tells of, as it stands in the head. */
  readonly date: string;
  readonly contactLines: readonly string[];
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** The report as the press takes it. */
export function reportDocument(report: ReportDocument): Pick<PreparedLetter, 'meta' | 'html'> {
  const { language, title, sender, doctype, date, contactLines, lead, sections } = report;
  const html = `<article lang="${language}"><h1>${escaped(title)}</h1>${paragraphs(lead)}${sections.map(section).join('')}</article>`;
  assertSafeMarkup(html);
  const meta = { language, title, sender, doctype, date, contactLines };
  return { meta: { ...meta, unit: '', reference: '', secrecy: '', recipient: [], window: false }, html };
}

function section(one: ReportSection): string {
  return `<div><h2>${escaped(one.heading)}</h2>${paragraphs(one.paragraphs)}${one.table ? table(one.table) : ''}</div>`;
}

function table({ head, rows }: ReportTable): string {
  const cell = (text: string, place: number): string =>
    place === 0 ? `<th>${escaped(text)}</th>` : `<td>${escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table><thead><tr>${head.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join('');
}

function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
