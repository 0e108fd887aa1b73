/** The folder of the built site that holds the search index; its manifest names the rest. */
export const INDEX_FOLDER = 'pagefind';
