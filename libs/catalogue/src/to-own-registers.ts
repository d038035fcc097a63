import { LANGUAGES, type Text } from '#kernel';
import type { Authority, Register } from '#registers';
import type { OwnRegisterFile } from './shapes/own-register.shape.js';

/**
 * The registers that this service itself is: one for each authority whose cases are worked here, of which it is the
 * controller: `lahti-tietopyynto`.
 */
export function toOwnRegisters(file: OwnRegisterFile, authorities: readonly Authority[]): Register[] {
  return authorities.filter(({ hosted }) => hosted).flatMap((authority) => ownRegister(file, authority));
}

function ownRegister({ system, ...file }: OwnRegisterFile, authority: Authority): Register[] {
  const name = authority.names.at(-1)?.name;
  if (!name || !authority.contact) return [];
  const { id } = authority;
  return [
    {
      ...file,
      id: `${id}-tietopyynto`,
      name: joined(file.name, name),
      controllers: [{ authority: id }],
      contact: authority.contact,
      services: [],
      municipalities: authority.kind === 'municipality' ? [id] : [],
      ...(authority.kind === 'municipality' ? { seat: id } : {}),
      systems: [
        {
          ...{
            id: system.id,
            name: system.name,
            noticeKeeper: name.fi,
            processors: [],
            closedToNewData: false,
          },
          holdings: [{ keeper: id, data: system.data, cautions: [] }],
        },
      ],
      ownRules: [],
      corrections: [],
    },
  ];
}

const joined = (what: Text, whose: Text): Text =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, `${what[language]}, ${whose[language]}`]),
  ) as unknown as Text;
