import type { Command } from './command.js';

/** Every command by name. A command is loaded when it is asked for, so `clock` never waits for the catalogue. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  clock: async () => (await import('./clock.command.js')).clockCommand,
  route: async () => (await import('./route.command.js')).routeCommand,
  rights: async () => (await import('./rights.command.js')).rightsCommand,
  catalogue: async () => (await import('./catalogue.command.js')).catalogueCommand,
  audit: async () => (await import('./audit.command.js')).auditCommand,
  records: async () => (await import('./records.command.js')).recordsCommand,
  letter: async () => (await import('./letter.command.js')).letterCommand,
};
