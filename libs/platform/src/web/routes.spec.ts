import { Controller, Get, Module, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { AccessPolicy, Audited, Permission, Public } from './route-access.js';
import { checkRoutes, routesOf } from './routes.js';

class OnePermission extends AccessPolicy {
  may(): boolean {
    return true;
  }

  isKnown(permission: string): boolean {
    return permission === 'cases.read';
  }
}

@Controller(['fi/cases', 'sv/cases'])
class Declared {
  @Get(':id')
  @Permission('cases.read')
  @Audited('CaseOpened')
  show() {}

  @Get()
  @Public()
  list() {}
}

@Controller('open')
class HalfDeclared {
  @Get()
  forgotten() {}

  @Post('misspelt')
  @Permission('cases.raed')
  @Audited('CaseOpened')
  misspelt() {}

  @Post('unaudited')
  @Permission('cases.read')
  unaudited() {}
}

async function appOf(controller: new () => object) {
  @Module({ controllers: [controller] })
  class App {}
  return (await Test.createTestingModule({ imports: [App] }).compile()).createNestApplication();
}

describe('the routes of an app', () => {
  it('are all its addresses with what each needs and leaves in the audit trail', async () => {
    const routes = routesOf(await appOf(Declared));
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /fi/cases/:id',
      'GET /sv/cases/:id',
      'GET /fi/cases',
      'GET /sv/cases',
    ]);
    expect(routes[0]).toMatchObject({ permission: 'cases.read', audited: 'CaseOpened', isPublic: false });
  });

  it('keep an app from starting when one is open, misspelt or not audited, and all are named', async () => {
    const app = await appOf(HalfDeclared);
    expect(() => checkRoutes(app, new OnePermission())).toThrow(
      /HalfDeclared\.forgotten: neither.*\n.*misspelt: unknown permission cases\.raed\n.*unaudited: no @Audited/,
    );
  });

  it('that are declared fully let it start', async () => {
    const app = await appOf(Declared);
    expect(() => checkRoutes(app, new OnePermission())).not.toThrow();
  });
});
