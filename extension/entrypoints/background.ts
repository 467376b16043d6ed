import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from '../background/answers.ts';
import { listenToReader } from '../background/actions.ts';
import { listenToPdfRoutes } from '../background/pdf-routes.ts';
import { readGrantedSites } from '../background/site-scripts.ts';
import { setUpToolbarButton } from '../toolbar/toolbar-button.ts';

export default defineBackground(() => {
  answerPages();
  listenToReader();
  listenToPdfRoutes();
  setUpToolbarButton();
  readGrantedSites();
});
