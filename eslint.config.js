import tseslint from 'typescript-eslint';

const specs = ['**/*.{spec,db-spec,page-spec,e2e-spec,launch-spec}.{ts,mjs}', '**/*.contract.ts', 'test/**'];

const clockOnly = 'Ask the clock port for the time.';
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in libs/platform/src/config only.',
};
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockOnly },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clockOnly },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clockOnly },
];
const noChance = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ids and secrets come from newId() or node:crypto.',
  },
];
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const noHttp = {
  selector:
    'NewExpression[callee.name=/^(Http|BadRequest|NotFound|Forbidden|Unauthorized|Conflict|UnprocessableEntity).*Exception$/]',
  message: 'A lib returns a Result; only the web layer knows status codes.',
};
const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] });

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'dist.*/', '.data/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
    },
  },
  { files: ['{apps,libs}/**/*.ts'], ignores: specs, rules: { 'no-console': 'error' } },
  {
    files: ['{apps,libs}/**/*.ts'],
    rules: restricted(noEnvironment, noClock, noChance, noDefault),
  },
  { files: ['libs/**/*.ts'], rules: restricted(noEnvironment, noClock, noChance, noDefault, noHttp) },
  { files: ['{db,test,bench}/**/*.ts'], rules: restricted(noDefault) },
  { files: ['libs/platform/src/clock/**'], rules: restricted(noEnvironment, noChance, noDefault, noHttp) },
  { files: ['libs/platform/src/config/**'], rules: restricted(noClock, noChance, noDefault, noHttp) },
  { files: ['libs/platform/src/web/**'], rules: restricted(noEnvironment, noClock, noChance, noDefault) },
  { files: specs, rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' } },
  {
    files: ['{apps,libs}/**/*.{spec,db-spec,page-spec}.ts'],
    rules: restricted(noDefault),
  },
);
