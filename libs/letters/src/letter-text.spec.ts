import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { letterText } from './letter-text.js';

describe('letterText', () => {
  it('gives each paragraph, item and row a line, and a heading an empty line before it', () => {
    const html =
      '<article lang="fi"><h1>Päätös</h1>\n<p>Yksi.</p><h2>Miksi</h2><ul><li>a</li><li>b</li></ul></article>';
    expect(letterText(html)).toBe('Päätös\nYksi.\n\nMiksi\n- a\n- b');
  });

  it('sets a name and its value on one line, and the further lines of the value under it', () => {
    expect(letterText('<dl><dt>Asiatunnus</dt><dd>LAHTI/1</dd><dt>Oikeudet</dt><dd>a<br/>b</dd></dl>')).toBe(
      'Asiatunnus: LAHTI/1\nOikeudet: a\nb',
    );
  });

  it('parts the cells of a table', () => {
    expect(letterText('<table><tbody><tr><td>Walmu</td><td>2</td></tr></tbody></table>')).toBe('Walmu\t2');
  });

  it('writes characters as they are, each once', () => {
    expect(letterText('<p>a &amp;lt; b &lt;i&gt; &quot;c&quot; d&#x27;e</p>')).toBe(`a &lt; b <i> "c" d'e`);
  });
});
