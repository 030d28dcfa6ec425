// Printing pages as PDF, by a browser of this machine: for Node alone, unlike the rest.
export { browserPlaces, findBrowser, type Surroundings } from './print/find-browser.ts';
export { PrintError } from './print/print-error.ts';
export { printPage, timeFor } from './print/print-page.ts';
