import { DOMParser, type Element } from '@xmldom/xmldom';
import { SAHKE2 } from './metadata-xml.js';

/** The files that valid metadata name, with the checksum they give. */
export function documentsNamed(xml: string): { readonly path: string; readonly hash: string }[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  return [...root.getElementsByTagNameNS(SAHKE2, 'Document')].map((document) => ({
    path: textOf(document, 'Path'),
    hash: textOf(document, 'HashValue'),
  }));
}

function textOf(element: Element, name: string): string {
  return element.getElementsByTagNameNS(SAHKE2, name)[0]?.textContent ?? '';
}
