import { type Scope, SCOPES } from '#kernel';
import { Settings } from '#platform';
import { type INestApplication, Inject, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SCHEMAS } from './schemas/schemas.js';

/** What each scope lets a program do. */
export const SCOPE_TEXTS: Readonly<Record<Scope, string>> = {
  'requests:write': 'File requests for persons',
  'cases:read': 'Read the state of the cases of the authority and of their claims',
  'clocks:read': 'Read the due days with their working',
  'tasks:read': 'Read how the tasks of a case stand',
  'catalogue:read': 'Read registers, authorities and municipalities',
};

const ABOUT = `Programs of an organisation file requests and follow cases. Tokens: OAuth 2 client credentials of the
organisation's provider, sent as \`Authorization: Bearer\`. A client belongs to one authority and sees only its cases. No
personal data is given out. Days are days in Helsinki. Problems are RFC 9457 problem details in English.

${SCOPES.map((scope) => `- \`${scope}\`: ${SCOPE_TEXTS[scope]}`).join('\n')}`;

/** The OpenAPI description of the interface, made once at start from its routes. */
@Injectable()
export class ApiDescription {
  #document: OpenAPIObject | null = null;

  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** @param pages the module whose controllers are the interface */
  make(app: INestApplication, pages: new () => object): void {
    const { DESK_URL: desk, STAFF_OIDC_ISSUER, API_TOKEN_ISSUER } = this.settings;
    const config = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Tietopyyntö')
      .setVersion('1')
      .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
      .setDescription(ABOUT)
      .addServer(desk)
      .addSecurity('token', {
        type: 'openIdConnect',
        openIdConnectUrl: `${API_TOKEN_ISSUER ?? STAFF_OIDC_ISSUER}/.well-known/openid-configuration`,
        description: 'Client credentials; the audience of the token is this service',
      })
      .build();
    const document = SwaggerModule.createDocument(app, config, {
      include: [pages],
      operationIdFactory: (controller, method) => `${method}${controller.replace('Controller', '')}`,
    });
    const schemas = SCHEMAS as NonNullable<OpenAPIObject['components']>['schemas'];
    this.#document = { ...document, components: { ...document.components, schemas } };
  }

  /** @throws before `make` */
  get document(): OpenAPIObject {
    if (!this.#document) throw new Error('The interface has not been described yet');
    return this.#document;
  }
}
