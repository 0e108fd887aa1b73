const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in HTML or XML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

/** A regular expression that finds the text as it is. */
export const escapePattern = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
