import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from '../background/answers.ts';
import { listenToReader } from '../background/actions.ts';
import { readGrantedSites } from '../background/site-scripts.ts';

export default defineBackground(() => {
  answerPages();
  listenToReader();
  readGrantedSites();
});
