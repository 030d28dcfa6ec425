// The builds of the PDF library that bring what older worlds lack; their types are those of the package.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs';
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
