import { css } from 'lit';

/** While a receipt is printed, the page around it is not. Confined to the moment: adopted before, dropped after. */
const printSheet = css`
  @media print {
    body :not([data-kaltim-printing]):not(:has([data-kaltim-printing])) {
      display: none !important;
    }
  }
`.styleSheet;

/**
 * Prints one element of the page alone. In browsers without `:has()` (Firefox 115) the page is printed with it.
 *
 * @param element - What to print.
 * @param print - The browser's print; blocks until the dialog is closed.
 */
export function printAlone(element: HTMLElement, print: () => void = () => window.print()): void {
  // An element in a shadow root is reached through its outermost host.
  let outermost: Element = element;
  for (let root = outermost.getRootNode(); root instanceof ShadowRoot; root = outermost.getRootNode()) {
    outermost = root.host;
  }
  (outermost as HTMLElement).dataset['kaltimPrinting'] = '';
  if (printSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, printSheet];
  try {
    print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== printSheet);
    delete (outermost as HTMLElement).dataset['kaltimPrinting'];
  }
}
