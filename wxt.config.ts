import { defineConfig } from 'wxt';
import { shirubeGlossary } from './glossary/compile/vite-plugin.ts';

const PERMISSIONS = ['storage', 'activeTab', 'scripting', 'contextMenus'];

/**
 * zod compiles its schemas with the Function constructor where that is allowed, which is nowhere in an
 * extension: without it, it goes the way that it goes here anyway, and no scanner finds an `eval`.
 */
const withoutFunctionConstructor = {
  name: 'without-function-constructor',
  transform: {
    filter: { id: /\/zod\/v4\/core\/(?:doc|util)\.js$/ },
    handler: (code: string) => ({
      code: code.replaceAll('const F = Function;', 'const F = undefined;'),
      map: null,
    }),
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [shirubeGlossary(), withoutFunctionConstructor],
    // Preloading helps pages that come over a network; its helper would be our only `fetch`.
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox has a sidebar instead of a side panel, and no permission for it.
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    // Asked for one site at a time, when the reader turns a site on: never at install.
    optional_host_permissions: ['*://*/*'],
    // Firefox reads policies without a schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNext__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{b1c2f0f3-6f0b-4a57-9d0e-5b8c1f6f2a90}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The oldest with popover, the highlight API and an action that opens the panel.
        { minimum_chrome_version: '116' }),
  }),
});
