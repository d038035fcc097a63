import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { TransferContext } from './context.js';
import { sampleTransfer } from './sample.js';

function prepared(changes: Partial<TransferContext>): ReturnType<typeof prepareLetter> {
  return prepareLetter('transfer', 'fi', { ...sampleTransfer('fi'), ...changes });
}

function html(changes: Partial<TransferContext>): string {
  const result = prepared(changes);
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the transfer letter (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('transfer', language).html}\n`).toBe(goldenLetter('transfer', language));
  });

  it('says all it must: sender, receiver, requester, request, share, reasons, clock, notice, contact, annexes', () => {
    expect(contentOf('transfer', sampleTransfer(language), language)).toHaveLength(10);
    expect(missingContent('transfer', sampleTransfer(language), language)).toEqual([]);
  });
});

describe('forwarding between joint controllers', () => {
  it('keeps the clock of the first receipt, tells the due day and is no transfer under 434/2003 section 21', () => {
    const letter = html({ clock: 'shared', dueOn: '2026-12-22' });
    expect(letter).toMatch(/Välittäminen ei aloita uutta määräaikaa.*22\.12\.2026/s);
    expect(letter).toContain('Kyse ei ole hallintolain (434/2003) 21 §:ssä tarkoitetusta siirrosta');
  });

  it('is not written without the due day', () => {
    expect(html({ clock: 'shared', dueOn: undefined })).toContain('"path":"dueOn"');
  });
});

describe('transfer to a separate controller', () => {
  it('is made under 434/2003 section 21 and starts the receiver’s own clock', () => {
    const letter = html({ clock: 'own', dueOn: undefined });
    expect(letter).toContain('hallintolain (434/2003) 21 §:n nojalla');
    expect(letter).toContain('Määräaikanne alkaa siitä, kun pyyntö saapuu teille');
    expect(letter).not.toContain('yhteisrekisterinpitäj');
  });
});

describe('what keeps a transfer letter from being written', () => {
  it.each([
    ['no reason', { because: [] }, 'because'],
    ['nothing to transfer', { shares: [] }, 'shares'],
  ])('%s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
