import 'reflect-metadata';
import { AuditModule } from '#audit';
import { CasesModule } from '#cases';
import { CASE_ENTITIES, CitizenCasesModule } from '#cases/citizen';
import {
  ClockPort,
  CryptoModule,
  Database,
  type FakeClock,
  FileStore,
  openDatabase,
  OutboxModule,
  Settings,
} from '#platform';
import { type DynamicModule, Global, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What one side of the house needs to run without a web server: for demo data and for tests. */
export interface Ground {
  /** Address with the login role of that side. */
  readonly url: string;
  readonly settings: Settings;
  readonly clock: FakeClock;
  readonly files: FileStore;
}

@Global()
@Module({})
class GroundModule {}

@Module({})
class World {}

/** The citizen's side, with the portal's role. */
export const openPortal = (ground: Ground): Promise<INestApplicationContext> =>
  open(ground, CitizenCasesModule);

/** The staff's side, with the desk's role. */
export const openDesk = (ground: Ground): Promise<INestApplicationContext> => open(ground, CasesModule);

async function open(ground: Ground, side: Type): Promise<INestApplicationContext> {
  const database = await openDatabase(ground.url, { entities: CASE_ENTITIES, max: 4, clock: ground.clock });
  const context = await NestFactory.createApplicationContext(
    { module: World, imports: [...groundModules(ground, database), side] },
    { logger: false, abortOnError: false },
  );
  const close = context.close.bind(context);
  context.close = async () => {
    await close();
    await database.close();
  };
  return context;
}

/** The modules that every side stands on. */
export function groundModules(ground: Ground, database: Database): (Type | DynamicModule)[] {
  const providers = [
    { provide: Settings, useValue: ground.settings },
    { provide: ClockPort, useValue: ground.clock },
    { provide: FileStore, useValue: ground.files },
    { provide: Database, useValue: database },
  ];
  const module = { module: GroundModule, providers, exports: providers.map(({ provide }) => provide) };
  return [module, CryptoModule, OutboxModule, AuditModule];
}
