import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LETTER_KINDS, LetterPress, prepareLetter } from './index.js';
it('x', async () => {
  const press = new LetterPress();
  for (const k of LETTER_KINDS)
    for (const l of ['fi', 'sv', 'en'] as const) {
      const r = prepareLetter(k.kind, l, k.sample(l) as never);
      if (!r.ok) throw new Error(JSON.stringify(r));
      const t = performance.now();
      const p = await press.print(r.value, { issuedAt: Temporal.Instant.from('2026-12-01T07:00:00Z') });
      writeFileSync(`/tmp/typ/${k.kind}-${l}.pdf`, p.pdf);
      console.log(k.kind, l, p.pages, p.sha256, p.engineVersion, p.replacedGlyphs, performance.now() - t);
    }
  await press.close();
}, 60000);
