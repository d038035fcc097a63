import { describe, expect, it } from '@jest/globals';
import { assertSafeMarkup } from './safe-markup.js';

describe('assertSafeMarkup', () => {
  it('lets a plain letter through', () => {
    expect(() =>
      assertSafeMarkup('<article lang="fi"><p class="own">a &amp; b<br/>c</p></article>'),
    ).not.toThrow();
  });

  it.each([
    '<article><script>x</script></article>',
    '<article><p onclick="x">a</p></article>',
    '<article><a href="x">a</a></article>',
    '<article><p>a</article>',
    '<article><p>a</p></article><p>b</p>',
    '<article>&nbsp;</article>',
    '<!DOCTYPE x><article></article>',
    'text',
    '<article><br></article>',
    '<article><p>1 < 2</p></article>',
  ])('throws at %s', (markup) => {
    expect(() => assertSafeMarkup(markup)).toThrow('not allowed');
  });
});
