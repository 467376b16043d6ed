import { Panel } from '../../panel/panel.ts';

new Panel(document.body).start();
