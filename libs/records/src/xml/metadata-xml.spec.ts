import { describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { caseRecord } from '../domain/case-record.js';
import { aDocument, aMatter } from '#test/builders/closed-matter.builder';
import { metadataXml } from './metadata-xml.js';
import { validateMetadata } from './validate-metadata.js';

const titled = (title: string): string => metadataXml(caseRecord(aMatter({ title })));
const titleIn = (xml: string): string | null | undefined =>
  new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('Title')[0]?.textContent;

describe('metadataXml', () => {
  it.each([
    ['markup', 'Asia <b>"tärkeä"</b> & \'muu\''],
    ['the end of a character section', 'Loppu ]]> jatkuu'],
    ['an entity', 'A &amp; &lt; B &#x0;'],
    ['a comment', '<!-- --> --'],
    ['emoji beyond the basic plane', 'Pyyntö 👩🏽‍💻 🇫🇮'],
    ['a declaration', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;'],
  ])('carries %s through unchanged', async (_, title) => {
    const xml = titled(title);
    expect(titleIn(xml)).toBe(title);
    expect(await validateMetadata(xml)).toEqual([]);
  });

  it.each([
    ['control characters', 'Pyy\u0000ntö\u0007 \u001b[31m\u000b', 'Pyyntö [31m'],
    ['half of a character pair', 'Pyyntö \ud83d', 'Pyyntö '],
    ['characters that are none', 'Pyyntö \ufffe\uffff', 'Pyyntö '],
    ['line ends of other systems', 'Rivi\r\ntoinen', 'Rivi\ntoinen'],
  ])('cleans %s', async (_, title, cleaned) => {
    const xml = titled(`${title}.`);
    expect(titleIn(xml)).toBe(`${cleaned}.`);
    expect(await validateMetadata(xml)).toEqual([]);
  });

  it('writes every sign of markup in a form of its own, so that no reader takes it for markup', () => {
    expect(titled('<a>&b;]]>')).toContain('<Title>&lt;a&gt;&amp;b;]]&gt;</Title>');
  });

  it('gives a title of nothing that XML can write in plain words', async () => {
    const xml = titled('\u0000\u0001');
    expect(titleIn(xml)).toBe('Tietopyyntö');
    expect(await validateMetadata(xml)).toEqual([]);
  });

  it('lies in the namespace of the model', () => {
    expect(titled('Pyyntö')).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Metadata xmlns="http:\/\/www\.arkisto\.fi\/skeemat\/Sahke2\/2011\/12\/20">/,
    );
  });

  it('holds a matter of 200 documents', async () => {
    const documents = Array.from({ length: 200 }, (_, place) => aDocument({ id: `document-${place}` }));
    expect(await validateMetadata(metadataXml(caseRecord(aMatter({ documents }))))).toEqual([]);
  });
});
