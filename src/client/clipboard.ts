/** Copies one line of text. Resolves to false where the browser refuses. */
export const copyText = (text: string): Promise<boolean> =>
  succeeds(() => navigator.clipboard.writeText(text));

/** Copies a text in two forms: plain, and as HTML. Resolves to false where the browser refuses. */
export const copyBoth = (plain: string, html: string): Promise<boolean> =>
  succeeds(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]),
  );

// Old browsers, and pages that are not served securely, have no clipboard at all.
const succeeds = async (action: () => Promise<void>): Promise<boolean> => {
  try {
    await action();
    return true;
  } catch {
    return false;
  }
};

/** Downloads a text as a CSV file. The browser frees its memory with the page. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  // The byte order mark tells spreadsheets that the text is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  link.download = name;
  link.click();
}
