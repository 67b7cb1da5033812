import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What the formatter cannot see: code that is hard to follow, and names spelled in two ways. */
export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'content/', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      'no-nested-ternary': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`Literal[regex.flags=/u/][regex.pattern=/^[^^].*\]([{][0-9,]+[}]|[?])?\)*[$]$/]`,
          message:
            'V8 14.6 (Chrome 146, Node 26) does not find emoji and other letters beyond U+FFFF by such a class at the end: write (?:\\p{L}|\\p{N})$.',
        },
      ],
      // A name that begins with `_` says itself that nobody reads it.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // A namespace that only declares is how Astro lets its hooks be extended.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
);
