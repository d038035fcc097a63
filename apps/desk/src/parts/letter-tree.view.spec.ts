import { describe, expect, it } from '@jest/globals';
import { letterTree } from './letter-tree.view.js';

describe('a letter in a page', () => {
  it('keeps its structure, with its headings below those of the page', () => {
    expect(letterTree('<article lang="fi"><h1>Päätös</h1><p class="own">a<br/>b</p></article>')).toEqual([
      {
        tag: 'article',
        void: false,
        className: '',
        children: [
          { tag: 'h3', void: false, className: '', children: [{ text: 'Päätös' }] },
          {
            tag: 'p',
            void: false,
            className: 'own',
            children: [{ text: 'a' }, { tag: 'br', void: true, className: '', children: [] }, { text: 'b' }],
          },
        ],
      },
    ]);
  });

  it('holds its text as plain text, so that the view escapes it once', () => {
    const [article] = letterTree('<article><p>&lt;b&gt; &amp; co</p></article>');
    expect(JSON.stringify(article)).toContain('<b> & co');
  });

  it('is refused with an element a letter does not have', () => {
    expect(() => letterTree('<article><script>x</script></article>')).toThrow('<script>');
  });
});
