import { OptionsPage } from '../../options/options-page.ts';

await new OptionsPage(document.body).start();
