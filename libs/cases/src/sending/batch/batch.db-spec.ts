import {
  LettersToSend,
  MakeBatch,
  OpenCaseFile,
  PrintPostBatch,
  RecordBatchPosted,
  RecordSending,
} from '#cases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { extractText, getDocumentProxy } from 'unpdf';
import { staffMember } from '../../../../../test/builders/staff.builder.js';
import { codeOf, handler, registrar, valueOf } from '../../../../../test/support/question-world.js';
import { SendingWorld } from '../../../../../test/support/sending-world.js';

let sending: SendingWorld;
const day = (iso: string) => Temporal.PlainDate.from(iso);
beforeAll(async () => {
  sending = await SendingWorld.open();
});
afterAll(() => sending.close());
beforeEach(() => {
  sending.house.on('2026-11-24');
});

const desk = () => sending.house.world.desk;
const make = (actor = registrar) => desk().get(MakeBatch).run(actor);
const posted = (id: string, on: string | null, actor = registrar) =>
  desk()
    .get(RecordBatchPosted)
    .run(actor, id, on ? day(on) : null);
const toPost = (name: string, language: 'fi' | 'en' = 'fi') =>
  sending.refused({ answerBy: 'post', language }, { name, address: `Testikatu 1, 15110 Lahti` });
const textOf = async (id: string, actor = registrar): Promise<string> => {
  const { pdf } = valueOf(await desk().get(PrintPostBatch).run(actor, id, 'fi'));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
};

describe('a post batch', () => {
  it('takes what waits for the post, is one file with an address before each envelope, and posts all of it at once', async () => {
    expect(codeOf(await make())).toBe('batch.nothing-waits');
    const [eero, aino] = [await toPost('Eero Testinen'), await toPost('Aino Mallikas', 'en')];
    const listed = await desk().get(LettersToSend).run(registrar);
    expect([listed.forPost, listed.batches]).toEqual([2, []]);
    const { batchId } = valueOf(await make());
    const text = await textOf(batchId);
    expect(text).toContain('Eero Testinen');
    expect(text).toContain('Testikatu 1');
    expect(text.match(/Aino Mallikas/g)!.length).toBeGreaterThan(1);
    const { batches, forPost } = await desk().get(LettersToSend).run(registrar);
    expect([batches.map(({ envelopes }) => envelopes), forPost]).toEqual([[2], 0]);
    expect(codeOf(await posted(batchId, null))).toBe('sending.missing-day');
    expect(codeOf(await posted(batchId, '2026-11-25'))).toBe('sending.in-future');
    expect(codeOf(await posted(batchId, '2026-11-23'))).toBe('sending.before-issued');
    // The decision in English travels with its Finnish original: three letters in two envelopes.
    expect(valueOf(await posted(batchId, '2026-11-24'))).toEqual({ letters: 3 });
    expect(codeOf(await posted(batchId, '2026-11-24'))).toBe('batch.already-posted');
    expect([await sending.served(eero), await sending.served(aino)]).toEqual([
      'letter 2026-11-24',
      'letter 2026-11-24',
    ]);
    expect([await sending.waiting(eero), await sending.waiting(aino)]).toEqual([[], []]);
    expect(codeOf(await desk().get(PrintPostBatch).run(registrar, batchId, 'fi'))).toBe('batch.empty');
  });

  it('leaves out an envelope that was sent otherwise meanwhile', async () => {
    const [early, other] = [await toPost('Eero Varhainen'), await toPost('Eero Toinen')];
    const { batchId } = valueOf(await make());
    valueOf(await sending.send(early, 'post', '2026-11-24'));
    expect(await textOf(batchId)).not.toContain('Eero Varhainen');
    expect(valueOf(await posted(batchId, '2026-11-24'))).toEqual({ letters: 1 });
    expect(await sending.served(other)).toBe('letter 2026-11-24');
  });

  it('is there for its own authority only, and each act of it is written down', async () => {
    await toPost('Eero Kolmas');
    const { batchId } = valueOf(await make());
    const stranger = staffMember('teemu.testilainen');
    expect(codeOf(await desk().get(PrintPostBatch).run(stranger, batchId, 'fi'))).toBe('batch.not-found');
    expect(codeOf(await posted(batchId, '2026-11-24', stranger))).toBe('batch.not-found');
    await textOf(batchId);
    valueOf(await posted(batchId, '2026-11-24'));
    const { rows } = await sending.house.world.owner.query<{ action: string }>(
      'select action from audit_event where subject_id = $1 order by id',
      [batchId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'PostBatchMade',
      'PostBatchPrinted',
      'PostBatchPosted',
    ]);
  });

  it('does not hold a letter that came back: the second sending is by itself', async () => {
    const caseId = await toPost('Eero Neljäs');
    const { batchId } = valueOf(await make());
    valueOf(await posted(batchId, '2026-11-24'));
    const { letters } = valueOf(await desk().get(OpenCaseFile).run(handler, caseId));
    const again = { way: 'post', sentOn: day('2026-11-24') };
    expect(codeOf(await desk().get(RecordSending).run(registrar, letters[0]!.id, again))).toBe(
      'sending.already-recorded',
    );
  });
});
