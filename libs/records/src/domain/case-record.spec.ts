import { describe, expect, it } from '@jest/globals';
import { caseRecord } from './case-record.js';
import type { MetadataElement } from './metadata-element.js';
import { aDocument, aMatter } from '#test/builders/closed-matter.builder';

const partsOf = (node: MetadataElement, name?: string): MetadataElement[] =>
  (node.content as MetadataElement[]).filter((part) => !name || part.name === name);
const namesOf = (node: MetadataElement): string[] => partsOf(node).map(({ name }) => name);
const textOf = (node: MetadataElement, name: string): unknown => partsOf(node, name)[0]?.content;
const caseFile = (change = {}): MetadataElement => partsOf(caseRecord(aMatter(change)), 'CaseFile')[0]!;
const records = (change = {}): MetadataElement[] =>
  partsOf(caseFile(change), 'Action').flatMap((action) => partsOf(action, 'Record'));

describe('caseRecord', () => {
  it('has the elements of a record in the order of the model', () => {
    const [record] = records({ documents: [aDocument({ acquiredOn: '2026-11-21', isUnassessed: true })] });
    expect(namesOf(record!)).toEqual(
      (
        'Created Sent Acquired NativeId Language Description Restriction Title RetentionPeriod RetentionReason ' +
        'RetentionPeriodEnd Status Function Type Authenticity Document Agent'
      ).split(' '),
    );
  });

  it('tells how long and why a document is kept, counted from the closing', () => {
    const [record] = records();
    expect(textOf(record!, 'RetentionPeriod')).toBe('10');
    expect(textOf(record!, 'RetentionReason')).toBe('Oikeusturva');
    expect(textOf(record!, 'RetentionPeriodEnd')).toBe('2036-11-22');
  });

  it('ends no period of what is kept for ever', () => {
    const [record] = records({ retention: { years: -1, reason: 'Arkistolaki' } });
    expect(textOf(record!, 'RetentionPeriod')).toBe('-1');
    expect(namesOf(record!)).not.toContain('RetentionPeriodEnd');
  });

  it('puts no name and no identity code into a public title', () => {
    const named = aDocument({ title: 'Meikäläisen 010594Y9032 vastaus', plainTitle: 'Kirje' });
    const change = { title: 'Aino Meikäläinen, poisto', documents: [named] };
    expect(textOf(caseFile(change), 'Title')).toBe('Tietopyyntö');
    expect(textOf(records(change)[0]!, 'Title')).toBe('Kirje');
  });

  it('holds every document once, under an action of its class, in the order of a matter', () => {
    const documents = [
      aDocument({ id: 'd3', action: 'decision' }),
      aDocument({ id: 'd1', action: 'initiation' }),
      aDocument({ id: 'd2', action: 'preparation' }),
    ];
    const actions = partsOf(caseFile({ documents }), 'Action');
    expect(
      actions.map((action) => [
        textOf(action, 'Type'),
        partsOf(action, 'Record').map((record) => textOf(record, 'NativeId')),
      ]),
    ).toEqual([
      ['vireilletulo', ['d1']],
      ['valmistelu', ['d2']],
      ['päätöksenteko', ['d3']],
    ]);
  });

  it('says of an action that nobody did that it is the authority’s', () => {
    const decided = partsOf(caseFile(), 'Action').at(-1)!;
    expect(partsOf(decided, 'Agent').map((part) => textOf(part, 'CorporateName'))).toEqual([
      'Lahden kaupunki',
    ]);
  });

  it('puts each class inside the one above it', () => {
    const [scheme] = partsOf(caseFile(), 'ClassificationScheme');
    const [main] = partsOf(scheme!);
    const [middle] = partsOf(main!, 'FunctionClassification');
    const [last] = partsOf(middle!, 'SubFunction');
    expect([main, middle, last].map((node) => textOf(node!, 'FunctionCode'))).toEqual([
      '00',
      '00.04',
      '00.04.02',
    ]);
    expect(textOf(caseFile(), 'Function')).toBe('00.04.02');
  });

  it('tells the closings of a matter apart', () => {
    const transfer = partsOf(caseRecord(aMatter({ closing: 2 })), 'TransferInformation')[0]!;
    expect(textOf(transfer, 'NativeId')).toBe('LAHTI/318/00.04.02/2026#2');
  });
});
