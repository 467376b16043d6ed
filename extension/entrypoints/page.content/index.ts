import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../../page/start.ts';

export default defineContentScript({
  matches: ['https://www.soumu.go.jp/*', 'http://www.soumu.go.jp/*'],
  runAt: 'document_idle',
  // Frames of these sites, wherever they are, and frames that a page of theirs has made from text.
  allFrames: true,
  matchOriginAsFallback: true,
  main: startPage,
});
