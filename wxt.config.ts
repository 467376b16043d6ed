import { defineConfig } from 'wxt';
export default defineConfig({ srcDir: 'extension', publicDir: 'extension/public', imports: false, manifestVersion: 3 });
