import { defineConfig } from 'wxt';
import { shirubeGlossary } from './glossary/compile/vite-plugin.ts';
import { pdfJsAssets } from './extension/viewer/assets.ts';

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
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...pdfJsAssets()),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox has a sidebar instead of a side panel, and no permission for it.
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    // Asked for one site at a time, when the reader turns a site on: never at install.
    optional_host_permissions: ['*://*/*'],
    // pdf.js decodes JPEG 2000 and JBIG2 images with WebAssembly.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    // Firefox reads policies without a schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    action: { default_title: '__MSG_actionTitle__' },
    // Keys that Chromium gives out: it keeps Alt+Shift+N and Alt+Shift+P to itself (settings.test.ts).
    commands: {
      // Its description is the browser's own.
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+K' },
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
      : {
          // The oldest with popover, the highlight API, an action that opens the panel, and scripts of
          // the reader's sites in frames that were made from text.
          minimum_chrome_version: '119',
          // Chrome 151 and later: our viewer in the browser's place, once the reader wants it (viewer/handler.ts).
          mime_types_handler: {
            'application/pdf': { handler_url: 'viewer.html', enabled: false, can_embed: true },
          },
        }),
  }),
});
