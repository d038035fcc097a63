// Who may import whom. One line per lib: what it may use; everything else is an error.
const may = {
  kernel: [],
  deadlines: ['kernel'],
  rights: ['kernel'],
  registers: ['kernel', 'rights'],
  routing: ['kernel', 'rights', 'registers'],
  contracts: ['kernel', 'deadlines', 'rights', 'registers', 'routing'],
  platform: ['kernel'],
  catalogue: ['kernel', 'deadlines', 'rights', 'registers', 'platform'],
  audit: ['kernel', 'platform'],
  identity: ['kernel', 'platform', 'audit'],
  letters: ['kernel', 'platform', 'rights'],
  delivery: ['kernel', 'platform', 'audit'],
  records: ['kernel', 'platform'],
  collection: ['kernel', 'deadlines', 'registers', 'catalogue', 'platform', 'audit'],
  cases: [
    ...[
      'kernel',
      'deadlines',
      'rights',
      'registers',
      'routing',
      'contracts',
      'catalogue',
      'platform',
      'audit',
      'identity',
    ],
    ...['letters', 'delivery', 'collection', 'records'],
  ],
};
const pure = 'kernel|deadlines|rights|registers|routing|contracts';
const spec = '\\.(spec|db-spec|page-spec|e2e-spec)\\.ts$';
const contract = '\\.contract\\.ts$';
const src = (path) => ({ path, pathNot: spec });
const error = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([lib, uses]) =>
      error(
        `lib-${lib}`,
        { path: `^libs/${lib}/` },
        {
          path: '^(apps|libs|test|db)/',
          pathNot: `^(libs/(${[lib, ...uses].join('|')})/|test/(builders|support)/|db/catalogue/)`,
        },
      ),
    ),
    error(
      'libs-through-their-door',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/', pathNot: '^libs/($2/|[^/]+/src/(index|citizen|calendar)\\.ts$)' },
    ),
    error(
      'portal-sees-citizen-door-only',
      { path: '^apps/portal/' },
      { path: '^libs/cases/src/(?!citizen\\.ts$)' },
    ),
    error(
      'bench-through-the-doors',
      { path: '^bench/' },
      { path: '^(apps/|libs/)', pathNot: '^libs/[^/]+/src/(index|citizen|calendar)\\.ts$' },
    ),
    error('bench-stays-in-bench', { path: '^(apps|libs|db|test)/' }, { path: '^bench/' }),
    error('apps-are-strangers', { path: '^apps/([^/]+)/' }, { path: '^apps/(?!$1/)' }),
    error('pure-libs-are-pure', src(`^libs/(${pure})/`), {
      dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'],
      pathNot: 'node_modules/temporal-polyfill/',
    }),
    error('domain-is-pure', src('^libs/([^/]+)/src/domain/'), {
      pathNot: `^libs/($1/src/domain/|(${pure})/src/index\\.ts$)|node_modules/temporal-polyfill/`,
    }),
    error(
      'typeorm-in-persistence',
      {
        path: '^(apps|libs)/',
        pathNot: '(\\.(entity|repository|module)|-spec)\\.ts$|^libs/platform/src/database/',
      },
      { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    ),
    error(
      'bullmq-in-the-queue',
      { path: '^(apps|libs)/', pathNot: '^libs/platform/src/queue/' },
      { path: 'node_modules/(bullmq|@nestjs/bullmq|ioredis)/' },
    ),
    error(
      'handlebars-in-renderers',
      { path: '^(apps|libs)/', pathNot: '^libs/(letters/src/render|platform/src/web)/' },
      { path: 'node_modules/(handlebars|hbs)/' },
    ),
    error(
      'mail-in-delivery',
      { path: '^(apps|libs)/', pathNot: '^libs/delivery/' },
      { path: 'node_modules/nodemailer/' },
    ),
    error(
      'xml-in-records',
      { path: '^(apps|libs)/', pathNot: '^libs/records/src/xml/' },
      { path: 'node_modules/(@xmldom/xmldom|xmllint-wasm)/' },
    ),
    error('no-circular', {}, { circular: true }),
    error('resolvable', {}, { couldNotResolve: true }),
    error(
      'tests-stay-in-tests',
      { path: '^(apps|libs|db)/', pathNot: `${spec}|${contract}` },
      { path: `^test/|${spec}|${contract}` },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
