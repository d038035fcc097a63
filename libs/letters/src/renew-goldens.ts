import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { LANGUAGES } from '#kernel';
import { goldenPath, sampleLetter } from './kinds/golden.js';
import { LETTER_KINDS } from './letter-kinds.js';

// Rewrites the expected letters from the samples. Run from the sources after a build; read the diff before committing.
for (const { kind } of LETTER_KINDS) {
  for (const language of LANGUAGES) {
    const path = goldenPath(kind, language).replace('/dist/libs/', '/libs/');
    writeFileSync(path, `${sampleLetter(kind, language).html}\n`);
  }
}
