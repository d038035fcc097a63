import 'reflect-metadata';
import { it } from '@jest/globals';
import { LETTER_KINDS, contentOf, prepareLetter } from './index.js';
it('x', () => {
  for (const k of LETTER_KINDS) for (const l of ['fi', 'sv', 'en'] as const) {
    const r = prepareLetter(k.kind, l, k.sample(l) as never);
    console.log(r.ok ? r.value.html.length + r.value.templateVersion + r.value.html.slice(0, 1200) : r);
  }
  console.log(contentOf('refusal-certificate', {}).filter(i => i.present).map(i => i.id));
});
