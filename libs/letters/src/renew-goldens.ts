import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { LANGUAGES } from '#kernel';
import { goldenPath, outlinePath, printedSample, sampleLetter } from './kinds/golden.js';
import { LETTER_KINDS } from './letter-kinds.js';
import { LetterPress } from './render/letter-press.js';
import { pdfOutline } from './render/pdf-outline.js';

// Rewrites the expected letters from the samples. Run from the sources after a build; read the diff before committing.
const source = (path: string): string => path.replace('/dist/libs/', '/libs/');
const press = new LetterPress();
for (const { kind } of LETTER_KINDS) {
  for (const language of LANGUAGES) {
    writeFileSync(source(goldenPath(kind, language)), `${sampleLetter(kind, language).html}\n`);
    const { pdf } = await printedSample(press, kind, language);
    writeFileSync(source(outlinePath(kind, language)), await pdfOutline(pdf));
  }
}
await press.close();
