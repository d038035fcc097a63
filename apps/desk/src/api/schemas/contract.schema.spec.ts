import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONTRACT_SCHEMAS } from './contract.schema.js';

const NAMES: Readonly<Record<string, string>> = {
  ...{ day: 'ContractDay', dayOrNull: 'ContractDayOrNull', id: 'ContractId', ids: 'ContractIds' },
  ...{ text: 'ContractText', because: 'Because', right: 'ContractRight', rights: 'ContractRights' },
  ...{ clockIn: 'ClockIn', clockOut: 'ClockOut', routeIn: 'RouteIn', routeOut: 'RouteOut' },
};

describe('the shapes that the interface shares with the command line', () => {
  it('are those of the contract, word for word', () => {
    const written = readFileSync('docs/contracts.schema.json', 'utf8').replaceAll(
      /"#\/\$defs\/(\w+)"/g,
      (whole, name: string) => (NAMES[name] ? `"#/components/schemas/${NAMES[name]}"` : whole),
    );
    const { $defs } = JSON.parse(written) as { $defs: Record<string, object> };
    expect(CONTRACT_SCHEMAS).toEqual(
      Object.fromEntries(Object.entries(NAMES).map(([name, ours]) => [ours, $defs[name]])),
    );
  });
});
