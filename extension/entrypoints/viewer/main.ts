import { loadPdfJs } from '../../viewer/pdfjs.ts';
import { ViewerPage } from '../../viewer/viewer-page.ts';

await new ViewerPage(loadPdfJs()).start(document.body);
