import { type Document, DOMImplementation, type Element, XMLSerializer } from '@xmldom/xmldom';
import type { MetadataElement } from '../domain/metadata-element.js';
import { cleanText } from './clean-text.js';

/** The namespace of the model, as of its schema of 20.12.2011. */
export const SAHKE2 = 'http://www.arkisto.fi/skeemat/Sahke2/2011/12/20';

/** The metadata as an XML document. Text of people is escaped; what XML cannot carry is left out. */
export function metadataXml({ name, content }: MetadataElement): string {
  const document = new DOMImplementation().createDocument(SAHKE2, name);
  fill(document, document.documentElement!, content, 1);
  const text = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Each element on a line of its own, so that people can read it and a validator can name the line. */
function fill(document: Document, to: Element, content: MetadataElement['content'], depth: number): void {
  if (typeof content === 'string') {
    to.appendChild(document.createTextNode(cleanText(content)));
    return;
  }
  for (const part of content) {
    const made = document.createElementNS(SAHKE2, part.name);
    fill(document, made, part.content, depth + 1);
    to.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`));
    to.appendChild(made);
  }
  to.appendChild(document.createTextNode(`\n${'  '.repeat(depth - 1)}`));
}
